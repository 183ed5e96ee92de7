package dev.baton.stdlib.json;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;

/** The functions of module {@code _json}, which do the work of the guest's {@code json}. */
@Intrinsics("_json")
final class JsonModule {
  private JsonModule() {}

  @Builtin(
      value =
          "scan(string, idx, strict, object_hook, object_pairs_hook, parse_float, parse_int,"
              + " parse_constant, error, /)",
      doc =
          "Read the value that begins at an index; return it and the index behind it.\n"
              + "The hooks are those of a JSONDecoder, None where the default will do. Raise\n"
              + "error(message, string, index) for malformed text, StopIteration(index) for none.")
  static Object scan(
      ThreadContext t,
      Object string,
      int idx,
      boolean strict,
      Object objectHook,
      Object pairsHook,
      Object parseFloat,
      Object parseInt,
      Object parseConstant,
      Object error) {
    Object text = requireText(string);
    if (idx < 0) {
      throw Raise.valueError("idx cannot be negative");
    }
    GuestJsonBuilder builder =
        new GuestJsonBuilder(t, objectHook, pairsHook, parseFloat, parseInt, parseConstant);
    JsonScanner scanner = new JsonScanner(text, strict, builder, t.interpreter().recursionLimit());
    try {
      Object value = scanner.scan(idx);
      return TupleObject.of(value, (long) scanner.end());
    } catch (JsonException rejected) {
      throw raise(t, rejected, error, string);
    }
  }

  @Builtin(
      value = "scanstring(string, end, strict, error, /)",
      doc =
          "Read a string whose opening quote is in front of end; return it and the index behind"
              + " it.")
  static Object scanString(ThreadContext t, Object string, int end, boolean strict, Object error) {
    JsonStringScanner scanner = new JsonStringScanner(requireText(string), strict);
    if (end < 0) {
      throw Raise.valueError("end is out of bounds");
    }
    try {
      Object value = scanner.scan(end);
      return TupleObject.of(value, (long) scanner.end());
    } catch (JsonException rejected) {
      throw raise(t, rejected, error, string);
    }
  }

  private static Object requireText(Object string) {
    Object text = Strings.plain(string);
    if (text == null) {
      throw Raise.typeError("first argument must be a string, not " + Types.of(string).name());
    }
    return text;
  }

  private static GuestError raise(
      ThreadContext t, JsonException rejected, Object error, Object string) {
    long position = rejected.position();
    return switch (rejected.kind()) {
      case NO_VALUE -> Raise.stopIteration(position);
      case TOO_DEEP -> Raise.recursionError(rejected.getMessage());
      case SYNTAX -> {
        Object made = t.call(error, rejected.getMessage(), string, position);
        yield made instanceof ExceptionObject exception
            ? new GuestError(exception)
            : Raise.typeError("exceptions must derive from BaseException");
      }
    };
  }

  @Builtin(
      value = "encode_basestring(string, /)",
      doc = "Return the JSON string of a text, in which only what must be is escaped.")
  static Object encodeString(Object string) {
    return JsonQuoting.quote(requireText(string));
  }

  @Builtin(
      value = "encode_basestring_ascii(string, /)",
      doc = "Return the JSON string of a text, in ASCII characters only.")
  static Object encodeStringAscii(Object string) {
    return JsonQuoting.quoteAscii(requireText(string));
  }

  @Builtin(
      value =
          "encode(o, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys,"
              + " indent, item_separator, key_separator, /)",
      doc =
          "Return the JSON text of a value. The options are those of a JSONEncoder; indent is a\n"
              + "str or None.")
  static Object encode(
      ThreadContext t,
      Object o,
      Object defaults,
      boolean skipKeys,
      boolean ensureAscii,
      boolean checkCircular,
      boolean allowNan,
      boolean sortKeys,
      Object indent,
      Object itemSeparator,
      Object keySeparator) {
    JsonWriter.Style style =
        new JsonWriter.Style(
            skipKeys,
            ensureAscii,
            checkCircular,
            allowNan,
            sortKeys,
            indent == Singleton.NONE ? null : requireText(indent),
            requireText(itemSeparator),
            requireText(keySeparator));
    return new JsonWriter(t, style, defaults).encode(o);
  }
}
