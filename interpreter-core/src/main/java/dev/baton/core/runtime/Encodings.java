package dev.baton.core.runtime;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.Codec;
import dev.baton.core.text.CodecException;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Encodings by name, with the guest's exceptions and the error handlers it has registered. */
public final class Encodings {
  /** Encodings of {@code codecs} that are not of texts. */
  private static final Set<String> OF_BYTES =
      Set.of(
          "hex",
          "hex_codec",
          "base64",
          "base64_codec",
          "base_64",
          "rot13",
          "rot_13",
          "zlib",
          "zlib_codec",
          "zip",
          "quopri",
          "quopri_codec",
          "quoted_printable",
          "bz2",
          "bz2_codec",
          "uu",
          "uu_codec");

  private final ConcurrentHashMap<String, Object> handlers = new ConcurrentHashMap<>();

  /** What is asked for encodings that core has not; null until a program registers some. */
  private volatile @Nullable Object search;

  private Encodings() {}

  private static Encodings of(ThreadContext t) {
    return t.interpreter().attached(Encodings.class, Encodings::new);
  }

  /** {@code codecs.register_error}: a guest callable for an error handler's name. */
  public static void register(ThreadContext t, String name, Object handler) {
    of(t).handlers.put(name, handler);
  }

  /** The guest callable registered for a name; null if there is none. */
  public static @Nullable Object registered(ThreadContext t, String name) {
    return of(t).handlers.get(name);
  }

  /** Sets what is asked for encodings that core has not: called with a name, gives a CodecInfo. */
  public static void setSearch(ThreadContext t, Object function) {
    of(t).search = function;
  }

  /** Whether core has a codec of this name. */
  public static boolean isKnown(String name) {
    return Codecs.lookup(name) != null;
  }

  /** The codec of a name; LookupError if there is none. */
  public static Codec lookup(String name) {
    Codec codec = Codecs.lookup(name);
    if (codec == null) {
      throw Raise.error(Types.LOOKUP_ERROR, Strings.fromJava("unknown encoding: " + name));
    }
    return codec;
  }

  /** {@code text.encode(encoding, errors)} of a plain text. */
  public static byte[] encode(ThreadContext t, Object text, String encoding, String errors) {
    Object search = isKnown(encoding) ? null : searchFor(t, encoding, "encode");
    if (search != null) {
      Object coded = byGuest(t, search, encoding, 0, text, errors);
      if (coded instanceof BytesObject b) {
        return b.data();
      }
      throw wrongResult("encode", encoding, coded, "bytes");
    }
    Codec codec = lookup(encoding);
    try {
      return codec.encode(text, handler(t, errors));
    } catch (CodecException e) {
      throw error(t, e);
    }
  }

  /** {@code data.decode(encoding, errors)}: a plain text. */
  public static Object decode(ThreadContext t, byte[] data, String encoding, String errors) {
    Object search = isKnown(encoding) ? null : searchFor(t, encoding, "decode");
    if (search != null) {
      Object coded = byGuest(t, search, encoding, 1, new BytesObject(data), errors);
      Object text = Strings.plain(coded);
      if (text != null) {
        return text;
      }
      throw wrongResult("decode", encoding, coded, "str");
    }
    return decode(t, data, encoding, errors, true).text();
  }

  /** Calls the encoder (0) or decoder (1) that a program has registered. */
  private static Object byGuest(
      ThreadContext t, Object search, String encoding, long which, Object input, String errors) {
    Object info = t.call(search, encoding);
    Object answer = t.call(t.getItem(info, which), input, errors);
    if (!(answer instanceof TupleObject pair) || pair.size() != 2) {
      String name = which == 0 ? "encoder" : "decoder";
      throw Raise.typeError(name + " must return a tuple (object, integer)");
    }
    return pair.get(0);
  }

  /** What to ask for an encoding that core has not; null if nobody. */
  private static @Nullable Object searchFor(ThreadContext t, String encoding, String verb) {
    if (OF_BYTES.contains(encoding.toLowerCase(Locale.ROOT).replace('-', '_'))) {
      String message = "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs";
      throw Raise.error(
          Types.LOOKUP_ERROR, Strings.fromJava(String.format(message, encoding, verb)));
    }
    return of(t).search;
  }

  private static GuestError wrongResult(
      String verb, String encoding, Object result, String wanted) {
    return Raise.typeError(
        String.format(
            "'%s' %sr returned '%s' instead of '%s'; use codecs.%s() to %s to arbitrary types",
            encoding, verb, Types.of(result).name(), wanted, verb, verb));
  }

  /**
   * Decodes a piece.
   *
   * @param last whether no more follows; otherwise what is incomplete at the end is left
   */
  public static Codec.Decoded decode(
      ThreadContext t, byte[] data, String encoding, String errors, boolean last) {
    Codec codec = lookup(encoding);
    try {
      return codec.decode(data, handler(t, errors), last);
    } catch (CodecException e) {
      throw error(t, e);
    }
  }

  /** The handler of a name; that there is none is an error only when it is needed. */
  public static ErrorHandler handler(ThreadContext t, String name) {
    ErrorHandler standard = ErrorHandler.named(name);
    if (standard != null && !of(t).handlers.containsKey(name)) {
      return standard;
    }
    return e -> ask(t, name, e);
  }

  private static ErrorHandler.Replacement ask(ThreadContext t, String name, CodecException e) {
    Object callable = registered(t, name);
    if (callable == null) {
      throw Raise.error(
          Types.LOOKUP_ERROR, Strings.fromJava("unknown error handler name '" + name + "'"));
    }
    Object answer = t.call(callable, error(t, e).value());
    if (!(answer instanceof TupleObject pair) || pair.size() != 2) {
      throw badAnswer(e);
    }
    Object value = Strings.plain(pair.get(0));
    if (value == null && !e.isDecoding() && pair.get(0) instanceof BytesObject b) {
      value = b.data();
    }
    Object resume = Numeric.plainInt(pair.get(1));
    if (value == null || resume == null) {
      throw badAnswer(e);
    }
    long at = Conversions.toClampedLong(t, resume);
    return new ErrorHandler.Replacement(
        value, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, at)));
  }

  private static GuestError badAnswer(CodecException e) {
    return Raise.typeError(
        e.isDecoding()
            ? "decoding error handler must return (str, int) tuple"
            : "encoding error handler must return (str/bytes, int) tuple");
  }

  /** The guest's exception for a failure of a codec. */
  public static GuestError error(ThreadContext t, CodecException e) {
    Object input = e.input() instanceof byte[] data ? new BytesObject(data) : e.input();
    Object[] arguments = {e.encoding(), input, (long) e.start(), (long) e.end(), e.reason()};
    Object made =
        t.callArray(
            e.isDecoding() ? Types.UNICODE_DECODE_ERROR : Types.UNICODE_ENCODE_ERROR, arguments);
    return new GuestError((ExceptionObject) made);
  }
}
