package dev.baton.stdlib.io;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Encodings;
import dev.baton.core.text.Codec;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * How a text stream converts between text and bytes.
 *
 * @param encoding the name that the stream shows
 * @param handler what is done about errors; null to ask the program's when there is one
 * @param errors the name of the handler
 */
record TextSettings(Codec codec, String encoding, @Nullable ErrorHandler handler, String errors) {
  /** The settings of arguments; an error for an encoding that is not known. */
  static TextSettings of(ThreadContext t, Object encoding, Object errors) {
    String name = name(encoding, "encoding", "UTF-8");
    String handlerName = name(errors, "errors", "strict");
    Codec codec = Codecs.lookup(name.equals("locale") ? "UTF-8" : name);
    if (codec == null) {
      throw lookupError("unknown encoding: " + name);
    }
    boolean registered = Encodings.registered(t, handlerName) != null;
    ErrorHandler handler = registered ? null : ErrorHandler.named(handlerName);
    return new TextSettings(codec, name.equals("locale") ? "UTF-8" : name, handler, handlerName);
  }

  /** The settings of a stream after a change; None keeps what is. */
  static TextSettings changed(ThreadContext t, TextStream stream, Object encoding, Object errors) {
    boolean keepsErrors = errors == Singleton.NONE && encoding == Singleton.NONE;
    return of(
        t,
        encoding == Singleton.NONE ? Strings.fromJava(stream.encodingName) : encoding,
        keepsErrors ? Strings.fromJava(stream.errorsName) : errors);
  }

  /** Makes a stream use the settings. */
  void applyTo(TextStream stream) {
    stream.setCoding(codec, encoding, handler == null ? stream.asking(errors) : handler, errors);
  }

  private static String name(Object given, String parameter, String ifNone) {
    if (given == Singleton.NONE) {
      return ifNone;
    }
    String text = Strings.toJavaOrNull(given);
    if (text == null) {
      throw Raise.typeError(
          "TextIOWrapper() argument '"
              + parameter
              + "' must be str or None, not "
              + Types.of(given).name());
    }
    return text;
  }

  private static GuestError lookupError(String message) {
    return Raise.error(Types.LOOKUP_ERROR, Strings.fromJava(message));
  }
}
