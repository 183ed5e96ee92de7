package dev.baton.core.text;

import java.io.ByteArrayOutputStream;
import java.util.function.IntFunction;

/** The standard error handlers of {@code codecs}. */
final class ErrorHandlers {
  private ErrorHandlers() {}

  static ErrorHandler.Replacement strict(CodecException e) {
    throw e;
  }

  static ErrorHandler.Replacement ignore(CodecException e) {
    return new ErrorHandler.Replacement("", e.end());
  }

  static ErrorHandler.Replacement xmlReference(CodecException e) {
    return each(e, c -> "&#" + c + ";");
  }

  static ErrorHandler.Replacement name(CodecException e) {
    return each(e, ErrorHandlers::nameEscape);
  }

  static ErrorHandler.Replacement replace(CodecException e) {
    if (e.isDecoding()) {
      return new ErrorHandler.Replacement("\uFFFD", e.end());
    }
    return new ErrorHandler.Replacement("?".repeat(e.end() - e.start()), e.end());
  }

  static ErrorHandler.Replacement backslash(CodecException e) {
    if (!e.isDecoding()) {
      return each(e, TextEscapes::numericEscape);
    }
    byte[] data = (byte[]) e.input();
    StringBuilder out = new StringBuilder();
    for (int i = e.start(); i < e.end(); i++) {
      out.append(TextEscapes.numericEscape(data[i] & 0xFF));
    }
    return new ErrorHandler.Replacement(out.toString(), e.end());
  }

  /** Replaces each code point of an encoding error; decoding errors have none. */
  private static ErrorHandler.Replacement each(CodecException e, IntFunction<String> form) {
    if (e.isDecoding()) {
      throw OperandException.type("don't know how to handle UnicodeDecodeError in error callback");
    }
    StringBuilder out = new StringBuilder();
    for (int i = e.start(); i < e.end(); i++) {
      out.append(form.apply(Text.codePointAt(e.input(), i)));
    }
    return new ErrorHandler.Replacement(out.toString(), e.end());
  }

  private static String nameEscape(int c) {
    String name = CharacterNames.nameOf(c);
    return name == null ? TextEscapes.numericEscape(c) : "\\N{" + name + "}";
  }

  /** PEP 383: bytes from 0x80 travel as lone low surrogates. */
  static ErrorHandler.Replacement surrogateEscape(CodecException e) {
    if (e.isDecoding()) {
      byte[] data = (byte[]) e.input();
      StringBuilder out = new StringBuilder();
      int at = e.start();
      while (at < e.end() && data[at] < 0) {
        out.append((char) (0xDC00 | data[at++] & 0xFF));
      }
      if (at == e.start()) {
        throw e;
      }
      return new ErrorHandler.Replacement(out.toString(), at);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = e.start();
    while (at < e.end() && isEscapedByte(Text.codePointAt(e.input(), at))) {
      out.write(Text.codePointAt(e.input(), at++));
    }
    // Codecs without a table of their own go on behind what could be escaped.
    boolean partial = !e.encoding().equals(SingleByteCodec.TABLE_NAME);
    if (at == e.start() || at < e.end() && !partial) {
      throw e;
    }
    return new ErrorHandler.Replacement(out.toByteArray(), at);
  }

  private static boolean isEscapedByte(int c) {
    return c >= 0xDC80 && c <= 0xDCFF;
  }

  static ErrorHandler.Replacement surrogatePass(CodecException e) {
    UnicodeCodec codec = UnicodeCodec.ofName(e.encoding());
    if (codec == null) {
      throw e;
    }
    if (e.isDecoding()) {
      int c = codec.surrogateAt((byte[]) e.input(), e.start());
      if (c < 0) {
        throw e;
      }
      return new ErrorHandler.Replacement(
          String.valueOf((char) c), e.start() + codec.surrogateWidth());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = e.start(); i < e.end(); i++) {
      int c = Text.codePointAt(e.input(), i);
      if (c >> 11 != 0x1B) {
        throw e;
      }
      codec.writeSurrogate(out, c);
    }
    return new ErrorHandler.Replacement(out.toByteArray(), e.end());
  }
}
