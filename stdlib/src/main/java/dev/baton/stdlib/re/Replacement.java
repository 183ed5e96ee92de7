package dev.baton.stdlib.re;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.text.Text;
import dev.baton.stdlib.regex.Program;
import dev.baton.stdlib.regex.ReplacementTemplate;
import java.util.List;

/** A replacement template ready for use: literals as text or bytes, with groups between them. */
final class Replacement {
  private final Object template;
  private final Object[] literals;
  private final int[] groups;

  private Replacement(Object template, Object[] literals, int[] groups) {
    this.template = template;
    this.literals = literals;
    this.groups = groups;
  }

  /**
   * Parses a template given by the guest.
   *
   * @throws dev.baton.stdlib.regex.PatternError if it is malformed
   */
  static Replacement parse(ThreadContext t, Object template, Program program) {
    Object text = Strings.plain(template);
    boolean isText = text != null;
    byte[] bytes = isText ? null : SubjectText.bytesOrNull(t, template);
    if (!isText && bytes == null) {
      throw Raise.typeError(
          "decoding to str: need a bytes-like object, " + Types.of(template).name() + " found");
    }
    int[] units = isText ? Text.codePoints(text) : unsigned(bytes);
    ReplacementTemplate parsed = ReplacementTemplate.parse(units, isText, program);
    List<int[]> parts = parsed.literals();
    Object[] literals = new Object[parts.size()];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = isText ? Text.fromCodePoints(parts.get(i)) : narrow(parts.get(i));
    }
    // Bytes that can change are no key to what was parsed from them.
    Object key = isText || template instanceof BytesObject ? template : new BytesObject(bytes);
    return new Replacement(key, literals, parsed.groups());
  }

  static int[] unsigned(byte[] bytes) {
    int[] units = new int[bytes.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = bytes[i] & 0xff;
    }
    return units;
  }

  private static byte[] narrow(int[] units) {
    byte[] bytes = new byte[units.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) units[i];
    }
    return bytes;
  }

  /** Whether the template is a str. */
  boolean isText() {
    return Strings.isStr(template);
  }

  /** Whether this was parsed from the same object, or from an equal string. */
  boolean isFor(Object other) {
    return template == other || template instanceof String s && s.equals(other);
  }

  /** Appends the replacement for a match; a group that took no part counts as empty. */
  void appendTo(JoinedParts out, int[] spans) {
    out.appendLiteral(literals[0]);
    for (int i = 0; i < groups.length; i++) {
      int start = spans[2 * groups[i]];
      if (start >= 0) {
        out.appendSlice(start, spans[2 * groups[i] + 1]);
      }
      out.appendLiteral(literals[i + 1]);
    }
  }
}
