/** The compilers of hot guest code and of typed regions to JVM bytecode. */
module dev.baton.jit {
  requires dev.baton.core;
  requires org.objectweb.asm;
  requires static org.jspecify;

  provides dev.baton.core.region.RegionCompiler with
      dev.baton.jit.region.PrimitiveCompiler;
  provides dev.baton.spi.CodeCompiler with
      dev.baton.jit.GenericCompiler;
}
