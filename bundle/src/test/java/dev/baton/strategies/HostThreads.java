package dev.baton.strategies;

import java.util.Collection;
import java.util.concurrent.ThreadFactory;

/** Threads of the host that the engine does not know: virtual ones where the JVM has them. */
final class HostThreads {
  private HostThreads() {}

  /** Starts a thread that keeps what it fails with. */
  static Thread start(Runnable body, Collection<Throwable> failures) {
    Runnable guarded =
        () -> {
          try {
            body.run();
          } catch (RuntimeException | Error e) {
            failures.add(e);
          }
        };
    Thread thread = factory().newThread(guarded);
    thread.start();
    return thread;
  }

  private static ThreadFactory factory() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      return (ThreadFactory) type.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      return Thread::new;
    }
  }
}
