package dev.baton.stdlib.io;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.core.text.Codec;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;

/**
 * How a text stream converts between text and bytes.
 *
 * @param encoding the name that the stream shows
 * @param errors the name of the handler
 */
record TextSettings(Codec codec, String encoding, ErrorHandler handler, String errors) {
  /** The settings of arguments; errors for names that are not known. */
  static TextSettings of(Object encoding, Object errors) {
    String name = name(encoding, "encoding", "UTF-8");
    String handlerName = name(errors, "errors", "strict");
    Codec codec = Codecs.lookup(name.equals("locale") ? "UTF-8" : name);
    if (codec == null) {
      throw lookupError("unknown encoding: " + name);
    }
    ErrorHandler handler = ErrorHandler.named(handlerName);
    if (handler == null) {
      throw lookupError("unknown error handler name '" + handlerName + "'");
    }
    return new TextSettings(codec, name.equals("locale") ? "UTF-8" : name, handler, handlerName);
  }

  /** The settings of a stream after a change; None keeps what is. */
  static TextSettings changed(TextStream stream, Object encoding, Object errors) {
    boolean keepsErrors = errors == Singleton.NONE && encoding == Singleton.NONE;
    return of(
        encoding == Singleton.NONE ? Strings.fromJava(stream.encodingName) : encoding,
        keepsErrors ? Strings.fromJava(stream.errorsName) : errors);
  }

  /** Makes a stream use the settings. */
  void applyTo(TextStream stream) {
    stream.setCoding(codec, encoding, handler, errors);
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
