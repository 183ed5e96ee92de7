package dev.baton.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking text apart: split, partition, lines, and the strip family. Results are fresh lists. */
public final class TextSplit {

  private TextSplit() {}

  /**
   * {@code text.split(separator, limit)}. A null separator splits at runs of white space; a
   * negative limit is none.
   *
   * @throws OperandException VALUE if the separator is empty
   */
  public static List<Object> split(Object text, @Nullable Object separator, long limit) {
    long most = limit < 0 ? Long.MAX_VALUE : limit;
    if (separator == null) {
      return splitAtSpace(text, most);
    }
    int width = separatorWidth(separator);
    List<Object> parts = new ArrayList<>();
    int length = Text.length(text);
    int done = 0;
    while (most-- > 0) {
      int at = TextSearch.find(text, separator, done, length);
      if (at < 0) {
        break;
      }
      parts.add(Text.substring(text, done, at));
      done = at + width;
    }
    parts.add(Text.substring(text, done, length));
    return parts;
  }

  /** {@code text.rsplit(separator, limit)}, see {@link #split}. */
  public static List<Object> rsplit(Object text, @Nullable Object separator, long limit) {
    long most = limit < 0 ? Long.MAX_VALUE : limit;
    if (separator == null) {
      return rsplitAtSpace(text, most);
    }
    int width = separatorWidth(separator);
    List<Object> parts = new ArrayList<>();
    int end = Text.length(text);
    while (most-- > 0) {
      int at = TextSearch.rfind(text, separator, 0, end);
      if (at < 0) {
        break;
      }
      parts.add(Text.substring(text, at + width, end));
      end = at;
    }
    parts.add(Text.substring(text, 0, end));
    Collections.reverse(parts);
    return parts;
  }

  private static int separatorWidth(Object separator) {
    int width = Text.length(separator);
    if (width == 0) {
      throw OperandException.value("empty separator");
    }
    return width;
  }

  private static List<Object> splitAtSpace(Object text, long most) {
    List<Object> parts = new ArrayList<>();
    int length = Text.length(text);
    int at = skipSpace(text, 0, length);
    while (at < length) {
      int end = most-- > 0 ? skipWord(text, at, length) : length;
      parts.add(Text.substring(text, at, end));
      at = skipSpace(text, end, length);
    }
    return parts;
  }

  private static List<Object> rsplitAtSpace(Object text, long most) {
    List<Object> parts = new ArrayList<>();
    int end = skipSpaceBack(text, Text.length(text));
    while (end > 0) {
      int start = most-- > 0 ? skipWordBack(text, end) : 0;
      parts.add(Text.substring(text, start, end));
      end = skipSpaceBack(text, start);
    }
    Collections.reverse(parts);
    return parts;
  }

  private static int skipWord(Object text, int at, int end) {
    int i = at;
    while (i < end && !TextPredicates.isSpace(Text.codePointAt(text, i))) {
      i++;
    }
    return i;
  }

  private static int skipWordBack(Object text, int end) {
    int i = end;
    while (i > 0 && !TextPredicates.isSpace(Text.codePointAt(text, i - 1))) {
      i--;
    }
    return i;
  }

  private static int skipSpace(Object text, int at, int end) {
    int i = at;
    while (i < end && TextPredicates.isSpace(Text.codePointAt(text, i))) {
      i++;
    }
    return i;
  }

  private static int skipSpaceBack(Object text, int end) {
    int i = end;
    while (i > 0 && TextPredicates.isSpace(Text.codePointAt(text, i - 1))) {
      i--;
    }
    return i;
  }

  /** {@code text.splitlines(keepEnds)}. */
  public static List<Object> splitLines(Object text, boolean keepEnds) {
    List<Object> lines = new ArrayList<>();
    int length = Text.length(text);
    int start = 0;
    while (start < length) {
      int end = start;
      while (end < length && !isLineBreak(Text.codePointAt(text, end))) {
        end++;
      }
      int next = end;
      if (end < length) {
        next = end + 1;
        if (Text.codePointAt(text, end) == '\r'
            && next < length
            && Text.codePointAt(text, next) == '\n') {
          next++;
        }
      }
      lines.add(Text.substring(text, start, keepEnds ? next : end));
      start = next;
    }
    return lines;
  }

  private static boolean isLineBreak(int c) {
    if (c < 0x85) {
      return c <= 0x1E && (c >= '\n' && c <= '\r' || c >= 0x1C);
    }
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** {@code text.partition(separator)} as an array of three. */
  public static Object[] partition(Object text, Object separator) {
    int width = separatorWidth(separator);
    int length = Text.length(text);
    int at = TextSearch.find(text, separator, 0, length);
    if (at < 0) {
      return new Object[] {text, "", ""};
    }
    return new Object[] {
      Text.substring(text, 0, at), separator, Text.substring(text, at + width, length)
    };
  }

  /** {@code text.rpartition(separator)} as an array of three. */
  public static Object[] rpartition(Object text, Object separator) {
    int width = separatorWidth(separator);
    int length = Text.length(text);
    int at = TextSearch.rfind(text, separator, 0, length);
    if (at < 0) {
      return new Object[] {"", "", text};
    }
    return new Object[] {
      Text.substring(text, 0, at), separator, Text.substring(text, at + width, length)
    };
  }

  /** {@code text.strip(characters)}; null means white space. */
  public static Object strip(Object text, @Nullable Object characters) {
    return strip(text, characters, true, true);
  }

  /** {@code text.lstrip(characters)}; null means white space. */
  public static Object lstrip(Object text, @Nullable Object characters) {
    return strip(text, characters, true, false);
  }

  /** {@code text.rstrip(characters)}; null means white space. */
  public static Object rstrip(Object text, @Nullable Object characters) {
    return strip(text, characters, false, true);
  }

  private static Object strip(
      Object text, @Nullable Object characters, boolean left, boolean right) {
    int length = Text.length(text);
    int from = 0;
    int to = length;
    while (left && from < to && strips(Text.codePointAt(text, from), characters)) {
      from++;
    }
    while (right && to > from && strips(Text.codePointAt(text, to - 1), characters)) {
      to--;
    }
    return from == 0 && to == length ? text : Text.substring(text, from, to);
  }

  private static boolean strips(int c, @Nullable Object characters) {
    if (characters == null) {
      return TextPredicates.isSpace(c);
    }
    if (characters instanceof String s) {
      return c <= 0xFFFF && s.indexOf(c) >= 0;
    }
    for (int other : Text.codePoints(characters)) {
      if (other == c) {
        return true;
      }
    }
    return false;
  }
}
