package dev.baton.core.format;

import dev.baton.core.text.Text;
import dev.baton.core.text.TextLayout;

/** Puts the pieces of a formatted number together: sign, prefix, grouped digits, padding. */
final class NumberLayout {

  private NumberLayout() {}

  /**
   * Lays a number out.
   *
   * @param spec width, fill, alignment and grouping
   * @param sign the sign, or empty
   * @param prefix for example {@code 0x}, or empty
   * @param digits the digits that are grouped and zero-padded; empty for infinity and NaN
   * @param rest what follows them
   */
  static Object layout(FormatSpec spec, String sign, String prefix, String digits, String rest) {
    int fixed = sign.length() + prefix.length() + rest.length();
    boolean aligned = spec.align == '=';
    String body = digits;
    if (!digits.isEmpty()) {
      int least = aligned && spec.fill == '0' ? spec.width - fixed : 0;
      if (spec.grouping != 0) {
        body = group(digits, (char) spec.grouping, spec.groupSize(), least);
      } else if (least > digits.length()) {
        body = "0".repeat(least - digits.length()) + digits;
      }
    }
    int padding = spec.width - fixed - body.length();
    if (padding <= 0) {
      return sign + prefix + body + rest;
    }
    if (aligned) {
      Object padded = TextLayout.pad(body + rest, padding, 0, spec.fill);
      return Text.concat(sign + prefix, padded);
    }
    return pad(sign + prefix + body + rest, spec, padding);
  }

  /** Pads a finished number on the sides that the specifier says, by default on the left. */
  static Object pad(Object text, FormatSpec spec, int padding) {
    int left = spec.align == '<' ? 0 : spec.align == '^' ? padding / 2 : padding;
    return TextLayout.pad(text, left, padding - left, spec.fill);
  }

  /** Separates groups of digits from the right, with leading zeros up to {@code least} columns. */
  static String group(String digits, char separator, int size, int least) {
    StringBuilder out = new StringBuilder(Math.max(digits.length() * 4 / 3 + 1, least + 1));
    int left = digits.length();
    while (true) {
      int take = Math.min(size, Math.max(Math.max(left, least - out.length()), 1));
      for (int i = 0; i < take; i++) {
        out.append(left > 0 ? digits.charAt(--left) : '0');
      }
      if (left == 0 && out.length() >= least) {
        return out.reverse().toString();
      }
      out.append(separator);
    }
  }

  /** The sign to show for a number. */
  static String sign(FormatSpec spec, boolean negative) {
    if (negative) {
      return "-";
    }
    return spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
  }
}
