package dev.baton.core.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** {@code str.translate}: replacing code points one by one. */
public final class TextTranslation {
  private static final int ASCII = 128;
  private static final byte UNKNOWN = -1;
  private static final byte DELETED = -2;
  private static final byte LONGER = -3;

  private TextTranslation() {}

  /**
   * The text with each code point replaced.
   *
   * @param table the text to put in place of a code point, empty to delete it, or null to keep it;
   *     it may run guest code
   * @param steady whether the table says the same about a code point every time, so that one
   *     question is enough; else it is asked for every occurrence
   */
  public static Object translate(Object text, IntFunction<@Nullable Object> table, boolean steady) {
    if (steady && text instanceof String s && TextPredicates.isAscii(s)) {
      return translateAscii(s, table);
    }
    TextBuilder out = new TextBuilder(Text.length(text));
    appendFrom(out, text, 0, table, new Object[steady ? ASCII : 0]);
    return out.build();
  }

  /** Goes on by bytes as long as one ASCII character, or none, comes out of each. */
  private static Object translateAscii(String s, IntFunction<@Nullable Object> table) {
    byte[] in = s.getBytes(StandardCharsets.ISO_8859_1);
    byte[] out = new byte[in.length];
    byte[] known = new byte[ASCII];
    Arrays.fill(known, UNKNOWN);
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      byte mapped = known[in[i]];
      if (mapped == UNKNOWN) {
        mapped = ask(table, in[i]);
        known[in[i]] = mapped;
      }
      if (mapped == LONGER) {
        TextBuilder rest = new TextBuilder(in.length);
        rest.append(new String(out, 0, n, StandardCharsets.ISO_8859_1));
        appendFrom(rest, s, i, table, new Object[ASCII]);
        return rest.build();
      }
      if (mapped != DELETED) {
        out[n++] = mapped;
      }
    }
    return new String(out, 0, n, StandardCharsets.ISO_8859_1);
  }

  private static byte ask(IntFunction<@Nullable Object> table, byte c) {
    Object replacement = table.apply(c);
    if (replacement == null) {
      return c;
    }
    if (!(replacement instanceof String r) || r.length() > 1) {
      return LONGER;
    }
    return r.isEmpty() ? DELETED : r.charAt(0) < ASCII ? (byte) r.charAt(0) : LONGER;
  }

  /**
   * @param known room for the answers about the first code points
   */
  private static void appendFrom(
      TextBuilder out, Object text, int from, IntFunction<@Nullable Object> table, Object[] known) {
    int length = Text.length(text);
    for (int i = from; i < length; i++) {
      int c = Text.codePointAt(text, i);
      Object replacement = c < known.length ? known[c] : null;
      if (replacement == null) {
        Object answer = table.apply(c);
        replacement = answer == null ? Text.ofCodePoint(c) : answer;
        if (c < known.length) {
          known[c] = replacement;
        }
      }
      out.append(replacement);
    }
  }
}
