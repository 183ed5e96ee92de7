package dev.baton.stdlib.binary;

import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.BufferMemory;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.MethodTables;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An {@code array.array}. Every operation here is one step for other threads: all of them, readers
 * too, hold the guard where threads run in parallel, as memory and size change together.
 */
final class ArrayObject extends BufferExporter {
  static final TypeObject TYPE =
      new TypeObject(
          "array",
          "array",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK | TypeObject.SEQUENCE,
          MethodTables.of(new ArrayMethodsTable(), new ArrayTransferTable()));

  static final TypeObject ITERATOR =
      new TypeObject(
          "arrayiterator",
          "array",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new ArrayIteratorMethodsTable());

  private static final int LARGEST = Integer.MAX_VALUE - 8;

  final ArrayCode code;
  private final @Nullable Instance attributes;
  private ByteBuffer memory;
  private int size;

  /** An array of items given as bytes, whose number is a multiple of the width; they are kept. */
  ArrayObject(TypeObject type, ArrayCode code, byte[] data) {
    super(type);
    this.code = code;
    this.memory = wrap(data);
    this.size = data.length;
    this.attributes = type == TYPE ? null : new Instance(type);
  }

  private static ByteBuffer wrap(byte[] data) {
    return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  @Override
  protected BufferLayout layout() {
    String format = code == ArrayCode.CHARACTER ? "w" : String.valueOf(code.code);
    int[] shape = {size / code.width};
    BufferMemory bytes = BufferMemory.of(memory);
    return new BufferLayout(bytes, 0, format, code.width, shape, new int[] {code.width}, false);
  }

  /** The number of items. */
  int count(ThreadContext t) {
    boolean guarded = enter(t);
    int n = size / code.width;
    leave(guarded);
    return n;
  }

  /** The item at an index, which may be counted from the end; null if there is none. */
  @Nullable Object get(ThreadContext t, long index) {
    boolean guarded = enter(t);
    try {
      int count = size / code.width;
      long at = index < 0 ? index + count : index;
      return at < 0 || at >= count ? null : code.get(memory, (int) at * code.width);
    } finally {
      leave(guarded);
    }
  }

  /** Sets the item at an index, which may be counted from the end; false if there is none. */
  boolean set(ThreadContext t, long index, long bits) {
    boolean guarded = enter(t);
    try {
      int count = size / code.width;
      long at = index < 0 ? index + count : index;
      if (at < 0 || at >= count) {
        return false;
      }
      code.put(memory, (int) at * code.width, bits);
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** All items as bytes, in a new array. */
  byte[] snapshot(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return Arrays.copyOf(memory.array(), size);
    } finally {
      leave(guarded);
    }
  }

  /** Replaces items, counted as a slice clamps them, by others given as bytes. */
  void splice(ThreadContext t, long from, long to, byte[] replacement) {
    boolean guarded = enter(t);
    try {
      int start = clamp(from);
      int end = Math.max(start, clamp(to));
      int change = replacement.length - (end - start);
      if (change != 0) {
        requireUnviewed();
        reserve((long) size + change);
        byte[] data = memory.array();
        System.arraycopy(data, end, data, end + change, size - end);
        size += change;
      }
      System.arraycopy(replacement, 0, memory.array(), start, replacement.length);
    } finally {
      leave(guarded);
    }
  }

  /** Replaces everything if the size, in bytes, is still the expected one; false if it is not. */
  boolean replace(ThreadContext t, int expectedSize, byte[] content) {
    boolean guarded = enter(t);
    try {
      if (size != expectedSize) {
        return false;
      }
      if (content.length != size) {
        requireUnviewed();
        reserve(content.length);
      }
      System.arraycopy(content, 0, memory.array(), 0, content.length);
      size = content.length;
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** Reverses the bytes of each item, or the order of the items. */
  void reverse(ThreadContext t, boolean bytesOfItems) {
    boolean guarded = enter(t);
    try {
      byte[] data = memory.array();
      int width = code.width;
      byte[] reversed = new byte[size];
      for (int at = 0; at < size; at += width) {
        for (int i = 0; i < width; i++) {
          reversed[bytesOfItems ? at + width - 1 - i : size - width - at + i] = data[at + i];
        }
      }
      System.arraycopy(reversed, 0, data, 0, size);
    } finally {
      leave(guarded);
    }
  }

  private int clamp(long index) {
    int count = size / code.width;
    long at = index < 0 ? index + count : index;
    return (int) Math.max(0, Math.min(at, count)) * code.width;
  }

  private void requireUnviewed() {
    try {
      requireNoExports();
    } catch (GuestError e) {
      throw Raise.bufferError("cannot resize an array that is exporting buffers");
    }
  }

  private void reserve(long wanted) {
    if (wanted > LARGEST) {
      throw Raise.error(Types.MEMORY_ERROR);
    }
    byte[] data = memory.array();
    if (wanted > data.length) {
      long grown = Math.min(LARGEST, wanted + (wanted >> 3) + 16);
      memory = wrap(Arrays.copyOf(data, (int) Math.max(wanted, grown)));
    }
  }

  /** Goes through an array by index; shared between threads it may give an item twice. */
  static final class Items extends IteratorObject {
    private @Nullable ArrayObject array;
    private int next;

    Items(ArrayObject array) {
      super(ITERATOR);
      this.array = array;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      ArrayObject from = array;
      if (from == null) {
        return null;
      }
      Object item = from.get(t, next);
      if (item == null) {
        array = null;
      } else {
        next++;
      }
      return item;
    }
  }
}
