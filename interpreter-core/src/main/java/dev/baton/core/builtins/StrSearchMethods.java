package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextSearch;
import dev.baton.core.text.TextSplit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type {@code str}: searching, replacing, splitting and joining. */
@Intrinsics(value = "str", receiver = Receiver.STR)
final class StrSearchMethods {
  private StrSearchMethods() {}

  /** An argument that must be a str, where the error says no more. */
  private static Object part(Object argument) {
    Object text = Strings.plain(argument);
    if (text == null) {
      throw Raise.typeError("must be str, not " + Types.of(argument).name());
    }
    return text;
  }

  @Builtin(
      value = "find(self, sub, start=None, end=None, /)",
      doc = "The lowest index of sub within self[start:end], -1 if it is not there.")
  static long find(ThreadContext t, Object self, Object sub, Object start, Object end) {
    int length = Text.length(self);
    return TextSearch.find(
        self, part(sub), SearchRange.from(t, start, length), SearchRange.to(t, end, length));
  }

  @Builtin(
      value = "rfind(self, sub, start=None, end=None, /)",
      doc = "The highest index of sub within self[start:end], -1 if it is not there.")
  static long findLast(ThreadContext t, Object self, Object sub, Object start, Object end) {
    int length = Text.length(self);
    return TextSearch.rfind(
        self, part(sub), SearchRange.from(t, start, length), SearchRange.to(t, end, length));
  }

  @Builtin(
      value = "index(self, sub, start=None, end=None, /)",
      doc = "Like find(), but ValueError if sub is not there.")
  static long index(ThreadContext t, Object self, Object sub, Object start, Object end) {
    return found(find(t, self, sub, start, end));
  }

  @Builtin(
      value = "rindex(self, sub, start=None, end=None, /)",
      doc = "Like rfind(), but ValueError if sub is not there.")
  static long indexLast(ThreadContext t, Object self, Object sub, Object start, Object end) {
    return found(findLast(t, self, sub, start, end));
  }

  private static long found(long index) {
    if (index < 0) {
      throw Raise.valueError("substring not found");
    }
    return index;
  }

  @Builtin(
      value = "count(self, sub, start=None, end=None, /)",
      doc = "How often sub occurs in self[start:end] without overlap.")
  static long count(ThreadContext t, Object self, Object sub, Object start, Object end) {
    int length = Text.length(self);
    return TextSearch.count(
        self, part(sub), SearchRange.from(t, start, length), SearchRange.to(t, end, length));
  }

  @Builtin(
      value = "startswith(self, prefix, start=None, end=None, /)",
      doc = "Whether self[start:end] begins with a text, or one of a tuple of texts.")
  static boolean startsWith(ThreadContext t, Object self, Object prefix, Object start, Object end) {
    int length = Text.length(self);
    int from = SearchRange.from(t, start, length);
    int to = SearchRange.to(t, end, length);
    if (prefix instanceof TupleObject all) {
      for (Object one : all.items()) {
        if (TextSearch.startsWith(self, oneOf(one, "startswith"), from, to)) {
          return true;
        }
      }
      return false;
    }
    return TextSearch.startsWith(self, affix(prefix, "startswith"), from, to);
  }

  @Builtin(
      value = "endswith(self, suffix, start=None, end=None, /)",
      doc = "Whether self[start:end] ends with a text, or one of a tuple of texts.")
  static boolean endsWith(ThreadContext t, Object self, Object suffix, Object start, Object end) {
    int length = Text.length(self);
    int from = SearchRange.from(t, start, length);
    int to = SearchRange.to(t, end, length);
    if (suffix instanceof TupleObject all) {
      for (Object one : all.items()) {
        if (TextSearch.endsWith(self, oneOf(one, "endswith"), from, to)) {
          return true;
        }
      }
      return false;
    }
    return TextSearch.endsWith(self, affix(suffix, "endswith"), from, to);
  }

  private static Object affix(Object argument, String method) {
    Object text = Strings.plain(argument);
    if (text == null) {
      throw Raise.typeError(
          method + " first arg must be str or a tuple of str, not " + Types.of(argument).name());
    }
    return text;
  }

  private static Object oneOf(Object item, String method) {
    Object text = Strings.plain(item);
    if (text == null) {
      throw Raise.typeError(
          "tuple for " + method + " must only contain str, not " + Types.of(item).name());
    }
    return text;
  }

  @Builtin(
      value = "replace(self, old, new, count=-1, /)",
      doc = "Replace old by new, everywhere or the first count times.")
  static Object replace(Object self, Object old, Object replacement, long count) {
    Object wanted = Conversions.requireText(old, "replace() argument 1");
    return TextSearch.replace(
        self, wanted, Conversions.requireText(replacement, "replace() argument 2"), count);
  }

  @Builtin(
      value = "removeprefix(self, prefix, /)",
      doc = "The text without the prefix, if it begins with it.")
  static Object removePrefix(Object self, Object prefix) {
    return TextSearch.removePrefix(
        self, Conversions.requireText(prefix, "removeprefix() argument"));
  }

  @Builtin(
      value = "removesuffix(self, suffix, /)",
      doc = "The text without the suffix, if it ends with it.")
  static Object removeSuffix(Object self, Object suffix) {
    return TextSearch.removeSuffix(
        self, Conversions.requireText(suffix, "removesuffix() argument"));
  }

  @Builtin(
      value = "split(self, /, sep=None, maxsplit=-1)",
      doc =
          "The list of words between separators, of which at most maxsplit are used from the"
              + " left.\n\n"
              + "Without sep, any run of white space separates, and the ends do not count.")
  static Object split(Object self, Object sep, long maxsplit) {
    return list(TextSplit.split(self, separator(sep), maxsplit));
  }

  @Builtin(
      value = "rsplit(self, /, sep=None, maxsplit=-1)",
      doc = "Like split(), but uses maxsplit separators from the right.")
  static Object splitLast(Object self, Object sep, long maxsplit) {
    return list(TextSplit.rsplit(self, separator(sep), maxsplit));
  }

  private static @Nullable Object separator(Object sep) {
    if (sep == Singleton.NONE) {
      return null;
    }
    Object text = Strings.plain(sep);
    if (text == null) {
      throw Raise.typeError("must be str or None, not " + Types.of(sep).name());
    }
    return text;
  }

  @Builtin(
      value = "splitlines(self, /, keepends=False)",
      doc = "The list of lines, without their line breaks unless keepends is true.")
  static Object splitLines(Object self, boolean keepends) {
    return list(TextSplit.splitLines(self, keepends));
  }

  private static Object list(List<Object> parts) {
    return new ListObject(parts.toArray());
  }

  @Builtin(
      value = "partition(self, sep, /)",
      doc = "Split at the first sep: what is before it, itself, what is after it.")
  static Object partition(Object self, Object sep) {
    return new TupleObject(TextSplit.partition(self, part(sep)));
  }

  @Builtin(
      value = "rpartition(self, sep, /)",
      doc = "Split at the last sep: what is before it, itself, what is after it.")
  static Object partitionLast(Object self, Object sep) {
    return new TupleObject(TextSplit.rpartition(self, part(sep)));
  }

  @Builtin(
      value = "strip(self, chars=None, /)",
      doc = "The text without white space, or any of chars, at both ends.")
  static Object strip(Object self, Object chars) {
    return TextSplit.strip(self, characters(chars, "strip"));
  }

  @Builtin(
      value = "lstrip(self, chars=None, /)",
      doc = "The text without white space, or any of chars, at the left.")
  static Object stripLeft(Object self, Object chars) {
    return TextSplit.lstrip(self, characters(chars, "lstrip"));
  }

  @Builtin(
      value = "rstrip(self, chars=None, /)",
      doc = "The text without white space, or any of chars, at the right.")
  static Object stripRight(Object self, Object chars) {
    return TextSplit.rstrip(self, characters(chars, "rstrip"));
  }

  private static @Nullable Object characters(Object chars, String method) {
    if (chars == Singleton.NONE) {
      return null;
    }
    Object text = Strings.plain(chars);
    if (text == null) {
      throw Raise.typeError(method + " arg must be None or str");
    }
    return text;
  }

  @Builtin(
      value = "join(self, iterable, /)",
      doc = "The texts of an iterable, one after the other, with this text between them.")
  static Object join(ThreadContext t, Object self, Object iterable) {
    if (!Iteration.isIterable(iterable)) {
      throw Raise.typeError("can only join an iterable");
    }
    Object[] items = Iteration.toArray(t, iterable);
    Object[] texts = items;
    for (int i = 0; i < items.length; i++) {
      if (items[i] instanceof String) {
        continue;
      }
      Object text = Strings.plain(items[i]);
      if (text == null) {
        throw Raise.typeError(
            "sequence item "
                + i
                + ": expected str instance, "
                + Types.of(items[i]).name()
                + " found");
      }
      if (text != items[i]) {
        texts = texts == items ? items.clone() : texts;
        texts[i] = text;
      }
    }
    return Text.join(self, Arrays.asList(texts));
  }
}
