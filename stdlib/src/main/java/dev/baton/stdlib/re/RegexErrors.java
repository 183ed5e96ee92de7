package dev.baton.stdlib.re;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.regex.PatternError;

/** Guest exceptions for rejected patterns and templates. */
final class RegexErrors {
  private RegexErrors() {}

  /**
   * Makes the exception.
   *
   * @param errorClass the guest's {@code re.error}
   * @param source the pattern or template that was rejected
   */
  static GuestError raise(ThreadContext t, PatternError error, Object errorClass, Object source) {
    String message = error.message();
    return switch (error.kind()) {
      case SYNTAX -> syntax(t, error, errorClass, source);
      case VALUE -> Raise.valueError(message);
      case OVERFLOW -> Raise.overflowError(message);
      case INDEX -> Raise.indexError(message);
      case RECURSION -> Raise.recursionError(message);
    };
  }

  private static GuestError syntax(
      ThreadContext t, PatternError error, Object errorClass, Object source) {
    boolean placed = error.position() != PatternError.NOWHERE;
    Object message = Strings.fromJava(error.message());
    Object exception =
        placed
            ? t.call(errorClass, message, source, (long) error.position())
            : t.call(errorClass, message);
    return exception instanceof ExceptionObject e
        ? new GuestError(e)
        : Raise.typeError("exceptions must derive from BaseException");
  }
}
