package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/** Sending into, throwing into and closing generators and awaitables, PEP 342, 380 and 492. */
public final class Generators {
  private Generators() {}

  /** {@code GET_YIELD_FROM_ITER}. */
  static Object yieldFromIterator(ThreadState t, Frame f, Object o) {
    if (o instanceof GeneratorObject g && g.type() == Types.COROUTINE) {
      if (!f.code.code().has(CodeObject.COROUTINE)
          && !f.code.code().has(CodeObject.ITERABLE_COROUTINE)) {
        throw Raise.typeError(
            "cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return g;
    }
    return o instanceof GeneratorObject ? o : Iteration.iter(t, o);
  }

  /**
   * {@code SEND} to anything but a plain generator: receiver and value are in {@code s[sp - 2]} and
   * {@code s[sp - 1]}.
   *
   * @return true if the receiver yielded: the yielded value is in {@code s[sp - 1]}; false if it
   *     ended: its result is in {@code s[sp - 2]}
   */
  static boolean sendTo(ThreadState t, Object[] s, int sp) {
    Object receiver = s[sp - 2];
    Object value = s[sp - 1];
    try {
      Object yielded;
      if (receiver instanceof AsyncStep step) {
        yielded = step.advance(t, value);
        if (yielded == null) {
          s[sp - 2] = step.result();
          return false;
        }
      } else if (value == Singleton.NONE) {
        if (receiver instanceof IteratorObject i) {
          yielded = i.next(t);
          if (yielded == null) {
            s[sp - 2] = Singleton.NONE;
            return false;
          }
        } else {
          yielded = nextByMethod(t, receiver);
        }
      } else {
        yielded = t.call(Attributes.get(t, receiver, "send"), value);
      }
      s[sp - 1] = yielded;
      return true;
    } catch (GuestError e) {
      if (!e.is(Types.STOP_ITERATION)) {
        throw e;
      }
      s[sp - 2] = stopValue(t, e.value());
      return false;
    }
  }

  private static Object nextByMethod(ThreadState t, Object receiver) {
    Object result = Special.callOrNull(t, receiver, "__next__");
    if (result == null) {
      throw Raise.typeError("'" + Types.of(receiver).name() + "' object is not an iterator");
    }
    return result;
  }

  /** The value of a StopIteration. */
  static Object stopValue(ThreadContext t, ExceptionObject e) {
    Object value = e.get(t, Types.STOP_ITERATION_VALUE);
    if (value != null) {
      return value;
    }
    Object[] args = e.arguments().items();
    return args.length == 0 ? Singleton.NONE : args[0];
  }

  /** {@code generator.send(value)}: the yielded value; StopIteration at the end. */
  public static Object send(ThreadContext context, GeneratorObject g, Object value) {
    ThreadState t = (ThreadState) context;
    return yielded(t, g, g.send(t, value));
  }

  private static Object yielded(ThreadState t, GeneratorObject g, Object result) {
    if (t.yielded()) {
      return result;
    }
    if (g.type() == Types.ASYNC_GENERATOR) {
      throw Raise.error(Types.STOP_ASYNC_ITERATION);
    }
    throw Raise.stopIteration(result);
  }

  /**
   * {@code generator.throw(error)}: raised in what it delegates to first. The generator counts as
   * running meanwhile, so that nobody else can move its frame.
   */
  public static Object raise(ThreadContext context, GeneratorObject g, GuestError error) {
    ThreadState t = (ThreadState) context;
    int before = g.claim(t);
    Object delegate = before == GeneratorObject.SUSPENDED ? g.delegateOfFrame() : null;
    if (delegate == null) {
      return yielded(t, g, g.raise(t, before, error));
    }
    GuestError thrown = error;
    try {
      Object value = raiseInDelegate(t, delegate, error);
      if (value != null) {
        g.unclaim();
        return value;
      }
    } catch (GuestError e) {
      if (e.is(Types.STOP_ITERATION) && !error.is(Types.GENERATOR_EXIT)) {
        return yielded(t, g, g.delegateEnded(t, stopValue(t, e.value())));
      }
      thrown = g.raisedByDelegate(e);
    } catch (RuntimeException | Error e) {
      g.unclaim();
      throw e;
    }
    return yielded(t, g, g.raise(t, before, thrown));
  }

  /** What the delegate yields; null if the error is to be raised in the generator itself. */
  private static @Nullable Object raiseInDelegate(
      ThreadState t, Object delegate, GuestError error) {
    if (error.is(Types.GENERATOR_EXIT)) {
      GuestError closing = closeDelegate(t, delegate);
      if (closing != null) {
        throw closing;
      }
      return null;
    }
    if (delegate instanceof GeneratorObject inner && inner.isPlain()) {
      return raise(t, inner, error);
    }
    Object method = Attributes.getOrNull(t, delegate, "throw");
    return method == null ? null : t.call(method, error.value());
  }

  private static @Nullable GuestError closeDelegate(ThreadState t, Object delegate) {
    try {
      if (delegate instanceof GeneratorObject inner && inner.isPlain()) {
        close(t, inner);
      } else {
        Object method = Attributes.getOrNull(t, delegate, "close");
        if (method != null) {
          t.call(method);
        }
      }
      return null;
    } catch (GuestError e) {
      return e;
    }
  }

  /** {@code generator.close()}. */
  public static Object close(ThreadContext context, GeneratorObject g) {
    ThreadState t = (ThreadState) context;
    if (g.finishIfCreated() || g.isFinished()) {
      return Singleton.NONE;
    }
    try {
      raise(t, g, Raise.error(Types.GENERATOR_EXIT));
    } catch (GuestError e) {
      if (e.is(Types.STOP_ITERATION)
          || e.is(Types.GENERATOR_EXIT)
          || e.is(Types.STOP_ASYNC_ITERATION)) {
        return Singleton.NONE;
      }
      throw e;
    }
    String kind =
        g.type() == Types.COROUTINE ? "coroutine" : g.isPlain() ? "generator" : "async generator";
    throw Raise.runtimeError(kind + " ignored GeneratorExit");
  }

  /** {@code GET_AWAITABLE}. */
  static Object awaitable(ThreadState t, Object o, int where) {
    if (o instanceof GeneratorObject g) {
      if (g.type() == Types.COROUTINE) {
        if (g.delegate() != null) {
          throw Raise.runtimeError("coroutine is being awaited already");
        }
        return g;
      }
      if (g.code().code().has(CodeObject.ITERABLE_COROUTINE)) {
        return g;
      }
    }
    Object method = Special.find(o, "__await__");
    if (method == null) {
      throw Raise.typeError(cannotAwait(o, where));
    }
    Object result = Special.call(t, method, o);
    if (result instanceof GeneratorObject g && g.type() == Types.COROUTINE) {
      throw Raise.typeError("__await__() returned a coroutine");
    }
    if (!(result instanceof IteratorObject) && !Special.has(result, "__next__")) {
      throw Raise.typeError(
          "__await__() returned non-iterator of type '" + Types.of(result).name() + "'");
    }
    return result;
  }

  private static String cannotAwait(Object o, int where) {
    String type = Types.of(o).name();
    return switch (where) {
      case 1 ->
          "'async with' received an object from __aenter__ that does not implement __await__: "
              + type;
      case 2 ->
          "'async with' received an object from __aexit__ that does not implement __await__: "
              + type;
      default -> "object " + type + " can't be used in 'await' expression";
    };
  }

  /** {@code GET_AITER}. */
  static Object asyncIterator(ThreadState t, Object o) {
    Object iterator = Special.callOrNull(t, o, "__aiter__");
    if (iterator == null) {
      throw Raise.typeError(
          "'async for' requires an object with __aiter__ method, got " + Types.of(o).name());
    }
    if (!Special.has(iterator, "__anext__")) {
      throw Raise.typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + Types.of(iterator).name());
    }
    return iterator;
  }

  /** {@code GET_ANEXT}. */
  static Object asyncNext(ThreadState t, Object iterator) {
    if (iterator instanceof GeneratorObject g && !g.isPlain()) {
      g.beginAsync(t);
      return AsyncStep.send(g, Singleton.NONE);
    }
    Object next = Special.callOrNull(t, iterator, "__anext__");
    if (next == null) {
      throw Raise.typeError(
          "'async for' requires an iterator with __anext__ method, got "
              + Types.of(iterator).name());
    }
    if (next instanceof AsyncStep) {
      return next;
    }
    return awaitable(t, next, 0);
  }

  /** {@code END_ASYNC_FOR}. */
  static void endAsyncFor(ExceptionObject e) {
    if (!e.type().isSubtypeOf(Types.STOP_ASYNC_ITERATION)) {
      throw new GuestError(e);
    }
  }
}
