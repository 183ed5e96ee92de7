package dev.baton.lock;

import jdk.jfr.FlightRecorder;

/**
 * Whether the JVM's flight recorder wants events of locks.
 *
 * <p>The module {@code jdk.jfr} need not be there; then the answer is no. Nor is it touched, which
 * would take a tenth of a second, before somebody starts a recording: until then the question costs
 * one read of a static field, and afterwards five more.
 */
final class FlightSwitch {
  private static final boolean PRESENT = isPresent();

  private FlightSwitch() {}

  static boolean isOn() {
    return PRESENT && FlightRecorder.isInitialized() && Events.anyEnabled();
  }

  private static boolean isPresent() {
    try {
      Class.forName("jdk.jfr.FlightRecorder");
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Events to ask: the recorder rewrites {@code isEnabled} when it sees their classes. */
  private static final class Events {
    private static final LockWaitEvent WAIT = new LockWaitEvent();
    private static final LockHoldEvent HOLD = new LockHoldEvent();
    private static final BlockingRegionEvent REGION = new BlockingRegionEvent();
    private static final StopTheWorldEvent STOP = new StopTheWorldEvent();
    private static final ModeChangeEvent MODE = new ModeChangeEvent();

    static boolean anyEnabled() {
      return WAIT.isEnabled()
          || HOLD.isEnabled()
          || REGION.isEnabled()
          || STOP.isEnabled()
          || MODE.isEnabled();
    }
  }
}
