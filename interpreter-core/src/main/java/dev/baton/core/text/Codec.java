package dev.baton.core.text;

import java.io.ByteArrayOutputStream;

/** A text encoding. Immutable. */
public abstract class Codec {

  private final String name;

  Codec(String name) {
    this.name = name;
  }

  /**
   * What decoding gave.
   *
   * @param text the text
   * @param consumed how many bytes it came from; less than all only if the input was not the last
   */
  public record Decoded(Object text, int consumed) {}

  /** The name errors show. */
  public final String name() {
    return name;
  }

  /**
   * Encodes a whole text.
   *
   * @throws CodecException if the handler gives up
   */
  public abstract byte[] encode(Object text, ErrorHandler errors);

  /**
   * Decodes bytes.
   *
   * @param data not changed and, except in an exception, not kept
   * @param last whether no more input follows; otherwise an incomplete sequence at the end is left
   * @throws CodecException if the handler gives up
   */
  public abstract Decoded decode(byte[] data, ErrorHandler errors, boolean last);

  /** Decodes bytes that are all there is. */
  public final Object decode(byte[] data, ErrorHandler errors) {
    return decode(data, errors, true).text();
  }

  /** Asks the handler about an encoding error, writes its answer, and returns where to go on. */
  final int handleEncoding(
      ByteArrayOutputStream out, Object text, int start, int end, String reason, ErrorHandler h) {
    CodecException error = new CodecException(name, text, start, end, reason);
    ErrorHandler.Replacement answer = h.handle(error);
    if (answer.value() instanceof byte[] raw) {
      if (raw.length % unitSize() != 0) {
        throw error;
      }
      out.write(raw, 0, raw.length);
    } else {
      for (int c : Text.codePoints(answer.value())) {
        if (!write(out, c)) {
          throw error;
        }
      }
    }
    return resume(answer.resume(), Text.length(text));
  }

  /** Asks the handler about a decoding error, appends its answer, returns where to go on. */
  final int handleDecoding(
      TextBuilder out, byte[] data, int start, int end, String reason, ErrorHandler h) {
    ErrorHandler.Replacement answer = h.handle(new CodecException(name, data, start, end, reason));
    out.append(answer.value());
    return resume(answer.resume(), data.length);
  }

  private static int resume(int position, int length) {
    int at = position < 0 ? position + length : position;
    if (at < 0 || at > length) {
      throw new OperandException(
          OperandException.Kind.INDEX,
          "position " + position + " from error handler out of bounds");
    }
    return at;
  }

  /** How many bytes a unit of the encoding has. */
  int unitSize() {
    return 1;
  }

  /** Writes one code point, or returns false if the encoding has no bytes for it. */
  abstract boolean write(ByteArrayOutputStream out, int codePoint);
}
