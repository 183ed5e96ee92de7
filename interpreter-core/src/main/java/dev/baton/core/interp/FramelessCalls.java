package dev.baton.core.interp;

import dev.baton.spi.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * Calls of functions in their direct form from where their code is not known beforehand: by
 * built-in functions that get a function as an argument, and by calls that have seen many callees.
 *
 * <p>The caller's frame, if there is one, is the running one, and complete. A direct form may have
 * no safepoint of its own and does not see how deep it is nested, so {@link #of} looks at both; it
 * gives nothing where that needs a frame.
 */
final class FramelessCalls {
  private FramelessCalls() {}

  /** The direct form by which to call a function now; null if there is none. */
  static @Nullable DirectCode of(ThreadState t, FunctionObject f) {
    DirectEntry entry = f.code().directEntry();
    DirectCode direct = entry == null ? null : entry.direct();
    return direct != null && t.mayCallDirect() ? direct : null;
  }

  static Object call(ThreadState t, DirectCode d, FunctionObject f) {
    t.beginDirect();
    try {
      return switch (d.returns) {
        case Feedback.LONG -> (Object) d.integer(t, f);
        case Feedback.DOUBLE -> TypedOperations.box(d.real(t, f));
        default -> d.object(t, f);
      };
    } catch (DirectExit e) {
      return goOn(t, e);
    }
  }

  static Object call(ThreadState t, DirectCode d, FunctionObject f, Object a) {
    t.beginDirect();
    try {
      return switch (d.returns) {
        case Feedback.LONG -> (Object) d.integer(t, f, a);
        case Feedback.DOUBLE -> TypedOperations.box(d.real(t, f, a));
        default -> d.object(t, f, a);
      };
    } catch (DirectExit e) {
      return goOn(t, e);
    }
  }

  static Object call(ThreadState t, DirectCode d, FunctionObject f, Object a, Object b) {
    t.beginDirect();
    try {
      return switch (d.returns) {
        case Feedback.LONG -> (Object) d.integer(t, f, a, b);
        case Feedback.DOUBLE -> TypedOperations.box(d.real(t, f, a, b));
        default -> d.object(t, f, a, b);
      };
    } catch (DirectExit e) {
      return goOn(t, e);
    }
  }

  static Object call(ThreadState t, DirectCode d, FunctionObject f, Object a, Object b, Object c) {
    t.beginDirect();
    try {
      return switch (d.returns) {
        case Feedback.LONG -> (Object) d.integer(t, f, a, b, c);
        case Feedback.DOUBLE -> TypedOperations.box(d.real(t, f, a, b, c));
        default -> d.object(t, f, a, b, c);
      };
    } catch (DirectExit e) {
      return goOn(t, e);
    }
  }

  /** The function has been left: the interpreter goes on in the frames that were made. */
  private static Object goOn(ThreadState t, DirectExit e) {
    t.takeOver(e);
    return Interpreter.goOn(t, e.outermost());
  }
}
