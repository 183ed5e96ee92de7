/** The compiler of hot guest code to JVM bytecode. */
module dev.baton.jit {
  requires dev.baton.core;
  requires org.objectweb.asm;
  requires static org.jspecify;

  provides dev.baton.spi.CodeCompiler with
      dev.baton.jit.GenericCompiler;
}
