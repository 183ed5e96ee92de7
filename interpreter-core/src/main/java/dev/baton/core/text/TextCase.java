package dev.baton.core.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Case conversions with the full mappings of Unicode, as {@code str} has them: one code point may
 * become several, and a capital sigma at the end of a word becomes a final one.
 */
public final class TextCase {

  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final int SMALL_SIGMA = 0x3C3;
  private static final int FINAL_SIGMA = 0x3C2;

  private TextCase() {}

  /** {@code text.upper()}. */
  public static Object upper(Object text) {
    if (text instanceof String s && TextPredicates.isAscii(s)) {
      return mapAscii(s, 'a', 'z');
    }
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      append(out, c, UnicodeData.upper(c));
    }
    return out.build();
  }

  /** {@code text.lower()}. */
  public static Object lower(Object text) {
    if (text instanceof String s && TextPredicates.isAscii(s)) {
      return mapAscii(s, 'A', 'Z');
    }
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < length; i++) {
      appendLower(out, text, i);
    }
    return out.build();
  }

  /** Flips the case bit of the letters from {@code first} to {@code last}. */
  private static String mapAscii(String s, char first, char last) {
    byte[] chars = s.getBytes(StandardCharsets.ISO_8859_1);
    int flipped = 0;
    for (int i = 0; i < chars.length; i++) {
      // One where the letter is in the range, without a branch.
      int in = (chars[i] - first | last - chars[i]) >>> 31 ^ 1;
      chars[i] ^= (byte) (in << 5);
      flipped |= in;
    }
    return flipped == 0 ? s : new String(chars, StandardCharsets.ISO_8859_1);
  }

  /** {@code text.casefold()}. */
  public static Object casefold(Object text) {
    if (text instanceof String s && TextPredicates.isAscii(s)) {
      return mapAscii(s, 'A', 'Z');
    }
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      append(out, c, UnicodeData.fold(c));
    }
    return out.build();
  }

  /** {@code text.swapcase()}. */
  public static Object swapcase(Object text) {
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      if (UnicodeData.is(c, UnicodeData.UPPER)) {
        appendLower(out, text, i);
      } else if (UnicodeData.is(c, UnicodeData.LOWER)) {
        append(out, c, UnicodeData.upper(c));
      } else {
        out.append(c);
      }
    }
    return out.build();
  }

  /** {@code text.capitalize()}. */
  public static Object capitalize(Object text) {
    int length = Text.length(text);
    if (length == 0) {
      return "";
    }
    TextBuilder out = new TextBuilder(length);
    int first = Text.codePointAt(text, 0);
    append(out, first, UnicodeData.title(first));
    for (int i = 1; i < length; i++) {
      appendLower(out, text, i);
    }
    return out.build();
  }

  /** {@code text.title()}. */
  public static Object title(Object text) {
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    boolean inWord = false;
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      if (inWord) {
        appendLower(out, text, i);
      } else {
        append(out, c, UnicodeData.title(c));
      }
      inWord = TextPredicates.isCased(c);
    }
    return out.build();
  }

  private static void append(TextBuilder out, int c, int @Nullable [] form) {
    if (form == null) {
      out.append(c);
      return;
    }
    for (int part : form) {
      out.append(part);
    }
  }

  private static void appendLower(TextBuilder out, Object text, int at) {
    int c = Text.codePointAt(text, at);
    if (c == CAPITAL_SIGMA) {
      out.append(endsWord(text, at) ? FINAL_SIGMA : SMALL_SIGMA);
    } else {
      append(out, c, UnicodeData.lower(c));
    }
  }

  /** Whether a cased letter stands before {@code at} and none after it, ignorables aside. */
  private static boolean endsWord(Object text, int at) {
    return casedBeside(text, at, -1) && !casedBeside(text, at, 1);
  }

  private static boolean casedBeside(Object text, int at, int step) {
    int length = Text.length(text);
    for (int i = at + step; i >= 0 && i < length; i += step) {
      int flags = UnicodeData.flags(Text.codePointAt(text, i));
      if ((flags & UnicodeData.CASE_IGNORABLE) == 0) {
        return (flags & UnicodeData.CASED) != 0;
      }
    }
    return false;
  }
}
