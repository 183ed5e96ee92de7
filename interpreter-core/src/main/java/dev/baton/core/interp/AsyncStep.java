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
  private Object result = Singleton.NONE;

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
    return orStop(advance(t, value));
  }

  /**
   * As {@link #sendValue}, but no exception says that the generator has yielded a value itself.
   *
   * @return what it awaits; null if it has yielded {@link #result}
   */
  @Nullable Object advance(ThreadContext t, Object value) {
    checkNotDone();
    boolean first = !started;
    started = true;
    try {
      if (!first || action == Action.SEND) {
        Object passed = first && value == Singleton.NONE ? sent : value;
        return unwrap(Generators.send(t, generator, passed));
      }
      if (generator.finishIfCreated() || generator.isFinished()) {
        if (action == Action.CLOSE) {
          return ended(Singleton.NONE);
        }
        throw thrown;
      }
      return unwrap(Generators.raise(t, generator, thrown));
    } catch (GuestError e) {
      throw failed(e);
    }
  }

  /** What the generator has yielded itself, once {@link #advance} says so. */
  Object result() {
    return result;
  }

  /** {@code throw(error)}: raises in the generator, or in what it awaits. */
  public Object raiseIn(ThreadContext t, GuestError error) {
    checkNotDone();
    started = true;
    try {
      return orStop(unwrap(Generators.raise(t, generator, error)));
    } catch (GuestError e) {
      throw failed(e);
    }
  }

  /** {@code close()}. */
  public void closeStep() {
    done = true;
  }

  private void checkNotDone() {
    if (done) {
      throw Raise.runtimeError("cannot reuse already awaited " + name());
    }
  }

  private Object orStop(@Nullable Object awaited) {
    if (awaited == null) {
      throw Raise.stopIteration(result);
    }
    return awaited;
  }

  private @Nullable Object unwrap(Object yielded) {
    if (!(yielded instanceof AsyncValue v)) {
      return yielded;
    }
    if (action == Action.CLOSE) {
      throw Raise.runtimeError("async generator ignored GeneratorExit");
    }
    return ended(v.value);
  }

  private @Nullable Object ended(Object value) {
    done = true;
    result = value;
    return null;
  }

  private GuestError failed(GuestError e) {
    done = true;
    boolean closed = e.is(Types.STOP_ASYNC_ITERATION) || e.is(Types.GENERATOR_EXIT);
    return action == Action.CLOSE && closed ? Raise.stopIteration(Singleton.NONE) : e;
  }

  private String name() {
    return action == Action.SEND ? "__anext__()/asend()" : "aclose()/athrow()";
  }
}
