package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/**
 * The exception described by the arguments of {@code throw}: an instance, or the older three
 * values.
 */
public final class Thrown {
  private Thrown() {}

  /** Makes it; TypeError if the arguments describe none. */
  public static GuestError of(ThreadContext t, Object type, Object value, Object traceback) {
    if (traceback != Singleton.NONE && !(traceback instanceof TracebackObject)) {
      throw Raise.typeError("throw() third argument must be a traceback object");
    }
    ExceptionObject e;
    if (type instanceof ExceptionObject given) {
      if (value != Singleton.NONE) {
        throw Raise.typeError("instance exception may not have a separate value");
      }
      e = given;
    } else if (type instanceof TypeObject c && c.isSubtypeOf(Types.BASE_EXCEPTION)) {
      e = make(t, c, value);
    } else {
      throw Raise.typeError(
          "exceptions must be classes or instances deriving from BaseException, not "
              + Types.of(type).name());
    }
    if (traceback instanceof TracebackObject tb) {
      e.setTraceback(tb);
    }
    return new GuestError(e);
  }

  private static ExceptionObject make(ThreadContext t, TypeObject c, Object value) {
    if (value instanceof ExceptionObject v && v.type().isSubtypeOf(c)) {
      return v;
    }
    Object made =
        value == Singleton.NONE
            ? t.call(c)
            : value instanceof TupleObject x ? t.callArray(c, x.items()) : t.call(c, value);
    if (made instanceof ExceptionObject e) {
      return e;
    }
    throw Raise.typeError(
        "calling "
            + t.reprText(c)
            + " should have returned an instance of BaseException, not "
            + Types.of(made).name());
  }
}
