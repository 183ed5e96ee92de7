package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Guest frames in the form of Java's stack traces. */
public final class Frames {
  private Frames() {}

  /** The frames an exception passed, innermost first. */
  public static List<StackTraceElement> stackTrace(ExceptionObject e) {
    List<StackTraceElement> elements = new ArrayList<>();
    for (TracebackObject tb = (TracebackObject) e.traceback(); tb != null; tb = tb.next()) {
      LinkedCode code = tb.frame().code();
      elements.add(
          new StackTraceElement(
              "<guest>", code.code().qualifiedName(), code.code().fileName(), tb.line()));
    }
    Collections.reverse(elements);
    return elements;
  }
}
