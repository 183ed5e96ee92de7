package dev.baton.stdlib.regex;

import dev.baton.core.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Writes down everything observable about a pattern and a text, for comparison. */
final class MatchReport {
  private MatchReport() {}

  static String of(String pattern, String text, int flags, boolean isText) {
    Program program;
    try {
      program = Program.compile(units(pattern, isText), isText, flags);
    } catch (PatternError error) {
      return error.kind() == PatternError.Kind.SYNTAX
          ? "error " + error.message() + " @" + error.position()
          : error.kind() + " " + error.message();
    }
    StringBuilder out = new StringBuilder();
    program.warnings().forEach(warning -> out.append(warning).append("; "));
    append(out, "m", matcher(program, text, isText), Matcher::match);
    append(out, "f", matcher(program, text, isText), Matcher::fullMatch);
    Matcher all = matcher(program, text, isText);
    while (all.searchNext()) {
      appendSpans(out.append("s"), all);
    }
    Matcher consecutive = matcher(program, text, isText);
    while (consecutive.matchNext()) {
      appendSpans(out.append("c"), consecutive);
    }
    return out.toString();
  }

  private static void append(
      StringBuilder out, String name, Matcher matcher, Predicate<Matcher> how) {
    out.append(name);
    if (how.test(matcher)) {
      appendSpans(out, matcher);
    } else {
      out.append('-');
    }
  }

  private static void appendSpans(StringBuilder out, Matcher matcher) {
    for (int unit : matcher.spans()) {
      out.append(unit).append(',');
    }
    out.append(matcher.lastIndex()).append(' ');
  }

  private static Matcher matcher(Program program, String text, boolean isText) {
    Subject subject;
    if (isText) {
      subject = Subject.of(Text.fromJava(text));
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      subject = Subject.of(bytes, bytes.length);
    }
    return new Matcher(program, subject, 0, subject.length(), null);
  }

  static int[] units(String string, boolean isText) {
    if (isText) {
      return string.codePoints().toArray();
    }
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    int[] units = new int[bytes.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = bytes[i] & 0xff;
    }
    return units;
  }
}
