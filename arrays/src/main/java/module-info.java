/** Arrays of numbers, and the modules over them that guests import: {@code numpy}. */
module dev.baton.arrays {
  requires static dev.baton.processor;
  requires static org.jspecify;
  requires dev.baton.core;
  requires dev.ludovic.netlib.blas;
  requires dev.ludovic.netlib.lapack;
  requires arpack.combined.all;
  requires java.logging;

  provides dev.baton.core.object.IntrinsicModules with
      dev.baton.arrays.ArrayModules;
}
