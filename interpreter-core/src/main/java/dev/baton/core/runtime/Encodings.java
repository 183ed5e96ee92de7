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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Encodings by name, with the guest's exceptions and the error handlers it has registered. */
public final class Encodings {
  private final ConcurrentHashMap<String, Object> handlers = new ConcurrentHashMap<>();

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
    Codec codec = lookup(encoding);
    try {
      return codec.encode(text, handler(t, errors));
    } catch (CodecException e) {
      throw error(t, e);
    }
  }

  /** {@code data.decode(encoding, errors)}: a plain text. */
  public static Object decode(ThreadContext t, byte[] data, String encoding, String errors) {
    Codec codec = lookup(encoding);
    try {
      return codec.decode(data, handler(t, errors));
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
