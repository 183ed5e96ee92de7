package dev.baton.stdlib.io;

import dev.baton.core.text.Codec;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts pieces of a stream. For encodings with a mark of the byte order at the beginning it
 * remembers which order that was. Not thread safe.
 */
final class TextDecoder {
  private final Codec codec;
  private final ErrorHandler errors;

  /**
   * The codec behind the mark; the codec itself where there is no mark; null before it is known.
   */
  private @Nullable Codec active;

  private int markBytes;

  TextDecoder(Codec codec, ErrorHandler errors) {
    this.codec = codec;
    this.errors = errors;
    reset();
  }

  /** The next piece is at the beginning of the file. */
  void reset() {
    active = isMarked() ? null : codec;
  }

  /** Whether the encoding begins with a mark. */
  boolean isMarked() {
    return codec != Codecs.UTF_8 && markWidth() > 0;
  }

  private int markWidth() {
    if (codec == Codecs.lookup("utf-16")) {
      return 2;
    }
    if (codec == Codecs.lookup("utf-32")) {
      return 4;
    }
    return codec == Codecs.lookup("utf-8-sig") ? 3 : 0;
  }

  /** How many bytes a carriage return has. */
  int returnWidth() {
    return codec().encode("\r", errors).length;
  }

  /** The codec for what follows the mark. */
  Codec codec() {
    return active != null ? active : defaultCodec();
  }

  private Codec defaultCodec() {
    return switch (markWidth()) {
      case 2 -> Objects.requireNonNull(Codecs.lookup("utf-16-le"));
      case 4 -> Objects.requireNonNull(Codecs.lookup("utf-32-le"));
      case 3 -> Codecs.UTF_8;
      default -> codec;
    };
  }

  /** How many bytes at the beginning of the piece decoded last were the mark. */
  int markBytes() {
    return markBytes;
  }

  /** Decodes a piece; see {@link Codec#decode(byte[], ErrorHandler, boolean)}. */
  Codec.Decoded decode(byte[] data, boolean last) {
    markBytes = 0;
    if (active != null) {
      return active.decode(data, errors, last);
    }
    int width = markWidth();
    if (data.length < width && !last) {
      return new Codec.Decoded("", 0);
    }
    Codec chosen = behindMark(data, width);
    active = chosen == null ? defaultCodec() : chosen;
    if (chosen == null) {
      return active.decode(data, errors, last);
    }
    markBytes = width;
    byte[] rest = Arrays.copyOfRange(data, width, data.length);
    Codec.Decoded decoded = active.decode(rest, errors, last);
    return new Codec.Decoded(decoded.text(), decoded.consumed() + width);
  }

  /** The codec that the mark at the beginning names; null if there is no mark. */
  private static @Nullable Codec behindMark(byte[] data, int width) {
    if (data.length < width) {
      return null;
    }
    int[] head = new int[width];
    for (int i = 0; i < width; i++) {
      head[i] = data[i] & 0xFF;
    }
    boolean zeros = width < 4 || head[2] == 0 && head[3] == 0;
    if (width == 3) {
      return head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? Codecs.UTF_8 : null;
    }
    if (head[0] == 0xFF && head[1] == 0xFE && zeros) {
      return Codecs.lookup(width == 2 ? "utf-16-le" : "utf-32-le");
    }
    if (width == 2 && head[0] == 0xFE && head[1] == 0xFF) {
      return Codecs.lookup("utf-16-be");
    }
    boolean big = width == 4 && head[0] == 0 && head[1] == 0 && head[2] == 0xFE && head[3] == 0xFF;
    return big ? Codecs.lookup("utf-32-be") : null;
  }
}
