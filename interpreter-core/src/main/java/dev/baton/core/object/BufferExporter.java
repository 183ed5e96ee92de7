package dev.baton.core.object;

/**
 * A mutable object whose memory other objects may look into (PEP 3118), for example a {@code
 * memoryview}.
 *
 * <p>Invariant: while there are exports the memory neither moves nor changes its size; subclasses
 * call {@link #requireNoExports} under the guard before they resize. The count is read and changed
 * under the guard only.
 */
public abstract class BufferExporter extends Guarded {
  private int exports;

  protected BufferExporter(TypeObject type) {
    super(type);
  }

  /** Describes the memory and keeps it in place until {@link #releaseBuffer}. Any thread. */
  public final BufferLayout exportBuffer() {
    lock();
    try {
      BufferLayout layout = layout();
      exports++;
      return layout;
    } finally {
      unlock();
    }
  }

  /** Ends one export. Any thread. */
  public final void releaseBuffer() {
    lock();
    exports--;
    unlock();
  }

  /** The memory as it is; called under the guard. */
  protected abstract BufferLayout layout();

  /** BufferError if somebody looks into the memory; called under the guard. */
  protected final void requireNoExports() {
    if (exports > 0) {
      throw Raise.bufferError("Existing exports of data: object cannot be re-sized");
    }
  }
}
