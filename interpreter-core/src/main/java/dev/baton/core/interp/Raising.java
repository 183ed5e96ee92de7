package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** The {@code raise} statement and the implicit context of exceptions. */
final class Raising {
  private Raising() {}

  /** {@code RAISE_VARARGS}. */
  static GuestError raise(ThreadState t, Frame f, Object[] s, int sp, int count) {
    if (count == 0) {
      ExceptionObject current = t.handledException();
      if (current == null) {
        return Raise.runtimeError("No active exception to reraise");
      }
      GuestError again = new GuestError(current);
      again.markContextSet();
      t.markReraised(again);
      return again;
    }
    ExceptionObject value = instance(t, s[sp - count]);
    if (count == 2) {
      value.setCause(cause(t, s[sp - 1]));
    }
    return new GuestError(value);
  }

  /** {@code PUSH_EXC_INFO}: gives what was handled before, or None. */
  static Object beginHandling(Frame f, Object e) {
    Object previous = f.handled == null ? Singleton.NONE : f.handled;
    f.handled = (ExceptionObject) e;
    return previous;
  }

  /** {@code POP_EXCEPT}. */
  static void endHandling(Frame f, Object previous) {
    f.handled = previous instanceof ExceptionObject outer ? outer : null;
  }

  /** The exception for the operand of {@code raise}: an instance, or a class that is called. */
  static ExceptionObject instance(ThreadState t, Object raised) {
    if (raised instanceof ExceptionObject e) {
      return e;
    }
    if (raised instanceof TypeObject c && c.isSubtypeOf(Types.BASE_EXCEPTION)) {
      Object made = t.call(c);
      if (made instanceof ExceptionObject e) {
        return e;
      }
      throw Raise.typeError(
          "calling "
              + t.reprText(c)
              + " should have returned an instance of BaseException, not "
              + t.reprText(Types.of(made)));
    }
    throw Raise.typeError("exceptions must derive from BaseException");
  }

  private static @Nullable ExceptionObject cause(ThreadState t, Object cause) {
    if (cause == Singleton.NONE) {
      return null;
    }
    if (cause instanceof ExceptionObject
        || cause instanceof TypeObject c && c.isSubtypeOf(Types.BASE_EXCEPTION)) {
      return instance(t, cause);
    }
    throw Raise.typeError("exception causes must derive from BaseException");
  }

  /** {@code RERAISE}: the frame gets no second traceback entry. */
  static GuestError again(ThreadState t, Object value) {
    GuestError e = new GuestError((ExceptionObject) value);
    e.markContextSet();
    t.markReraised(e);
    return e;
  }

  /** Sets {@code __context__} to the exception being handled, unless that would close a circle. */
  static GuestError withContext(ThreadState t, Frame f, GuestError e) {
    ExceptionObject value = e.value();
    if (t.isReraised(e) || e.isContextSet()) {
      return e;
    }
    ExceptionObject handled = t.handledException();
    if (handled == null || handled == value) {
      return e;
    }
    for (ExceptionObject c = handled; c.context() != null; c = c.context()) {
      if (c.context() == value) {
        c.setContext(null);
        break;
      }
      if (c.context() == handled) {
        break;
      }
    }
    value.setContext(handled);
    return e;
  }
}
