package dev.baton;

import dev.baton.core.interp.Frames;
import dev.baton.core.interp.TracebackText;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception that guest code raised and did not catch. The Java stack trace begins with the
 * guest's frames, innermost first. Immutable.
 */
public final class GuestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String typeName;
  private final String traceback;
  private final boolean syntaxError;
  private final transient ExceptionObject value;
  private final transient InterpreterState home;

  GuestException(ThreadContext t, ExceptionObject value) {
    super(message(t, value));
    this.value = value;
    this.home = t.interpreter();
    this.typeName = value.type().name();
    this.traceback = TracebackText.of(t, value);
    this.syntaxError = value.type().isSubtypeOf(Types.SYNTAX_ERROR);
    List<StackTraceElement> all = new ArrayList<>(Frames.stackTrace(value));
    all.addAll(Arrays.asList(getStackTrace()));
    setStackTrace(all.toArray(new StackTraceElement[0]));
  }

  /** Type and text on the last line; without the source line that a syntax error shows above. */
  private static String message(ThreadContext t, ExceptionObject value) {
    String text = TracebackText.lastLine(t, value).strip();
    return value.type().isSubtypeOf(Types.SYNTAX_ERROR)
        ? text.substring(text.lastIndexOf('\n') + 1)
        : text;
  }

  /** The name of the guest's exception class, for example {@code ValueError}. */
  public String typeName() {
    return typeName;
  }

  /** The text CPython would print, with a line feed at its end. */
  public String traceback() {
    return traceback;
  }

  /** Whether the source did not compile. */
  public boolean isSyntaxError() {
    return syntaxError;
  }

  /** The exception object, for code of the engine that raised it; null elsewhere. */
  @Nullable ExceptionObject valueIn(InterpreterState engine) {
    return engine == home ? value : null;
  }
}
