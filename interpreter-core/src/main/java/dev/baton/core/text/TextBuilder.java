package dev.baton.core.text;

import java.util.Arrays;

/**
 * Builds a guest text piece by piece. It works on a {@link StringBuilder} and changes to an array
 * of code points at the first piece that needs it. For one thread.
 */
public final class TextBuilder {

  private final StringBuilder narrow;
  private int[] wide = NOTHING;
  private int length;
  private boolean isWide;

  private static final int[] NOTHING = {};

  /** An empty builder. */
  public TextBuilder() {
    narrow = new StringBuilder();
  }

  /** An empty builder with room for {@code capacity} code points. */
  public TextBuilder(int capacity) {
    narrow = new StringBuilder(capacity);
  }

  /** Appends a guest text. */
  public TextBuilder append(Object text) {
    return text instanceof String s ? append(s) : appendWide(((WideText) text).codePoints());
  }

  /** Appends a string without surrogate pairs. */
  public TextBuilder append(String s) {
    if (!isWide) {
      if (s.length() > Integer.MAX_VALUE - 8 - narrow.length()) {
        throw OperandException.memory();
      }
      if (!meets(s)) {
        narrow.append(s);
        return this;
      }
    }
    return appendWide(Text.codePoints(s));
  }

  /** Appends {@code s} from {@code from} to {@code to}; no surrogate pairs inside. */
  public TextBuilder append(String s, int from, int to) {
    return append(s.substring(from, to));
  }

  /** Appends {@code text} from {@code from} to {@code to}. */
  public TextBuilder append(Object text, int from, int to) {
    return append(Text.substring(text, from, to));
  }

  /** Appends one code point. */
  public TextBuilder append(int codePoint) {
    if (!isWide && codePoint <= 0xFFFF && !meets(codePoint)) {
      narrow.append((char) codePoint);
      return this;
    }
    return appendWide(new int[] {codePoint});
  }

  /** Appends {@code count} times the same code point. */
  public TextBuilder fill(int codePoint, int count) {
    for (int i = 0; i < count; i++) {
      append(codePoint);
    }
    return this;
  }

  /** The number of code points so far. */
  public int length() {
    return isWide ? length : narrow.length();
  }

  /** The text so far. */
  public Object build() {
    return isWide ? Text.fromCodePoints(wide, 0, length) : narrow.toString();
  }

  private boolean meets(String s) {
    return !s.isEmpty() && meets(s.charAt(0));
  }

  private boolean meets(int next) {
    return next >> 10 == 0x37
        && narrow.length() > 0
        && Character.isHighSurrogate(narrow.charAt(narrow.length() - 1));
  }

  private TextBuilder appendWide(int[] piece) {
    if (!isWide) {
      isWide = true;
      wide = Text.codePoints(narrow.toString());
      length = wide.length;
      narrow.setLength(0);
    }
    long total = (long) length + piece.length;
    if (total > Integer.MAX_VALUE - 8) {
      throw OperandException.memory();
    }
    if (total > wide.length) {
      wide =
          Arrays.copyOf(wide, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(total, 2L * length)));
    }
    System.arraycopy(piece, 0, wide, length, piece.length);
    length = (int) total;
    return this;
  }
}
