package dev.baton.core.region;

import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import org.jspecify.annotations.Nullable;

/**
 * A typed memory view, as a region works on it. While it is open the memory neither moves nor
 * changes its size; other threads may write the items.
 */
public final class View implements AutoCloseable {
  private final @Nullable BufferExporter exporter;
  private final Object data;
  private final ViewKind kind;
  private final int offset;
  private final int[] shape;
  private final int[] strides;

  private View(
      @Nullable BufferExporter exporter,
      Object data,
      boolean bytes,
      int offset,
      int[] shape,
      int[] strides,
      int width) {
    this.exporter = exporter;
    this.data = data;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
    this.kind = new ViewKind(bytes, strides[strides.length - 1] == width);
  }

  /**
   * Looks into an object's memory; {@link #close} ends that.
   *
   * @throws GuestError TypeError, ValueError or BufferError if it is not what the type wants
   */
  public static View open(ThreadContext t, Object o, VariableType type) {
    BufferExporter exporter = exporter(o);
    BufferLayout layout = exporter != null ? exporter.exportBuffer() : null;
    try {
      return open(t, o, type, exporter, layout);
    } catch (GuestError e) {
      if (exporter != null) {
        exporter.releaseBuffer();
      }
      throw e;
    }
  }

  private static @Nullable BufferExporter exporter(Object o) {
    Object owner = o instanceof MemoryViewObject m ? m.exporter() : o;
    return owner instanceof BufferExporter e ? e : null;
  }

  private static View open(
      ThreadContext t,
      Object o,
      VariableType type,
      @Nullable BufferExporter exporter,
      @Nullable BufferLayout exported) {
    BufferLayout layout = o == exporter ? exported : BufferItems.describe(t, o);
    if (layout == null) {
      String got = Types.of(o).name();
      throw Raise.typeError("a bytes-like object is required, not '" + got + "'");
    }
    check(type, BufferItems.code(layout.format()), layout.shape(), layout.readOnly());
    int width = layout.itemSize();
    checkContiguous(type, layout.shape(), layout.strides(), width);
    Object data = layout.memory().array();
    boolean bytes = data instanceof byte[] && width > 1;
    if (data == null || !bytes && data.getClass() != arrayClass(type.item())) {
      throw Raise.bufferError("the memory of this object is not in reach of a typed region");
    }
    int unit = bytes ? 1 : width;
    int[] strides = layout.strides().clone();
    for (int d = 0; d < strides.length; d++) {
      strides[d] /= unit;
    }
    return new View(
        exporter, data, bytes, layout.offset() / unit, layout.shape(), strides, width / unit);
  }

  private static Class<?> arrayClass(CType item) {
    return switch (item) {
      case SCHAR, UCHAR -> byte[].class;
      case SHORT, USHORT -> short[].class;
      case INT, UINT, BINT -> int[].class;
      case LONG, ULONG -> long[].class;
      case FLOAT -> float[].class;
      case DOUBLE -> double[].class;
    };
  }

  private static void check(VariableType type, char format, int[] shape, boolean readOnly) {
    if (shape.length != type.dimensions()) {
      throw Raise.valueError(
          "Buffer has wrong number of dimensions (expected "
              + type.dimensions()
              + ", got "
              + shape.length
              + ")");
    }
    CType item = CType.ofFormat(format);
    if (item != type.item()) {
      String got = item == null ? format == '?' ? "bool" : "format " + format : item.cName();
      throw Raise.valueError(
          "Buffer dtype mismatch, expected '" + type.item().cName() + "' but got '" + got + "'");
    }
    if (readOnly && !type.constant()) {
      throw Raise.valueError("buffer source array is read-only");
    }
  }

  private static void checkContiguous(VariableType type, int[] shape, int[] strides, int width) {
    if (!type.contiguous()) {
      return;
    }
    int[] wanted = BufferLayout.contiguous(shape, width);
    for (int d = 0; d < shape.length; d++) {
      if (shape[d] > 1 && strides[d] != wanted[d]) {
        throw Raise.valueError("ndarray is not C-contiguous");
      }
    }
  }

  /** How its items are reached. */
  ViewKind kind() {
    return kind;
  }

  /** The Java array that the items are in. */
  public Object data() {
    return data;
  }

  /** The place of the first item: an index, in bytes if it is {@link ViewKind#bytes}. */
  public int offset() {
    return offset;
  }

  /** Items along an axis. */
  public int extent(int axis) {
    return shape[axis];
  }

  /** How far items are apart along an axis, counted as {@link #offset}. */
  public int stride(int axis) {
    return strides[axis];
  }

  @Override
  public void close() {
    if (exporter != null) {
      exporter.releaseBuffer();
    }
  }
}
