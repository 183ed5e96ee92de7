package dev.baton.compression.stream;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks formats that do not tell how long their parts are: .lzma files and bare data. The library
 * reads as much as it needs for the bytes asked for; where the input ends too soon its state is
 * lost. So it is asked for no more than what is there must suffice for. For what is left at the end
 * it is tried, and if that fails the next attempt begins at the beginning again.
 */
public final class LzmaUnpacker extends Unpacker {
  /** What one byte of output takes at most. */
  private static final int MOST_INPUT = 24;

  private static final int PIECE = 1 << 16;

  private final Format format;
  private final boolean bytewise;
  private final byte[] piece = new byte[PIECE];
  private @Nullable Reading source;
  private @Nullable InputStream stream;

  /** How many bytes have been given, and how many of them are to be unpacked once more. */
  private long given;

  private long again;

  /** How a decompressor is made. */
  @FunctionalInterface
  public interface Format {
    /** A stream that decompresses another one; EOFException if that is too short to begin with. */
    InputStream open(InputStream packed) throws IOException;
  }

  /**
   * An unpacker.
   *
   * @param format makes the decompressor
   * @param bytewise whether it reads its input byte by byte, so that what it reads is bounded by
   *     what it gives; if not, it is tried only with input that may be all
   */
  public LzmaUnpacker(Format format, boolean bytewise) {
    this.format = format;
    this.bytewise = bytewise;
  }

  @Override
  protected boolean unpack(ByteArrayOutputStream out, boolean last) throws IOException {
    if (stream == null && !open(last)) {
      return false;
    }
    int safe = bytewise ? Math.min(PIECE, source.available() / MOST_INPUT) : 0;
    if (safe == 0 && !last) {
      return false;
    }
    return read(out, safe > 0 ? safe : bytewise ? 1 : PIECE);
  }

  private boolean open(boolean last) throws IOException {
    if (input.available() < (last ? 1 : MOST_INPUT)) {
      return false;
    }
    source = new Reading(input);
    try {
      stream = format.open(source);
    } catch (EOFException e) {
      return false;
    }
    again = given;
    return true;
  }

  private boolean read(ByteArrayOutputStream out, int most) throws IOException {
    int n;
    try {
      n = stream.read(piece, 0, again > 0 ? (int) Math.min(most, again) : most);
    } catch (EOFException e) {
      stream = null;
      return false;
    }
    if (n < 0) {
      input.skipTo(source.at);
      finish();
    } else if (again > 0) {
      again -= n;
    } else {
      given += n;
      out.write(piece, 0, n);
    }
    return true;
  }

  /** Reads what has arrived, all of which is kept for another attempt. */
  private static final class Reading extends InputStream {
    private final Arrived input;
    private long at;

    Reading(Arrived input) {
      this.input = input;
    }

    @Override
    public int available() {
      return (int) (input.limit() - at);
    }

    @Override
    public int read() throws IOException {
      if (at == input.limit()) {
        throw new EOFException();
      }
      return input.at(at++);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = Math.min(length, available());
      if (n == 0 && length > 0) {
        throw new EOFException();
      }
      for (int i = 0; i < n; i++) {
        target[offset + i] = (byte) input.at(at + i);
      }
      at += n;
      return n;
    }
  }
}
