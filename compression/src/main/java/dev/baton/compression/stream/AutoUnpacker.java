package dev.baton.compression.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Unpacks .xz or .lzma, whichever its input begins like. */
public final class AutoUnpacker extends Unpacker {
  private static final int XZ = 0xFD;

  private final int mostKib;
  private @Nullable Unpacker found;

  /**
   * An unpacker.
   *
   * @param mostKib the most memory it may use, in KiB; -1 for any
   */
  public AutoUnpacker(int mostKib) {
    this.mostKib = mostKib;
  }

  /** What the input turned out to need; null before it has begun. */
  public @Nullable Unpacker found() {
    return found;
  }

  @Override
  protected boolean unpack(ByteArrayOutputStream out, boolean last) throws IOException {
    if (input.available() > 0) {
      if (found == null) {
        found =
            input.at(input.position()) == XZ
                ? new XzUnpacker(mostKib)
                : new LzmaUnpacker(LzmaFormats.alone(mostKib), true);
      }
      found.feed(input.rest());
      input.skipTo(input.limit());
    }
    boolean done = found != null && found.step(out, last);
    if (found != null && found.isFinished()) {
      finish();
    }
    return done;
  }

  @Override
  public byte[] unused() {
    return found == null ? super.unused() : found.unused();
  }
}
