package dev.baton.stdlib.codec;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Encodings;
import dev.baton.core.text.Codec;

/** The functions of module {@code _codec}, on which the guest's {@code codecs} is built. */
@Intrinsics("_codec")
public final class CodecModule {
  private CodecModule() {}

  /** The functions. */
  public static BuiltinTable functions() {
    return new CodecModuleTable();
  }

  @Builtin(
      value = "is_known(encoding, /)",
      doc = "Whether an encoding of texts is one of Baton's own.")
  static boolean isKnown(ThreadContext t, String encoding) {
    return Encodings.isKnown(encoding);
  }

  @Builtin(
      value = "decode(data, encoding, errors, final, /)",
      doc =
          "Return the text of bytes and how many were used; if more are to come, what is\n"
              + "incomplete at the end is left.")
  static Object decode(ThreadContext t, Object data, String encoding, String errors, boolean last) {
    Codec.Decoded part = Encodings.decode(t, Buffers.bytes(t, data), encoding, errors, last);
    return TupleObject.of(part.text(), (long) part.consumed());
  }

  @Builtin(
      value = "register_error(name, handler, /)",
      doc = "Make a callable the handler of errors under a name.")
  static void registerError(ThreadContext t, String name, Object handler) {
    Encodings.register(t, name, handler);
  }

  @Builtin(
      value = "registered_error(name, /)",
      doc = "Return the callable registered under a name, or None.")
  static Object registeredError(ThreadContext t, String name) {
    Object handler = Encodings.registered(t, name);
    return handler == null ? Singleton.NONE : handler;
  }

  @Builtin(
      value = "set_search(function, /)",
      doc = "Set the function that is asked for encodings that are not known.")
  static void setSearch(ThreadContext t, Object function) {
    Encodings.setSearch(t, function);
  }
}
