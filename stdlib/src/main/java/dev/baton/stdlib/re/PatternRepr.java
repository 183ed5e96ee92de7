package dev.baton.stdlib.re;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextBuilder;
import dev.baton.stdlib.regex.RegexFlags;

/** The text {@code re.compile(...)} that shows a pattern. */
final class PatternRepr {
  /** How much of the pattern is shown, in characters of its repr. */
  private static final int MAX_LENGTH = 200;

  private static final int[] FLAGS = {
    RegexFlags.IGNORECASE,
    RegexFlags.LOCALE,
    RegexFlags.MULTILINE,
    RegexFlags.DOTALL,
    RegexFlags.VERBOSE,
    RegexFlags.DEBUG,
    RegexFlags.ASCII,
    RegexFlags.UNICODE
  };

  private static final String[] NAMES = {
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "DEBUG", "ASCII", "UNICODE"
  };

  private PatternRepr() {}

  static Object of(ThreadContext t, PatternObject pattern) {
    Object shown = Conversions.repr(t, pattern.source());
    TextBuilder out = new TextBuilder().append("re.compile(");
    out.append(Text.substring(shown, 0, Math.min(MAX_LENGTH, Text.length(shown))));
    int flags = pattern.program().flags();
    if (pattern.program().isText()) {
      int kind = RegexFlags.LOCALE | RegexFlags.UNICODE | RegexFlags.ASCII;
      flags = (flags & kind) == RegexFlags.UNICODE ? flags & ~RegexFlags.UNICODE : flags;
    }
    String separator = ", ";
    for (int i = 0; i < FLAGS.length; i++) {
      if ((flags & FLAGS[i]) != 0) {
        out.append(separator + "re." + NAMES[i]);
        separator = "|";
        flags &= ~FLAGS[i];
      }
    }
    if (flags != 0) {
      out.append(separator + "0x" + Integer.toHexString(flags));
    }
    return out.append(')').build();
  }
}
