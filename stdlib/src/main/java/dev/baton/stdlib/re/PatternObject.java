package dev.baton.stdlib.re;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.regex.PatternError;
import dev.baton.stdlib.regex.Program;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@code re.Pattern}.
 *
 * <p>Immutable but for the replacement used last, which is remembered: any thread may replace it by
 * another complete one.
 */
final class PatternObject extends GuestObject {
  private final Object source;
  private final Program program;
  private final Object errorClass;
  private volatile @Nullable Replacement lastReplacement;

  /**
   * Wraps a program.
   *
   * @param source the str or bytes it was compiled from
   * @param errorClass the guest class to raise for malformed replacements
   */
  PatternObject(Object source, Program program, Object errorClass) {
    super(RegexTypes.PATTERN);
    this.source = source;
    this.program = program;
    this.errorClass = errorClass;
  }

  /** The pattern as it was given. */
  Object source() {
    return source;
  }

  Program program() {
    return program;
  }

  /** Parses a replacement template, or returns the one parsed last if it is the same. */
  Replacement replacement(ThreadContext t, Object template) {
    Replacement last = lastReplacement;
    if (last != null && last.isFor(template)) {
      return last;
    }
    try {
      Replacement parsed = Replacement.parse(t, template, program);
      lastReplacement = parsed;
      return parsed;
    } catch (PatternError error) {
      throw RegexErrors.raise(t, error, errorClass, template);
    }
  }

  /** Whether another pattern was compiled from the same source with the same flags. */
  boolean isSameAs(PatternObject other) {
    return program.isText() == other.program.isText()
        && program.flags() == other.program.flags()
        && sameSource(source, other.source);
  }

  private static boolean sameSource(Object a, Object b) {
    if (a instanceof BytesObject x && b instanceof BytesObject y) {
      return Arrays.equals(x.data(), y.data());
    }
    return plain(a).equals(plain(b));
  }

  private static Object plain(Object source) {
    Object text = Strings.plain(source);
    return text == null ? source : text;
  }

  int sourceHash() {
    int content =
        source instanceof BytesObject bytes
            ? Arrays.hashCode(bytes.data())
            : plain(source).hashCode();
    return 31 * content + program.flags();
  }
}
