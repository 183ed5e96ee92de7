/**
 * The interpreter core: guest bytecode, values, the dispatch loop, the lock SPI and the embedding
 * API.
 */
module dev.baton.core {
  requires static dev.baton.processor;
  requires static org.jspecify;
  // For events of locks; where the module is missing there are none.
  requires static jdk.jfr;
  // For a limit on bytes; where the module is missing only large pieces are seen.
  requires static jdk.management;
  requires com.google.common;
  requires java.management;
  requires org.slf4j;

  exports dev.baton;
  exports dev.baton.code;
  exports dev.baton.lock;
  exports dev.baton.spi;
  exports dev.baton.core.format to
      dev.baton.arrays,
      dev.baton.stdlib;
  exports dev.baton.core.intrinsic to
      dev.baton.arrays,
      dev.baton.compression,
      dev.baton.database,
      dev.baton.inference,
      dev.baton.stdlib;
  exports dev.baton.core.interp to
      dev.baton.arrays,
      dev.baton.jit,
      dev.baton.stdlib;
  exports dev.baton.core.number to
      dev.baton.arrays,
      dev.baton.database,
      dev.baton.stdlib;
  exports dev.baton.core.object to
      dev.baton.arrays,
      dev.baton.compression,
      dev.baton.database,
      dev.baton.inference,
      dev.baton.jit,
      dev.baton.stdlib;
  exports dev.baton.core.region to
      dev.baton.jit,
      dev.baton.stdlib;
  exports dev.baton.core.runtime to
      dev.baton.arrays,
      dev.baton.compression,
      dev.baton.database,
      dev.baton.inference,
      dev.baton.stdlib;
  exports dev.baton.core.text to
      dev.baton.arrays,
      dev.baton.stdlib;

  uses dev.baton.core.object.BuiltinTables;
  uses dev.baton.core.region.RegionCompiler;
  uses dev.baton.lock.LockStrategy;
  uses dev.baton.spi.CodeCompiler;
  uses dev.baton.spi.FrontEnd;
  uses dev.baton.core.object.IntrinsicModules;

  provides dev.baton.core.object.BuiltinTables with
      dev.baton.core.builtins.CoreTables;
}
