package dev.baton.cli;

import sun.misc.Signal;

/** The key with which people interrupt programs, Control-C. */
final class Interrupts {
  private Interrupts() {}

  /**
   * From now on the signal runs {@code action}, on a thread of the JVM's, instead of ending the
   * process.
   */
  static void deliver(Runnable action) {
    Signal.handle(new Signal("INT"), signal -> action.run());
  }
}
