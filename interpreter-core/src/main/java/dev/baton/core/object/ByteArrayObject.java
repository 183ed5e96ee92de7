package dev.baton.core.object;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A {@code bytearray}. Every operation here is one step for other threads: readers take the guard
 * too, as they would otherwise see a size that does not belong to the array.
 */
public final class ByteArrayObject extends BufferExporter {
  private final @Nullable Instance attributes;
  private byte[] data;
  private int size;

  /** A plain bytearray; the array is kept. */
  public ByteArrayObject(byte[] data) {
    this(Types.BYTEARRAY, data);
  }

  /** An instance of {@code bytearray} or a subclass; the array is kept. */
  public ByteArrayObject(TypeObject type, byte[] data) {
    super(type);
    this.data = data;
    this.size = data.length;
    this.attributes = type == Types.BYTEARRAY ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  @Override
  protected BufferLayout layout() {
    ByteBuffer memory = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    return BufferLayout.ofBytes(memory, size, false);
  }

  /** The number of bytes. */
  public int size(ThreadContext t) {
    boolean guarded = enter(t);
    int n = size;
    leave(guarded);
    return n;
  }

  /** A copy of the content. */
  public byte[] snapshot(ThreadContext t) {
    return snapshot(t, 0, Integer.MAX_VALUE);
  }

  /** A copy of the bytes between two positions, as a slice counts and clamps them. */
  public byte[] snapshot(ThreadContext t, int from, int to) {
    boolean guarded = enter(t);
    try {
      int start = clamp(from);
      return Arrays.copyOfRange(data, start, Math.max(start, clamp(to)));
    } finally {
      leave(guarded);
    }
  }

  private int clamp(int position) {
    return position < 0 ? Math.max(0, position + size) : Math.min(position, size);
  }

  /** The byte at an index, which may be counted from the end; -1 if there is none. */
  public int get(ThreadContext t, int index) {
    boolean guarded = enter(t);
    int at = index < 0 ? index + size : index;
    int value = at < 0 || at >= size ? -1 : data[at] & 0xFF;
    leave(guarded);
    return value;
  }

  /** Sets the byte at an index, which may be counted from the end; false if there is none. */
  public boolean set(ThreadContext t, int index, byte value) {
    boolean guarded = enter(t);
    int at = index < 0 ? index + size : index;
    boolean found = at >= 0 && at < size;
    if (found) {
      data[at] = value;
    }
    leave(guarded);
    return found;
  }

  /** Adds one byte at the end. */
  public void append(ThreadContext t, byte value) {
    boolean guarded = enter(t);
    try {
      requireNoExports();
      reserve(size + 1);
      data[size++] = value;
    } finally {
      leave(guarded);
    }
  }

  /** Adds bytes at the end. */
  public void append(ThreadContext t, byte[] more) {
    splice(t, Integer.MAX_VALUE, Integer.MAX_VALUE, more);
  }

  private void reserve(int wanted) {
    if (wanted < 0) {
      throw Raise.error(Types.MEMORY_ERROR);
    }
    if (wanted > data.length) {
      long grown = Math.min(Integer.MAX_VALUE - 8L, wanted + (wanted >> 3) + 8L);
      data = Arrays.copyOf(data, (int) Math.max(wanted, grown));
    }
  }

  /** Replaces the bytes between two positions, as a slice counts and clamps them. */
  public void splice(ThreadContext t, int from, int to, byte[] replacement) {
    boolean guarded = enter(t);
    try {
      int start = clamp(from);
      int end = Math.max(start, clamp(to));
      int change = replacement.length - (end - start);
      if (change != 0) {
        requireNoExports();
        reserve(size + change);
        System.arraycopy(data, end, data, end + change, size - end);
        size += change;
      }
      System.arraycopy(replacement, 0, data, start, replacement.length);
    } finally {
      leave(guarded);
    }
  }

  /**
   * Sets bytes at equal distances.
   *
   * @return false, and nothing is done, if the size is not the one expected
   */
  public boolean scatter(ThreadContext t, int expectedSize, int start, int step, byte[] values) {
    boolean guarded = enter(t);
    boolean expected = size == expectedSize;
    for (int i = 0, at = start; expected && i < values.length; i++, at += step) {
      data[at] = values[i];
    }
    leave(guarded);
    return expected;
  }

  /**
   * Removes {@code count} bytes at equal distances, {@code step} above zero.
   *
   * @return false, and nothing is done, if the size is not the one expected
   */
  public boolean removeAll(ThreadContext t, int expectedSize, int start, int step, int count) {
    boolean guarded = enter(t);
    try {
      if (size != expectedSize) {
        return false;
      }
      if (count == 0) {
        return true;
      }
      requireNoExports();
      int to = start;
      int removed = 0;
      for (int at = start; at < size; at++) {
        if (removed < count && at == start + removed * step) {
          removed++;
        } else {
          data[to++] = data[at];
        }
      }
      size = to;
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** Removes the byte at an index and returns it; -1 if there is none. */
  public int remove(ThreadContext t, int index) {
    boolean guarded = enter(t);
    try {
      int at = index < 0 ? index + size : index;
      if (at < 0 || at >= size) {
        return -1;
      }
      requireNoExports();
      int value = data[at] & 0xFF;
      System.arraycopy(data, at + 1, data, at, size - at - 1);
      size--;
      return value;
    } finally {
      leave(guarded);
    }
  }

  /** Removes the first byte of a value; false if there is none. */
  public boolean removeValue(ThreadContext t, byte value) {
    boolean guarded = enter(t);
    try {
      for (int i = 0; i < size; i++) {
        if (data[i] == value) {
          requireNoExports();
          System.arraycopy(data, i + 1, data, i, size - i - 1);
          size--;
          return true;
        }
      }
      return false;
    } finally {
      leave(guarded);
    }
  }

  /** Reverses the order of the bytes. */
  public void reverse(ThreadContext t) {
    boolean guarded = enter(t);
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      byte b = data[i];
      data[i] = data[j];
      data[j] = b;
    }
    leave(guarded);
  }

  /** Repeats the content in place. */
  public void repeat(ThreadContext t, long count) {
    boolean guarded = enter(t);
    try {
      long wanted = count <= 0 ? 0 : size * count;
      if (wanted == size) {
        return;
      }
      requireNoExports();
      if (wanted > Integer.MAX_VALUE - 8 || size > 0 && count > Integer.MAX_VALUE) {
        throw Raise.error(Types.MEMORY_ERROR);
      }
      int once = size;
      reserve((int) wanted);
      for (int at = once; at < wanted; at += once) {
        System.arraycopy(data, 0, data, at, once);
      }
      size = (int) wanted;
    } finally {
      leave(guarded);
    }
  }
}
