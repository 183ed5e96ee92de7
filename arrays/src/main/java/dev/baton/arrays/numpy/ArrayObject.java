package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.MethodTables;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** A {@code numpy.ndarray}: a view of memory that never changes its shape. */
public final class ArrayObject extends BufferExporter {
  static final TypeObject TYPE =
      new TypeObject(
          "ndarray",
          "numpy",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.WEAK | TypeObject.NAMED_WITH_MODULE,
          MethodTables.of(
              new ArrayAttributesTable(),
              new ArrayMethodsTable(),
              new ArrayReductionsTable(),
              new DelegatedTable(),
              new OperatorTable("ndarray", true)));

  private final NdArray array;
  private final @Nullable Object base;
  private final boolean readOnly;

  /** An array of its own. */
  public ArrayObject(NdArray array) {
    this(array, null, false);
  }

  /**
   * A view.
   *
   * @param base whose memory it is
   */
  public ArrayObject(NdArray array, @Nullable Object base, boolean readOnly) {
    super(TYPE);
    this.array = array;
    this.base = base;
    this.readOnly = readOnly;
  }

  /** A view of the same memory. */
  ArrayObject view(NdArray other) {
    return new ArrayObject(other, base == null ? this : base, readOnly);
  }

  /** Where the items are. */
  public NdArray array() {
    return array;
  }

  /** The object whose memory it is; null if it is its own. */
  @Nullable Object base() {
    return base;
  }

  /** Whether items cannot be set. */
  boolean isReadOnly() {
    return readOnly;
  }

  @Override
  public @Nullable Object toHost(ThreadContext t, Class<?> type) {
    return Memory.hostArray(t, array, type);
  }

  @Override
  protected BufferLayout layout() {
    return Memory.layout(array, readOnly);
  }
}
