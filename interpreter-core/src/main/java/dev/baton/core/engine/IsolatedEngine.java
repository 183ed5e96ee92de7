package dev.baton.core.engine;

import dev.baton.core.interp.TracebackText;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.IsolatedInterpreter;
import dev.baton.core.object.Parcel;
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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine that a guest program of another one has made. */
final class IsolatedEngine implements IsolatedInterpreter {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The Java stack that the thread of a main program has, in bytes. */
  private static final long STACK = 256L << 20;

  private static final int FAILURE = 1;

  private final Engine engine;

  IsolatedEngine(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Parcel call(ThreadContext t, String module, String function, Parcel argument) {
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

  private Parcel answer(ThreadContext there, String module, String function, Parcel argument) {
    Object result = result(there, module, function, argument);
    if (result instanceof TupleObject pair
        && pair.items().length == 2
        && pair.items()[0] instanceof BytesObject data
        && pair.items()[1] instanceof TupleObject goods) {
      return Parcel.of(data, goods);
    }
    throw Raise.typeError(function + "() gave no parcel");
  }

  private Object result(ThreadContext there, String module, String function, Parcel argument) {
    Object home = engine.importModule(there, module, null, TupleObject.of(function), 0);
    return there.call(
        Attributes.get(there, home, function), argument.dataObject(), argument.goodsObject());
  }

  @Override
  public int run(String module, String function, Parcel argument, Consumer<ThreadContext> begin) {
    try (Attachment inside = engine.lock().attach(engine.newThread("main", STACK))) {
      ThreadContext there = (ThreadContext) inside.thread();
      begin.accept(there);
      try {
        return result(there, module, function, argument) instanceof Long code
            ? code.intValue()
            : FAILURE;
      } catch (GuestError e) {
        print(TracebackText.of(there, e.value()));
        return FAILURE;
      }
    }
  }

  private void print(String traceback) {
    try {
      OutputStream err = engine.streams().err();
      err.write(traceback.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      return; // Standard error is closed: there is nobody to tell, the exit code says it.
    }
  }

  @Override
  public InterpreterState state() {
    return engine;
  }

  @Override
  public boolean isEnding() {
    return engine.lock().isClosed();
  }

  @Override
  public void end() {
    engine.lock().close(Duration.ZERO);
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
