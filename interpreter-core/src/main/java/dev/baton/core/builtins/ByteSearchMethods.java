package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.TextSearch;
import dev.baton.core.text.TextSplit;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types {@code bytes} and {@code bytearray}: searching, replacing, splitting and joining. */
@Intrinsics(value = "bytes", receiver = Receiver.INSTANCE)
final class ByteSearchMethods {
  private static final String WHITE_SPACE = " \t\n\r\u000b\f";

  private ByteSearchMethods() {}

  private static String part(ThreadContext t, Object sub) {
    return ByteStrings.wanted(t, sub, "argument should be integer or bytes-like object");
  }

  @Builtin("__contains__(self, key, /)")
  static boolean contains(ThreadContext t, Object self, Object key) {
    String part = ByteStrings.wanted(t, key, "a bytes-like object is required");
    return TextSearch.contains(ByteStrings.text(t, self), part);
  }

  @Builtin(
      value = "find(self, sub, start=None, end=None, /)",
      doc = "The lowest index of bytes or of a byte within self[start:end], -1 if not there.")
  static long find(ThreadContext t, Object self, Object sub, Object start, Object end) {
    String part = part(t, sub);
    String text = ByteStrings.text(t, self);
    int length = text.length();
    return TextSearch.find(
        text, part, SearchRange.from(t, start, length), SearchRange.to(t, end, length));
  }

  @Builtin(
      value = "rfind(self, sub, start=None, end=None, /)",
      doc = "The highest index of bytes or of a byte within self[start:end], -1 if not there.")
  static long findLast(ThreadContext t, Object self, Object sub, Object start, Object end) {
    String part = part(t, sub);
    String text = ByteStrings.text(t, self);
    int length = text.length();
    return TextSearch.rfind(
        text, part, SearchRange.from(t, start, length), SearchRange.to(t, end, length));
  }

  @Builtin(
      value = "index(self, sub, start=None, end=None, /)",
      doc = "Like find(), but ValueError if it is not there.")
  static long index(ThreadContext t, Object self, Object sub, Object start, Object end) {
    return found(find(t, self, sub, start, end));
  }

  @Builtin(
      value = "rindex(self, sub, start=None, end=None, /)",
      doc = "Like rfind(), but ValueError if it is not there.")
  static long indexLast(ThreadContext t, Object self, Object sub, Object start, Object end) {
    return found(findLast(t, self, sub, start, end));
  }

  private static long found(long index) {
    if (index < 0) {
      throw Raise.valueError("subsection not found");
    }
    return index;
  }

  @Builtin(
      value = "count(self, sub, start=None, end=None, /)",
      doc = "How often bytes or a byte occur in self[start:end] without overlap.")
  static long count(ThreadContext t, Object self, Object sub, Object start, Object end) {
    String part = part(t, sub);
    String text = ByteStrings.text(t, self);
    int length = text.length();
    return TextSearch.count(
        text, part, SearchRange.from(t, start, length), SearchRange.to(t, end, length));
  }

  @Builtin(
      value = "startswith(self, prefix, start=None, end=None, /)",
      doc = "Whether self[start:end] begins with bytes, or with one of a tuple of them.")
  static boolean startsWith(ThreadContext t, Object self, Object prefix, Object start, Object end) {
    return matches(t, self, prefix, start, end, true);
  }

  @Builtin(
      value = "endswith(self, suffix, start=None, end=None, /)",
      doc = "Whether self[start:end] ends with bytes, or with one of a tuple of them.")
  static boolean endsWith(ThreadContext t, Object self, Object suffix, Object start, Object end) {
    return matches(t, self, suffix, start, end, false);
  }

  private static boolean matches(
      ThreadContext t, Object self, Object affix, Object start, Object end, boolean atStart) {
    String text = ByteStrings.text(t, self);
    int from = SearchRange.from(t, start, text.length());
    int to = SearchRange.to(t, end, text.length());
    if (affix instanceof TupleObject all) {
      for (Object one : all.items()) {
        if (matches(text, ByteStrings.argument(t, one), from, to, atStart)) {
          return true;
        }
      }
      return false;
    }
    byte[] data = Buffers.bytesOrNull(t, affix);
    if (data == null) {
      throw Raise.typeError(
          (atStart ? "startswith" : "endswith")
              + " first arg must be bytes or a tuple of bytes, not "
              + Types.of(affix).name());
    }
    return matches(text, ByteStrings.text(data), from, to, atStart);
  }

  private static boolean matches(String text, String part, int from, int to, boolean atStart) {
    return atStart
        ? TextSearch.startsWith(text, part, from, to)
        : TextSearch.endsWith(text, part, from, to);
  }

  @Builtin(
      value = "replace(self, old, new, count=-1, /)",
      doc = "Replace old by new, everywhere or the first count times.")
  static Object replace(ThreadContext t, Object self, Object old, Object replacement, long count) {
    String wanted = ByteStrings.argument(t, old);
    String instead = ByteStrings.argument(t, replacement);
    return ByteStrings.like(
        self, TextSearch.replace(ByteStrings.text(t, self), wanted, instead, count));
  }

  @Builtin(
      value = "removeprefix(self, prefix, /)",
      doc = "The bytes without the prefix, if they begin with it.")
  static Object removePrefix(ThreadContext t, Object self, Object prefix) {
    String part = ByteStrings.argument(t, prefix);
    return ByteStrings.like(self, TextSearch.removePrefix(ByteStrings.text(t, self), part));
  }

  @Builtin(
      value = "removesuffix(self, suffix, /)",
      doc = "The bytes without the suffix, if they end with it.")
  static Object removeSuffix(ThreadContext t, Object self, Object suffix) {
    String part = ByteStrings.argument(t, suffix);
    return ByteStrings.like(self, TextSearch.removeSuffix(ByteStrings.text(t, self), part));
  }

  @Builtin(
      value = "split(self, /, sep=None, maxsplit=-1)",
      doc =
          "The list of parts between separators, of which at most maxsplit are used from the"
              + " left.\n\n"
              + "Without sep, any run of ASCII white space separates, and the ends do not count.")
  static Object split(ThreadContext t, Object self, Object sep, long maxsplit) {
    String separator = sep == Singleton.NONE ? null : ByteStrings.argument(t, sep);
    String text = ByteStrings.text(t, self);
    return ByteStrings.listLike(
        self,
        separator == null ? words(text, maxsplit) : TextSplit.split(text, separator, maxsplit));
  }

  @Builtin(
      value = "rsplit(self, /, sep=None, maxsplit=-1)",
      doc = "Like split(), but uses maxsplit separators from the right.")
  static Object splitLast(ThreadContext t, Object self, Object sep, long maxsplit) {
    String separator = sep == Singleton.NONE ? null : ByteStrings.argument(t, sep);
    String text = ByteStrings.text(t, self);
    return ByteStrings.listLike(
        self,
        separator == null
            ? lastWords(text, maxsplit)
            : TextSplit.rsplit(text, separator, maxsplit));
  }

  private static List<Object> words(String text, long limit) {
    List<Object> parts = new ArrayList<>();
    int length = text.length();
    int at = skipSpace(text, 0);
    while (at < length) {
      if (parts.size() == limit) {
        parts.add(text.substring(at));
        break;
      }
      int end = at;
      while (end < length && !ByteStrings.isSpace(text.charAt(end))) {
        end++;
      }
      parts.add(text.substring(at, end));
      at = skipSpace(text, end);
    }
    return parts;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && ByteStrings.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static List<Object> lastWords(String text, long limit) {
    List<Object> parts = new ArrayList<>();
    int end = skipSpaceBack(text, text.length());
    while (end > 0) {
      if (parts.size() == limit) {
        parts.add(text.substring(0, end));
        break;
      }
      int at = end;
      while (at > 0 && !ByteStrings.isSpace(text.charAt(at - 1))) {
        at--;
      }
      parts.add(text.substring(at, end));
      end = skipSpaceBack(text, at);
    }
    Collections.reverse(parts);
    return parts;
  }

  private static int skipSpaceBack(String text, int from) {
    int at = from;
    while (at > 0 && ByteStrings.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  @Builtin(
      value = "splitlines(self, /, keepends=False)",
      doc = "The list of lines, without their line breaks unless keepends is true.")
  static Object splitLines(ThreadContext t, Object self, boolean keepends) {
    String text = ByteStrings.text(t, self);
    List<Object> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
      lines.add(text.substring(start, keepends ? next : end));
      start = next;
    }
    return ByteStrings.listLike(self, lines);
  }

  @Builtin(
      value = "partition(self, sep, /)",
      doc = "Split at the first sep: what is before it, itself, what is after it.")
  static Object partition(ThreadContext t, Object self, Object sep) {
    String separator = ByteStrings.argument(t, sep);
    return parts(self, TextSplit.partition(ByteStrings.text(t, self), separator));
  }

  @Builtin(
      value = "rpartition(self, sep, /)",
      doc = "Split at the last sep: what is before it, itself, what is after it.")
  static Object partitionLast(ThreadContext t, Object self, Object sep) {
    String separator = ByteStrings.argument(t, sep);
    return parts(self, TextSplit.rpartition(ByteStrings.text(t, self), separator));
  }

  private static Object parts(Object self, Object[] texts) {
    return new TupleObject(
        ByteStrings.like(self, texts[0]),
        ByteStrings.like(self, texts[1]),
        ByteStrings.like(self, texts[2]));
  }

  @Builtin(
      value = "strip(self, bytes=None, /)",
      doc = "The bytes without ASCII white space, or any of the bytes given, at both ends.")
  static Object strip(ThreadContext t, Object self, Object bytes) {
    return ByteStrings.like(self, TextSplit.strip(ByteStrings.text(t, self), characters(t, bytes)));
  }

  @Builtin(
      value = "lstrip(self, bytes=None, /)",
      doc = "The bytes without ASCII white space, or any of the bytes given, at the left.")
  static Object stripLeft(ThreadContext t, Object self, Object bytes) {
    return ByteStrings.like(
        self, TextSplit.lstrip(ByteStrings.text(t, self), characters(t, bytes)));
  }

  @Builtin(
      value = "rstrip(self, bytes=None, /)",
      doc = "The bytes without ASCII white space, or any of the bytes given, at the right.")
  static Object stripRight(ThreadContext t, Object self, Object bytes) {
    return ByteStrings.like(
        self, TextSplit.rstrip(ByteStrings.text(t, self), characters(t, bytes)));
  }

  private static String characters(ThreadContext t, Object bytes) {
    return bytes == Singleton.NONE ? WHITE_SPACE : ByteStrings.argument(t, bytes);
  }

  @Builtin(
      value = "join(self, iterable_of_bytes, /)",
      doc = "Bytes-like objects one after the other, with these bytes between them.")
  static Object join(ThreadContext t, Object self, Object iterable) {
    if (!Iteration.isIterable(iterable)) {
      throw Raise.typeError("can only join an iterable");
    }
    Object[] items = Iteration.toArray(t, iterable);
    byte[] separator = ByteStrings.data(t, self);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < items.length; i++) {
      byte @Nullable [] data = Buffers.bytesOrNull(t, items[i]);
      if (data == null) {
        throw Raise.typeError(
            "sequence item "
                + i
                + ": expected a bytes-like object, "
                + Types.of(items[i]).name()
                + " found");
      }
      if (i > 0) {
        append(out, separator);
      }
      append(out, data);
    }
    return ByteStrings.like(self, out.toByteArray());
  }

  private static void append(ByteArrayOutputStream out, byte[] data) {
    if ((long) out.size() + data.length > Integer.MAX_VALUE - 8) {
      throw OperandException.memory();
    }
    out.write(data, 0, data.length);
  }
}
