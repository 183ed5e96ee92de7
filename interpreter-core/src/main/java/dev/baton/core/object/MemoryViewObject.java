package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A {@code memoryview}: looks into the memory of another object. Each view of a {@link
 * BufferExporter} holds one export, also if it was made from another view.
 *
 * <p>Released once and for good: whoever wins the compare-and-set gives the export back.
 */
public final class MemoryViewObject extends GuestObject {
  private static final VarHandle RELEASED;

  static {
    try {
      RELEASED =
          MethodHandles.lookup().findVarHandle(MemoryViewObject.class, "released", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object exporter;
  private final BufferLayout layout;

  @SuppressWarnings("unused")
  private volatile boolean released;

  /** The hash, 0 if not computed; a benign race computes it twice. */
  private long hash;

  private MemoryViewObject(Object exporter, BufferLayout layout) {
    super(Types.MEMORYVIEW);
    this.exporter = exporter;
    this.layout = layout;
  }

  /** A view of all the memory of an object, which is kept in place until the release. */
  public static MemoryViewObject of(BufferExporter exporter) {
    MemoryViewObject view = new MemoryViewObject(exporter, exporter.exportBuffer());
    exporter.holdFor(view);
    return view;
  }

  /** A view of memory that never moves. */
  public static MemoryViewObject ofFixed(Object owner, BufferLayout layout) {
    return new MemoryViewObject(owner, layout);
  }

  /** Another view of the same memory, with an export of its own. */
  public MemoryViewObject with(BufferLayout other) {
    MemoryViewObject view = new MemoryViewObject(exporter, other);
    if (exporter instanceof BufferExporter e) {
      e.exportBuffer();
      e.holdFor(view);
    }
    return view;
  }

  /** The object whose memory it is. */
  public Object exporter() {
    requireOpen();
    return exporter;
  }

  /** The memory; ValueError once released. */
  public BufferLayout layout() {
    requireOpen();
    return layout;
  }

  /** Whether {@link #release} was called. */
  public boolean isReleased() {
    return released;
  }

  private void requireOpen() {
    if (released) {
      throw Raise.valueError("operation forbidden on released memoryview object");
    }
  }

  /** Gives the export back; what uses the view from now on raises ValueError. */
  public void release() {
    if (RELEASED.compareAndSet(this, false, true) && exporter instanceof BufferExporter e) {
      e.letGo(this);
    }
  }

  /** The cached hash, 0 if there is none. */
  public long hash() {
    return hash;
  }

  /** Caches the hash. */
  public void setHash(long value) {
    hash = value;
  }

  @Override
  public @Nullable Instance attributes() {
    return null;
  }
}
