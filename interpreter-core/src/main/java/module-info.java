/**
 * The interpreter core: guest bytecode, values, the dispatch loop, the lock SPI and the embedding
 * API.
 */
module dev.baton.core {
  requires static dev.baton.processor;
  requires static org.jspecify;
  requires com.google.common;
  requires org.slf4j;

  exports dev.baton.code;
  exports dev.baton.lock;
  exports dev.baton.spi;

  uses dev.baton.lock.LockStrategy;
}
