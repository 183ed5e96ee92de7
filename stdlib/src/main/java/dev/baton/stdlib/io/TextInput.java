package dev.baton.stdlib.io;

import dev.baton.core.text.Codec;
import dev.baton.core.text.Text;
import java.util.Arrays;

/**
 * The chunk of bytes that a text stream has read last, and the text it decodes to. Keeping the
 * bytes makes it possible to say which byte a character begins at. Not thread safe.
 */
final class TextInput {
  private static final byte[] NOTHING = {};

  private final TextDecoder decoder;
  private final NewlineMode newlines;

  /** The bytes that {@code text} comes from, and after them some that are not decoded yet. */
  private byte[] chunk = NOTHING;

  private int decodedBytes;
  private Object text = "";
  private int offset;
  private int kindsSeen;

  TextInput(TextDecoder decoder, NewlineMode newlines) {
    this.decoder = decoder;
    this.newlines = newlines;
  }

  TextDecoder decoder() {
    return decoder;
  }

  /** Bits of the line ends seen so far. */
  int kindsSeen() {
    return kindsSeen;
  }

  /** How many characters are there. */
  int available() {
    return Text.length(text) - offset;
  }

  /** How many bytes are there that no character was taken from yet. */
  int bytesAhead() {
    return chunk.length - bytesBefore(offset);
  }

  /** Drops what is there. */
  void forget() {
    if (chunk.length != 0) {
      chunk = NOTHING;
      decodedBytes = 0;
      text = "";
      offset = 0;
    }
  }

  /** Takes characters; at most as many as there are. */
  Object take(int count) {
    int n = Math.min(count, available());
    if (n == 0) {
      return "";
    }
    int from = offset;
    offset = from + n;
    return from == 0 && n == Text.length(text) ? text : Text.substring(text, from, offset);
  }

  /** The length of the line that begins here, with its end; -1 if the end is not there. */
  int lineLength() {
    int end = newlines.lineEnd(text, offset);
    return end < 0 ? -1 : end - offset;
  }

  /** Adds bytes behind those that are there; all characters have been taken. */
  void add(byte[] data, boolean last) {
    int left = chunk.length - decodedBytes;
    byte[] all = data;
    if (left > 0) {
      all =
          Arrays.copyOf(Arrays.copyOfRange(chunk, decodedBytes, chunk.length), left + data.length);
      System.arraycopy(data, 0, all, left, data.length);
    }
    forget();
    Decoded decoded = decode(all, all.length, last);
    // The mark of the byte order belongs to no character.
    int mark = decoder.markBytes();
    if (newlines.isUniversal()) {
      kindsSeen |= NewlineMode.kinds(decoded.raw);
    }
    chunk = mark == 0 ? all : Arrays.copyOfRange(all, mark, all.length);
    decodedBytes = decoded.consumed - mark;
    text = newlines.fromInput(decoded.raw);
    offset = 0;
  }

  /** Text before line ends are translated, and how many bytes it comes from. */
  private record Decoded(Object raw, int consumed) {}

  /** Decodes bytes; a carriage return at the end waits for what follows. */
  private Decoded decode(byte[] data, int length, boolean last) {
    byte[] exact = length == data.length ? data : Arrays.copyOf(data, length);
    Codec.Decoded decoded = decoder.decode(exact, last);
    Object raw = decoded.text();
    int size = Text.length(raw);
    if (last || !newlines.holdsReturn() || size == 0 || Text.codePointAt(raw, size - 1) != '\r') {
      return new Decoded(raw, decoded.consumed());
    }
    return new Decoded(
        Text.substring(raw, 0, size - 1), decoded.consumed() - decoder.returnWidth());
  }

  /**
   * How many bytes of the chunk the first {@code count} characters come from: the shortest
   * beginning of it that decodes to that many. Found by bisection, since a longer beginning never
   * gives fewer characters.
   */
  private int bytesBefore(int count) {
    if (count == 0) {
      return 0;
    }
    if (count == Text.length(text)) {
      return decodedBytes;
    }
    int low = 1;
    int high = decodedBytes;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Object raw = decode(chunk, middle, false).raw;
      if (Text.length(newlines.fromInput(raw)) >= count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return decode(chunk, low, false).consumed;
  }
}
