package dev.baton.core.engine;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.ThreadKilledException;
import dev.baton.lock.Unblocker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An engine that a guest program of another one has made. */
final class IsolatedEngine implements IsolatedInterpreter {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Engine engine;

  IsolatedEngine(Engine engine) {
    this.engine = engine;
  }

  @Override
  public byte[] call(ThreadContext t, String module, String function, byte[] argument) {
    Visit visit = new Visit();
    try {
      t.globalLock().beginBlocking(t, BlockKind.HOST_CALL, visit);
      try (Attachment inside = engine.lock().attach()) {
        ThreadContext there = (ThreadContext) inside.thread();
        visit.begin(there);
        return answer(there, module, function, argument);
      } finally {
        t.globalLock().endBlocking(t);
      }
    } catch (InterpreterClosedException | ThreadKilledException e) {
      // The own interpreter's end, if it is that, is told at the next safepoint.
      t.poll();
      throw Raise.runtimeError("the interpreter has ended the call");
    } catch (GuestError e) {
      throw Raise.runtimeError("the interpreter failed: " + e.value());
    }
  }

  private byte[] answer(ThreadContext there, String module, String function, byte[] argument) {
    Object home = engine.importModule(there, module, null, TupleObject.of(function), 0);
    Object result = there.call(Attributes.get(there, home, function), new BytesObject(argument));
    if (!(result instanceof BytesObject bytes)) {
      throw Raise.typeError(function + "() gave no bytes");
    }
    return bytes.data();
  }

  /**
   * What wakes the visitor. The wish is stored before the thread is read, and the thread before the
   * wish is, so one of the two sides sees the other's store (both volatile): no wish is lost.
   */
  private final class Visit implements Unblocker {
    private volatile boolean wanted;
    private volatile @Nullable GuestThread visitor;

    void begin(GuestThread there) {
      visitor = there;
      if (wanted) {
        engine.lock().interrupt(there, InterruptKind.KILL);
      }
    }

    @Override
    public void unblock() {
      wanted = true;
      GuestThread there = visitor;
      if (there != null) {
        engine.lock().interrupt(there, InterruptKind.KILL);
      }
    }
  }

  @Override
  public void close() {
    engine.lock().close(PATIENCE);
    engine.release();
  }
}
