package dev.baton.compression.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Input that grows at its end and is forgotten at its beginning. Positions count from the first
 * byte that ever arrived. As a stream it reads on from {@link #position}, and fails where it has no
 * more: whoever reads it must know how much there is.
 */
public final class Arrived extends InputStream {
  private byte[] data = new byte[0];
  private int start;
  private int end;

  /** The position of {@code data[start]}. */
  private long position;

  /** Takes bytes at the end. */
  void append(byte[] more) {
    if (data.length - end < more.length) {
      int kept = end - start;
      int capacity = Math.max(kept + more.length, Math.min(2 * kept, Integer.MAX_VALUE - 8));
      byte[] grown = new byte[capacity];
      System.arraycopy(data, start, grown, 0, kept);
      data = grown;
      start = 0;
      end = kept;
    }
    System.arraycopy(more, 0, data, end, more.length);
    end += more.length;
  }

  /** Where the next byte is read. */
  long position() {
    return position;
  }

  /** Behind the last byte. */
  long limit() {
    return position + (end - start);
  }

  /** The byte at a position between {@link #position} and {@link #limit}. */
  int at(long index) {
    return data[start + (int) (index - position)] & 0xFF;
  }

  /** Forgets what is before a position. */
  void skipTo(long index) {
    start += (int) (index - position);
    position = index;
  }

  /** What has not been read. */
  byte[] rest() {
    return Arrays.copyOfRange(data, start, end);
  }

  @Override
  public int available() {
    return end - start;
  }

  @Override
  public int read() throws IOException {
    if (start == end) {
      throw new EOFException();
    }
    position++;
    return data[start++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length > 0 && start == end) {
      throw new EOFException();
    }
    int n = Math.min(length, end - start);
    System.arraycopy(data, start, target, offset, n);
    start += n;
    position += n;
    return n;
  }
}
