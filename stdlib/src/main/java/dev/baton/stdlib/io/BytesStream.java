package dev.baton.stdlib.io;

import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.Raise;
import dev.baton.core.object.TypeObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** {@code BytesIO}: bytes in memory. All fields are guarded by {@code lock}. */
final class BytesStream extends StreamObject {
  private static final byte[] NOTHING = {};
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  final StreamLock lock = new StreamLock();

  /** May be beyond the end. */
  long position;

  int size;
  private byte[] data = NOTHING;

  BytesStream(TypeObject type) {
    super(type);
  }

  /** Replaces everything. */
  void reset(byte[] initial) {
    data = initial.clone();
    size = initial.length;
    position = 0;
  }

  /** Everything, in a new array. */
  byte[] copy() {
    return Arrays.copyOf(data, size);
  }

  /**
   * The memory of the stream, to be looked into and changed; once the stream grows beyond it, it
   * has other memory.
   */
  BufferLayout layout() {
    ByteBuffer memory = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    return BufferLayout.ofBytes(memory, size, false);
  }

  /** How many bytes follow the position. */
  int available() {
    return (int) Math.max(0, size - position);
  }

  /** Takes bytes from the position on; at most as many as there are. */
  byte[] take(int count) {
    int n = Math.min(count, available());
    if (n == 0) {
      return NOTHING;
    }
    byte[] taken = Arrays.copyOfRange(data, (int) position, (int) position + n);
    position += n;
    return taken;
  }

  /** How many bytes the line at the position has, its end included. */
  int lineLength() {
    int n = available();
    for (int i = 0; i < n; i++) {
      if (data[(int) position + i] == '\n') {
        return i + 1;
      }
    }
    return n;
  }

  /** Writes at the position; a gap before it is filled with zeros. */
  void put(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    long end = position + bytes.length;
    if (end > LARGEST) {
      throw Raise.overflowError("new buffer size too large");
    }
    if (end > data.length) {
      data = Arrays.copyOf(data, (int) Math.min(LARGEST, Math.max(end, data.length * 3L / 2)));
    }
    if (position > size) {
      Arrays.fill(data, size, (int) position, (byte) 0);
    }
    System.arraycopy(bytes, 0, data, (int) position, bytes.length);
    position = end;
    size = (int) Math.max(size, end);
  }

  /** Forgets everything. */
  void clear() {
    data = NOTHING;
    size = 0;
    position = 0;
  }
}
