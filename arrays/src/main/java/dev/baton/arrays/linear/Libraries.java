package dev.baton.arrays.linear;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.lapack.JavaLAPACK;
import dev.ludovic.netlib.lapack.LAPACK;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The libraries that compute: those of the system if there are any, else the Vector API where the
 * JVM has it enabled, else Java. Looked for when they are needed first.
 *
 * <p>Those of the system only where the environment says how many threads OpenBLAS is to use. It
 * cannot be told later; with several threads, its default, it takes two megabytes of the calling
 * thread's stack, which most threads of Java do not have: the JVM would crash.
 */
final class Libraries {
  private Libraries() {}

  static BLAS blas() {
    return BlasHolder.BLAS;
  }

  static LAPACK lapack() {
    return LapackHolder.LAPACK;
  }

  private static boolean isThreadCountChosen() {
    return System.getenv("OPENBLAS_NUM_THREADS") != null;
  }

  /** That a library is not there is no news for the user's console. */
  private static Logger quiet(String name) {
    Logger logger = Logger.getLogger(name);
    if (logger.getLevel() == null) {
      logger.setLevel(Level.OFF);
    }
    return logger;
  }

  private static final class BlasHolder {
    // Held, since a logger that nobody holds forgets its level.
    static final Logger LOGGER = quiet("dev.ludovic.netlib.blas.InstanceBuilder");
    static final BLAS BLAS =
        isThreadCountChosen() ? dev.ludovic.netlib.blas.BLAS.getInstance() : JavaBLAS.getInstance();
  }

  private static final class LapackHolder {
    static final Logger LOGGER = quiet("dev.ludovic.netlib.lapack.InstanceBuilder");
    static final LAPACK LAPACK =
        isThreadCountChosen()
            ? dev.ludovic.netlib.lapack.LAPACK.getInstance()
            : JavaLAPACK.getInstance();
  }
}
