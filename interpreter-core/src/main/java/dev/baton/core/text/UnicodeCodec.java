package dev.baton.core.text;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** An encoding of all of Unicode: UTF-8, or UTF-16 and UTF-32 with a byte order. */
abstract class UnicodeCodec extends Codec {

  static final String SURROGATES = "surrogates not allowed";

  UnicodeCodec(String name) {
    super(name);
  }

  /** The codec that reports errors under {@code name}, or null. */
  static @Nullable UnicodeCodec ofName(String name) {
    return Codecs.lookup(name) instanceof UnicodeCodec codec ? codec : null;
  }

  /** How many bytes a lone surrogate takes. */
  abstract int surrogateWidth();

  /** The lone surrogate encoded at {@code at}, or -1. */
  abstract int surrogateAt(byte[] data, int at);

  /** Writes a lone surrogate. */
  abstract void writeSurrogate(ByteArrayOutputStream out, int c);

  @Override
  public byte[] encode(Object text, ErrorHandler errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Text.length(text) + 16);
    encodeFrom(0, out, text, errors);
    return out.toByteArray();
  }

  final void encodeFrom(int start, ByteArrayOutputStream out, Object text, ErrorHandler errors) {
    int length = Text.length(text);
    int at = start;
    while (at < length) {
      if (write(out, Text.codePointAt(text, at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (runsOn() && end < length && Text.codePointAt(text, end) >> 11 == 0x1B) {
        end++;
      }
      at = handleEncoding(out, text, at, end, SURROGATES, errors);
    }
  }

  /** Whether neighbouring surrogates are reported as one error. */
  boolean runsOn() {
    return false;
  }
}
