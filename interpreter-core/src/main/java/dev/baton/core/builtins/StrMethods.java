package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Keys;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.StrObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.CharTexts;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Encodings;
import dev.baton.core.runtime.SliceRange;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextEscapes;
import dev.baton.core.text.TextSearch;
import org.jspecify.annotations.Nullable;

/** Type {@code str} as a sequence: construction, operators, items. */
@Intrinsics(
    value = "str",
    receiver = Receiver.STR,
    doc =
        "An immutable text, a sequence of Unicode code points.\n"
            + "\n"
            + "str(object='') is the text that shows the object; with an encoding or errors it"
            + " decodes\n"
            + "a bytes-like object.")
final class StrMethods {
  private StrMethods() {}

  @Builtin(value = "__new__(cls, /, object=..., encoding=..., errors=...)", kind = Kind.STATIC)
  static Object create(
      ThreadContext t,
      Object cls,
      @Nullable Object object,
      @Nullable Object encoding,
      @Nullable Object errors) {
    TypeObject type = Allocation.check(cls, Types.STR);
    Object text;
    if (object == null) {
      text = "";
    } else if (encoding == null && errors == null) {
      text = Conversions.str(t, object);
    } else {
      text = decode(t, object, encoding, errors);
    }
    return type == Types.STR ? text : new StrObject(type, Strings.plain(text));
  }

  private static Object decode(
      ThreadContext t, Object object, @Nullable Object encoding, @Nullable Object errors) {
    String codec = encoding == null ? "utf-8" : javaText(encoding, "str", "encoding");
    String handler = errors == null ? "strict" : javaText(errors, "str", "errors");
    if (Strings.isStr(object)) {
      throw Raise.typeError("decoding str is not supported");
    }
    byte[] data = Buffers.bytesOrNull(t, object);
    if (data == null) {
      throw Raise.typeError(
          "decoding to str: need a bytes-like object, " + Types.of(object).name() + " found");
    }
    return Encodings.decode(t, data, codec, handler);
  }

  /** An argument that must be a str, as Java text. */
  static String javaText(Object argument, String function, String name) {
    return Text.toJava(Conversions.requireText(argument, function + "() argument '" + name + "'"));
  }

  @Builtin("__str__(self, /)")
  static Object str(Object self) {
    return self;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(Object self) {
    return TextEscapes.repr(self);
  }

  @Builtin("__hash__(self, /)")
  static long hash(Object self) {
    return Keys.textHash(self.hashCode());
  }

  @Builtin("__len__(self, /)")
  static long length(Object self) {
    return Text.length(self);
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(Object self) {
    return new StrIterator(self);
  }

  @Builtin("__contains__(self, key, /)")
  static boolean contains(Object self, Object key) {
    Object part = Strings.plain(key);
    if (part == null) {
      throw Raise.typeError(
          "'in <string>' requires string as left operand, not " + Types.of(key).name());
    }
    return TextSearch.contains(self, part);
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, Object self, Object key) {
    int length = Text.length(self);
    if (key instanceof SliceObject s) {
      SliceRange range = SliceRange.of(t, s, length);
      if (range.count() == length && range.step() == 1) {
        return self;
      }
      int step = range.count() > 1 ? (int) range.step() : 1;
      return Text.slice(self, range.start(), step, range.count());
    }
    Object n = Conversions.indexOrNull(t, key);
    if (n == null) {
      throw Raise.typeError("string indices must be integers, not '" + Types.of(key).name() + "'");
    }
    if (!(n instanceof Long index)) {
      throw Raise.indexError("cannot fit 'int' into an index-sized integer");
    }
    long at = index < 0 ? index + length : index;
    if (at < 0 || at >= length) {
      throw Raise.indexError("string index out of range");
    }
    return self instanceof String s ? CharTexts.of(s.charAt((int) at)) : Text.at(self, (int) at);
  }

  @Builtin("__add__(self, value, /)")
  static Object add(Object self, Object value) {
    Object other = Strings.plain(value);
    if (other == null) {
      throw Raise.typeError(
          "can only concatenate str (not \"" + Types.of(value).name() + "\") to str");
    }
    return Text.concat(self, other);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(ThreadContext t, Object self, Object value) {
    long count = SliceIndices.repetitions(t, value, Text.length(self));
    if (count > 0 && Text.length(self) > Long.MAX_VALUE / count) {
      throw Raise.overflowError("repeated string is too long");
    }
    return Text.repeat(self, count);
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(ThreadContext t, Object self, Object value) {
    return multiply(t, self, value);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(Object self, Object value) {
    Object other = Strings.plain(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : (Object) self.equals(other);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(Object self, Object value) {
    Object other = Strings.plain(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : (Object) !self.equals(other);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(Object self, Object value) {
    return compare(CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(Object self, Object value) {
    return compare(CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(Object self, Object value) {
    return compare(CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(Object self, Object value) {
    return compare(CompareOperator.GE, self, value);
  }

  private static Object compare(CompareOperator op, Object self, Object value) {
    Object other = Strings.plain(value);
    return other == null
        ? Singleton.NOT_IMPLEMENTED
        : (Object) Comparison.holds(op.ordinal(), Text.compare(self, other));
  }

  @Builtin("__getnewargs__(self, /)")
  static Object newArguments(Object self) {
    return new TupleObject(self);
  }

  @Builtin(value = "__sizeof__(self, /)", doc = "A rough size of the object in bytes.")
  static long sizeOf(Object self) {
    return 40 + (self instanceof String ? 2L : 4L) * Text.length(self);
  }

  @Builtin(
      value = "encode(self, /, encoding='utf-8', errors='strict')",
      doc =
          "Return the text as bytes.\n\n"
              + "errors names what is done about characters that the encoding does not have:\n"
              + "'strict' raises UnicodeEncodeError, 'ignore', 'replace', 'xmlcharrefreplace',\n"
              + "'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass', or a name\n"
              + "registered with codecs.register_error.")
  static Object encode(ThreadContext t, Object self, Object encoding, Object errors) {
    String codec = javaText(encoding, "encode", "encoding");
    String handler = javaText(errors, "encode", "errors");
    return new BytesObject(Encodings.encode(t, self, codec, handler));
  }
}
