package dev.baton.core.text;

/**
 * Finding and replacing in text. Ranges {@code from}, {@code to} are already clamped: {@code 0 <=
 * from} and {@code to <= length}; a range with {@code from > to} contains nothing, not even the
 * empty text.
 */
public final class TextSearch {

  private TextSearch() {}

  /** {@code part in text}. */
  public static boolean contains(Object text, Object part) {
    return find(text, part, 0, Text.length(text)) >= 0;
  }

  /** The lowest index of {@code part} within the range, or -1. */
  public static int find(Object text, Object part, int from, int to) {
    if (from > to) {
      return -1;
    }
    if (LinearSearch.isNeeded(to - from, Text.length(part))) {
      return LinearSearch.find(text, part, from, to);
    }
    if (text instanceof String s) {
      return part instanceof String p ? find(s, p, from, to) : -1;
    }
    int[] units = Text.codePoints(text);
    int[] wanted = Text.codePoints(part);
    for (int i = from; i <= to - wanted.length; i++) {
      if (matches(units, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int find(String s, String part, int from, int to) {
    if (to == s.length()) {
      return s.indexOf(part, from);
    }
    int at = s.substring(from, to).indexOf(part);
    return at < 0 ? -1 : at + from;
  }

  /** The highest index of {@code part} within the range, or -1. */
  public static int rfind(Object text, Object part, int from, int to) {
    int width = Text.length(part);
    if (to - width < from) {
      return -1;
    }
    if (LinearSearch.isNeeded(to - from, width)) {
      return LinearSearch.rfind(text, part, from, to);
    }
    if (text instanceof String s) {
      int at = part instanceof String p ? s.lastIndexOf(p, to - width) : -1;
      return at < from ? -1 : at;
    }
    int[] units = Text.codePoints(text);
    int[] wanted = Text.codePoints(part);
    for (int i = to - width; i >= from; i--) {
      if (matches(units, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(int[] units, int[] wanted, int at) {
    for (int i = 0; i < wanted.length; i++) {
      if (units[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** How often {@code part} occurs in the range without overlap; the empty part: length + 1. */
  public static int count(Object text, Object part, int from, int to) {
    if (from > to) {
      return 0;
    }
    int width = Text.length(part);
    if (width == 0) {
      return to - from + 1;
    }
    if (text instanceof String s && to < s.length()) {
      // Otherwise every find would copy the range.
      return count(s.substring(0, to), part, from, to);
    }
    int count = 0;
    for (int at = find(text, part, from, to); at >= 0; at = find(text, part, at + width, to)) {
      count++;
    }
    return count;
  }

  /** Whether the range starts with {@code prefix}. */
  public static boolean startsWith(Object text, Object prefix, int from, int to) {
    return to - from >= Text.length(prefix) && regionMatches(text, from, prefix);
  }

  /** Whether the range ends with {@code suffix}. */
  public static boolean endsWith(Object text, Object suffix, int from, int to) {
    int width = Text.length(suffix);
    return to - from >= width && regionMatches(text, to - width, suffix);
  }

  private static boolean regionMatches(Object text, int at, Object part) {
    if (text instanceof String s) {
      return part instanceof String p && s.startsWith(p, at);
    }
    return matches(Text.codePoints(text), Text.codePoints(part), at);
  }

  /** {@code text.replace(old, replacement, count)}; a negative count replaces all. */
  public static Object replace(Object text, Object old, Object replacement, long count) {
    if (count == 0 || old.equals(replacement)) {
      return text;
    }
    int width = Text.length(old);
    if (width == 0) {
      return insertBetween(text, replacement, count < 0 ? Long.MAX_VALUE : count);
    }
    if (text instanceof String s
        && old instanceof String o
        && replacement instanceof String r
        && count < 0
        && width == 1
        && r.length() == 1
        && !Character.isSurrogate(r.charAt(0))) {
      return s.replace(o.charAt(0), r.charAt(0));
    }
    int length = Text.length(text);
    int at = find(text, old, 0, length);
    if (at < 0) {
      return text;
    }
    TextBuilder out = new TextBuilder(length);
    int done = 0;
    for (long left = count; at >= 0 && left != 0; left--) {
      out.append(text, done, at).append(replacement);
      done = at + width;
      at = find(text, old, done, length);
    }
    return out.append(text, done, length).build();
  }

  private static Object insertBetween(Object text, Object piece, long count) {
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(2 * length);
    int done = 0;
    for (; done < length && done < count; done++) {
      out.append(piece).append(Text.codePointAt(text, done));
    }
    if (done == length && done < count) {
      out.append(piece);
    }
    return out.append(text, done, length).build();
  }

  /** {@code text.removeprefix(prefix)}. */
  public static Object removePrefix(Object text, Object prefix) {
    int length = Text.length(text);
    return startsWith(text, prefix, 0, length)
        ? Text.substring(text, Text.length(prefix), length)
        : text;
  }

  /** {@code text.removesuffix(suffix)}. */
  public static Object removeSuffix(Object text, Object suffix) {
    int length = Text.length(text);
    return endsWith(text, suffix, 0, length)
        ? Text.substring(text, 0, length - Text.length(suffix))
        : text;
  }
}
