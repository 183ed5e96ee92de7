package dev.baton.compression.stream;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.CorruptedInputException;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZFormatException;

/** Unpacks one .xz stream, a part at a time: {@link XzFrames} tells how much can be read. */
public final class XzUnpacker extends Unpacker {
  private static final int HEADER_BYTES = 12;
  private static final int PIECE = 1 << 16;

  private final int mostKib;
  private final XzFrames frames = new XzFrames(input);
  private @Nullable SingleXZInputStream stream;
  private int check;

  /** How much of the current part is still to be read. */
  private long left;

  private final byte[] piece = new byte[PIECE];

  /**
   * An unpacker.
   *
   * @param mostKib the most memory it may use, in KiB; -1 for any
   */
  public XzUnpacker(int mostKib) {
    this.mostKib = mostKib;
  }

  /** The kind of check as the format numbers them; -1 before it is known. */
  public int check() {
    return stream == null ? -1 : check;
  }

  @Override
  protected boolean unpack(ByteArrayOutputStream out, boolean last) throws IOException {
    try {
      if (stream == null && !open()) {
        return false;
      }
      if (left == 0) {
        if (!frames.advance(check)) {
          return false;
        }
        left = frames.size();
        if (frames.isAtEnd()) {
          return end();
        }
      }
      while (left > 0) {
        int n = stream.read(piece, 0, (int) Math.min(left, PIECE));
        if (n < 0) {
          throw new CorruptedInputException();
        }
        out.write(piece, 0, n);
        left -= n;
      }
      return true;
    } catch (EOFException e) {
      throw new CorruptedInputException();
    }
  }

  private boolean open() throws IOException {
    byte[] magic = XZ.HEADER_MAGIC;
    for (int i = 0; i < magic.length && i < input.limit(); i++) {
      if (input.at(i) != (magic[i] & 0xFF)) {
        throw new XZFormatException();
      }
    }
    if (input.limit() < HEADER_BYTES) {
      return false;
    }
    check = frames.check();
    stream = new SingleXZInputStream(input, mostKib);
    return true;
  }

  private boolean end() throws IOException {
    if (stream.read() != -1) {
      throw new CorruptedInputException();
    }
    finish();
    return true;
  }
}
