package dev.baton.core.interp;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * The awaitable of one step of an asynchronous generator, PEP 525: {@code __anext__}, {@code
 * asend}, {@code athrow} and {@code aclose}. Used by one thread at a time, like the generator.
 */
public final class AsyncStep extends IteratorObject {
  /** What the step does. */
  public enum Action {
    SEND,
    THROW,
    CLOSE
  }

  private final GeneratorObject generator;
  private final Action action;
  private final @Nullable Object sent;
  private final @Nullable GuestError thrown;
  private boolean started;
  private boolean done;

  private AsyncStep(
      GeneratorObject generator,
      Action action,
      @Nullable Object sent,
      @Nullable GuestError thrown) {
    super(action == Action.SEND ? Types.ASYNC_GENERATOR_ASEND : Types.ASYNC_GENERATOR_ATHROW);
    this.generator = generator;
    this.action = action;
    this.sent = sent;
    this.thrown = thrown;
  }

  /** {@code asend(value)}; {@code __anext__} sends None. */
  public static AsyncStep send(GeneratorObject generator, Object value) {
    return new AsyncStep(generator, Action.SEND, value, null);
  }

  /** {@code athrow(error)}. */
  public static AsyncStep raise(GeneratorObject generator, GuestError error) {
    return new AsyncStep(generator, Action.THROW, null, error);
  }

  /** {@code aclose()}. */
  public static AsyncStep close(GeneratorObject generator) {
    return new AsyncStep(generator, Action.CLOSE, null, Raise.error(Types.GENERATOR_EXIT));
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    return sendValue(t, Singleton.NONE);
  }

  /**
   * {@code send(value)}: passes on what the generator awaits; StopIteration with the value it
   * yields itself.
   */
  public Object sendValue(ThreadContext t, Object value) {
    if (done) {
      throw Raise.runtimeError("cannot reuse already awaited " + name());
    }
    try {
      if (started) {
        return unwrap(t, Generators.send(t, generator, value));
      }
      started = true;
      if (action == Action.SEND) {
        return unwrap(t, Generators.send(t, generator, value == Singleton.NONE ? sent : value));
      }
      if (generator.finishIfCreated() || generator.isFinished()) {
        done = true;
        if (action == Action.CLOSE) {
          throw Raise.stopIteration(Singleton.NONE);
        }
        throw thrown;
      }
      return unwrap(t, Generators.raise(t, generator, thrown));
    } catch (GuestError e) {
      done = true;
      throw ended(e);
    }
  }

  /** {@code throw(error)}: raises in the generator, or in what it awaits. */
  public Object raiseIn(ThreadContext t, GuestError error) {
    if (done) {
      throw Raise.runtimeError("cannot reuse already awaited " + name());
    }
    started = true;
    try {
      return unwrap(t, Generators.raise(t, generator, error));
    } catch (GuestError e) {
      done = true;
      throw ended(e);
    }
  }

  /** {@code close()}. */
  public void closeStep() {
    done = true;
  }

  private Object unwrap(ThreadContext t, Object yielded) {
    if (!(yielded instanceof AsyncValue v)) {
      return yielded;
    }
    done = true;
    if (action == Action.CLOSE) {
      throw Raise.runtimeError("async generator ignored GeneratorExit");
    }
    throw Raise.stopIteration(v.value);
  }

  private GuestError ended(GuestError e) {
    boolean closed = e.is(Types.STOP_ASYNC_ITERATION) || e.is(Types.GENERATOR_EXIT);
    return action == Action.CLOSE && closed ? Raise.stopIteration(Singleton.NONE) : e;
  }

  private String name() {
    return action == Action.SEND ? "__anext__()/asend()" : "aclose()/athrow()";
  }
}
