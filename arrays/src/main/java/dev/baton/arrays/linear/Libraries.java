package dev.baton.arrays.linear;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The libraries that compute: those of the system if there are any, else the Vector API where the
 * JVM has it enabled, else Java. Looked for when they are needed first.
 */
final class Libraries {
  private Libraries() {}

  static BLAS blas() {
    return BlasHolder.BLAS;
  }

  static LAPACK lapack() {
    return LapackHolder.LAPACK;
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
    static final BLAS BLAS = dev.ludovic.netlib.blas.BLAS.getInstance();
  }

  private static final class LapackHolder {
    static final Logger LOGGER = quiet("dev.ludovic.netlib.lapack.InstanceBuilder");
    static final LAPACK LAPACK = dev.ludovic.netlib.lapack.LAPACK.getInstance();
  }
}
