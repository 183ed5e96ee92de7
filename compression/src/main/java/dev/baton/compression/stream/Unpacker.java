package dev.baton.compression.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Decompresses data that arrives in pieces. The libraries pull their input and cannot stop in the
 * middle of it, so each implementation finds out how much it may let them read. For one thread at a
 * time.
 */
public abstract class Unpacker {
  /** What has arrived and is still needed. */
  protected final Arrived input = new Arrived();

  private boolean finished;

  /** Takes more input. */
  public final void feed(byte[] data) {
    input.append(data);
  }

  /**
   * Unpacks a piece, if there is enough input for one.
   *
   * @param last whether to try with input that may be cut off anywhere, although that may have to
   *     be repeated once there is more
   * @return whether there was enough
   * @throws IOException if the data are malformed
   */
  public final boolean step(ByteArrayOutputStream out, boolean last) throws IOException {
    try {
      return !finished && unpack(out, last);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("malformed", e);
    }
  }

  /** As {@link #step}; calls {@link #finish} at the end of the data. */
  protected abstract boolean unpack(ByteArrayOutputStream out, boolean last) throws IOException;

  /** The end of the data has been read. */
  protected final void finish() {
    finished = true;
  }

  /** Whether the end of the data has been read. */
  public final boolean isFinished() {
    return finished;
  }

  /** What came behind the end. */
  public byte[] unused() {
    return input.rest();
  }
}
