package dev.baton.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * Operations on guest text: an {@code Object} that is a {@link String} without surrogate pairs or a
 * {@link WideText}. Indices and lengths count code points, which in a string are its units. Strings
 * are the fast path everywhere; other argument classes are a programming error.
 */
public final class Text {

  private Text() {}

  /** Whether {@code o} is guest text. */
  public static boolean isText(Object o) {
    return o instanceof String || o instanceof WideText;
  }

  /** The number of code points. */
  public static int length(Object text) {
    return text instanceof String s ? s.length() : ((WideText) text).length();
  }

  /** The code point at {@code index}, which must be in range. */
  public static int codePointAt(Object text, int index) {
    return text instanceof String s ? s.charAt(index) : ((WideText) text).codePointAt(index);
  }

  /** The text of one code point. */
  public static Object ofCodePoint(int codePoint) {
    return codePoint <= 0xFFFF
        ? String.valueOf((char) codePoint)
        : new WideText(new int[] {codePoint});
  }

  /** The text of one code point of {@code text}; {@code index} must be in range. */
  public static Object at(Object text, int index) {
    return text instanceof String s
        ? String.valueOf(s.charAt(index))
        : ofCodePoint(((WideText) text).codePointAt(index));
  }

  /** The text of a whole array of code points, which is copied. */
  public static Object fromCodePoints(int[] codePoints) {
    return fromCodePoints(codePoints, 0, codePoints.length);
  }

  /** The text of the code points {@code from} to {@code to} (exclusive), copied. */
  public static Object fromCodePoints(int[] codePoints, int from, int to) {
    if (needsWide(codePoints, from, to)) {
      return new WideText(Arrays.copyOfRange(codePoints, from, to));
    }
    char[] units = new char[to - from];
    for (int i = from; i < to; i++) {
      units[i - from] = (char) codePoints[i];
    }
    return new String(units);
  }

  private static boolean needsWide(int[] codePoints, int from, int to) {
    int previous = 0;
    for (int i = from; i < to; i++) {
      int c = codePoints[i];
      if (c > 0xFFFF || (c >> 10 == 0x37 && previous >> 10 == 0x36)) {
        return true;
      }
      previous = c;
    }
    return false;
  }

  /** The text of a host string: surrogate pairs become single code points. */
  public static Object fromJava(String utf16) {
    return hasPair(utf16) ? new WideText(utf16.codePoints().toArray()) : utf16;
  }

  /** The text as a host string in UTF-16. */
  public static String toJava(Object text) {
    return text instanceof String s ? s : text.toString();
  }

  /**
   * The text of units in which neighbours may have met: a high surrogate directly followed by a low
   * one stays two code points.
   */
  static Object ofUnits(String units) {
    return hasPair(units) ? new WideText(codePoints(units)) : units;
  }

  private static boolean hasPair(String s) {
    for (int i = 1; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isLowSurrogate(c) && Character.isHighSurrogate(s.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The code points of a text; for wide text the backing array, so it is not to be changed. */
  public static int[] codePoints(Object text) {
    if (text instanceof WideText w) {
      return w.codePoints();
    }
    String s = (String) text;
    int[] result = new int[s.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = s.charAt(i);
    }
    return result;
  }

  /** {@code a + b}. */
  public static Object concat(Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return concat(s, t);
    }
    int[] head = codePoints(a);
    int[] tail = codePoints(b);
    int[] joined = Arrays.copyOf(head, totalLength(head.length, tail.length));
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return fromCodePoints(joined);
  }

  /** {@code a + b} for strings. */
  public static Object concat(String a, String b) {
    if (meet(a, b)) {
      return ofUnits(a + b);
    }
    totalLength(a.length(), b.length());
    return a.concat(b);
  }

  private static int totalLength(long a, long b) {
    if (a + b > Integer.MAX_VALUE - 8) {
      throw OperandException.memory();
    }
    return (int) (a + b);
  }

  /** Whether putting {@code b} after {@code a} makes a surrogate pair. */
  static boolean meet(String a, String b) {
    return !b.isEmpty()
        && Character.isLowSurrogate(b.charAt(0))
        && !a.isEmpty()
        && Character.isHighSurrogate(a.charAt(a.length() - 1));
  }

  /** {@code text * count}; a count below one gives the empty text. */
  public static Object repeat(Object text, long count) {
    int length = length(text);
    if (count <= 0 || length == 0) {
      return "";
    }
    if (count == 1) {
      return text;
    }
    if (count > (Integer.MAX_VALUE - 8) / length) {
      throw OperandException.memory();
    }
    if (text instanceof String s && !meet(s, s)) {
      return s.repeat((int) count);
    }
    int[] unit = codePoints(text);
    int[] all = new int[(int) (length * count)];
    for (int i = 0; i < all.length; i += length) {
      System.arraycopy(unit, 0, all, i, length);
    }
    return fromCodePoints(all);
  }

  /** {@code text[from:to]}; the bounds must satisfy {@code 0 <= from <= to <= length}. */
  public static Object substring(Object text, int from, int to) {
    return text instanceof String s
        ? s.substring(from, to)
        : fromCodePoints(((WideText) text).codePoints(), from, to);
  }

  /**
   * An extended slice of {@code count} code points from {@code start} in steps of {@code step}, all
   * of which must be in range (what {@code slice.indices} leaves).
   */
  public static Object slice(Object text, int start, int step, int count) {
    if (count <= 0) {
      return "";
    }
    if (step == 1) {
      return substring(text, start, start + count);
    }
    if (text instanceof String s) {
      char[] units = new char[count];
      for (int i = 0, at = start; i < count; i++, at += step) {
        units[i] = s.charAt(at);
      }
      return ofUnits(new String(units));
    }
    int[] source = ((WideText) text).codePoints();
    int[] result = new int[count];
    for (int i = 0, at = start; i < count; i++, at += step) {
      result[i] = source[at];
    }
    return fromCodePoints(result);
  }

  /** {@code separator.join(parts)}; every part must be text. */
  public static Object join(Object separator, List<?> parts) {
    int size = parts.size();
    if (size == 0) {
      return "";
    }
    if (size == 1) {
      return parts.get(0);
    }
    TextBuilder out = new TextBuilder();
    out.append(parts.get(0));
    boolean apart = length(separator) > 0;
    for (int i = 1; i < size; i++) {
      if (apart) {
        out.append(separator);
      }
      out.append(parts.get(i));
    }
    return out.build();
  }

  /** Orders by code point: negative, zero or positive. */
  public static int compare(Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return s.compareTo(t);
    }
    int n = Math.min(length(a), length(b));
    for (int i = 0; i < n; i++) {
      int difference = codePointAt(a, i) - codePointAt(b, i);
      if (difference != 0) {
        return difference;
      }
    }
    return length(a) - length(b);
  }

  /** The hash of a text; equal texts have equal hashes. Cached in the text. */
  public static int hash(Object text) {
    return text.hashCode();
  }
}
