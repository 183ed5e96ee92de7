package dev.baton.core.text;

/** Padding and tabs. Widths are counted in code points. */
public final class TextLayout {

  private TextLayout() {}

  /** {@code text.ljust(width, fill)}. */
  public static Object ljust(Object text, long width, int fill) {
    return pad(text, 0, width - Text.length(text), fill);
  }

  /** {@code text.rjust(width, fill)}. */
  public static Object rjust(Object text, long width, int fill) {
    return pad(text, width - Text.length(text), 0, fill);
  }

  /** {@code text.center(width, fill)}; an odd rest goes left if the width is odd. */
  public static Object center(Object text, long width, int fill) {
    long margin = width - Text.length(text);
    if (margin <= 0) {
      return text;
    }
    long left = margin / 2 + (margin & width & 1);
    return pad(text, left, margin - left, fill);
  }

  /** The text between {@code left} and {@code right} fill code points; negative counts as zero. */
  public static Object pad(Object text, long left, long right, int fill) {
    if (left <= 0 && right <= 0) {
      return text;
    }
    int length = Text.length(text);
    long total = Math.max(left, 0) + Math.max(right, 0);
    if (total > Integer.MAX_VALUE - 8 - length) {
      throw OperandException.memory();
    }
    if (text instanceof String s && !Character.isSurrogate((char) fill) && fill <= 0xFFFF) {
      String unit = String.valueOf((char) fill);
      StringBuilder out = new StringBuilder((int) total + length);
      return out.append(unit.repeat((int) Math.max(left, 0)))
          .append(s)
          .append(unit.repeat((int) Math.max(right, 0)))
          .toString();
    }
    Object unit = Text.ofCodePoint(fill);
    return new TextBuilder()
        .append(Text.repeat(unit, left))
        .append(text)
        .append(Text.repeat(unit, right))
        .build();
  }

  /** {@code text.zfill(width)}: zeros behind a sign. */
  public static Object zfill(Object text, long width) {
    int length = Text.length(text);
    if (width <= length) {
      return text;
    }
    int first = length == 0 ? 0 : Text.codePointAt(text, 0);
    if (first == '+' || first == '-') {
      Object digits = Text.substring(text, 1, length);
      return Text.concat(Text.ofCodePoint(first), rjust(digits, width - 1, '0'));
    }
    return rjust(text, width, '0');
  }

  /** {@code text.expandtabs(tabSize)}. */
  public static Object expandTabs(Object text, long tabSize) {
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    long column = 0;
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      if (c == '\t') {
        if (tabSize > 0) {
          long spaces = tabSize - column % tabSize;
          out.append(Text.repeat(" ", spaces));
          column += spaces;
        }
        continue;
      }
      column = c == '\n' || c == '\r' ? 0 : column + 1;
      out.append(c);
    }
    return out.build();
  }
}
