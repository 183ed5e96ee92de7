package dev.baton.locks;

import dev.baton.lock.Attachment;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockClock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockScope;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A guest thread that records what is delivered to it. */
class Guest extends GuestThread {
  final List<InterruptKind> delivered = new CopyOnWriteArrayList<>();
  final List<@Nullable Object> payloads = new CopyOnWriteArrayList<>();
  final AtomicInteger handledBits = new AtomicInteger();

  Guest(GlobalLock lock) {
    this(lock, "guest");
  }

  Guest(GlobalLock lock, String name) {
    super(lock, name);
  }

  /** What a guest exception is to the lock layer: some exception. */
  static final class Interrupted extends RuntimeException {
    Interrupted(InterruptKind kind) {
      super(kind.name());
    }
  }

  /** One that its host thread may use again. */
  static final class Lasting extends Guest {
    Lasting(GlobalLock lock) {
      super(lock);
    }

    @Override
    protected boolean endVisit() {
      return true;
    }
  }

  static GlobalLock lock(String strategy) {
    return lock(strategy, LockConfig.DEFAULT);
  }

  static GlobalLock lock(String strategy, LockConfig config) {
    return lock(strategy, config, LockClock.system());
  }

  static GlobalLock lock(String strategy, LockConfig config, LockClock clock) {
    return new GlobalLock(LockStrategies.find(strategy), config, Guest::new, clock);
  }

  /**
   * Where guest threads have their phases and nothing else: threads may wait inside, without
   * safepoints, for one that is to come.
   */
  static GlobalLock ground() {
    LockStrategy open =
        new LockStrategy() {
          @Override
          public String name() {
            return "ground";
          }

          @Override
          public Set<LockTrait> traits() {
            return Set.of();
          }

          @Override
          public InterpreterLock create(LockHost host, LockConfig config) {
            return new FreeLock(host, config);
          }
        };
    return new GlobalLock(open, LockConfig.DEFAULT, Guest::new);
  }

  /** Part of the lock that all of a group share. */
  static GlobalLock lockIn(String group, String strategy, LockConfig config) {
    return GlobalLock.in(
        LockScope.shared(group), LockStrategies.find(strategy), true, config, Guest::new);
  }

  /** Runs {@code body} on a new platform thread, attached; {@link Await#end} reports failures. */
  static Thread start(GlobalLock lock, Body body) {
    return startHost(() -> run(lock, body));
  }

  /** Runs {@code body} on a new platform thread; {@link Await#end} reports failures. */
  static Thread startHost(Runnable body) {
    Thread thread = new Host(body);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  static void run(GlobalLock lock, Body body) {
    Guest guest = new Guest(lock, Thread.currentThread().getName());
    try (Attachment attachment = lock.attach(guest)) {
      body.run((Guest) attachment.thread());
    }
  }

  /** A host thread that keeps what it failed with. */
  static final class Host extends Thread {
    private final Runnable body;
    volatile @Nullable Throwable failure;

    Host(Runnable body) {
      this.body = body;
    }

    @Override
    public void run() {
      try {
        body.run();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }
  }

  /** Guest code. */
  interface Body {
    void run(Guest self);
  }

  @Override
  protected void handlePending(int bit) {
    handledBits.getAndUpdate(bits -> bits | bit);
  }

  @Override
  protected void deliver(InterruptKind kind, @Nullable Object payload) {
    delivered.add(kind);
    payloads.add(payload);
    if (kind == InterruptKind.KEYBOARD || kind == InterruptKind.EXCEPTION) {
      throw new Interrupted(kind);
    }
  }
}
