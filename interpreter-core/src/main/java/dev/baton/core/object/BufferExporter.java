package dev.baton.core.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A mutable object whose memory other objects may look into (PEP 3118), for example a {@code
 * memoryview}.
 *
 * <p>Invariant: while there are exports the memory neither moves nor changes its size; subclasses
 * call {@link #requireNoExports} under the guard before they resize. Exports are read and changed
 * under the guard only. A guest view that was not released counts until it is collected, as guest
 * programs rely on views going away with their last reference: only where one is about to forbid a
 * resize is it worth asking the collector.
 */
public abstract class BufferExporter extends Guarded {
  private final ArrayList<WeakReference<Object>> holders = new ArrayList<>(0);
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

  /** Turns one export into one that lasts while an object lives, or until {@link #letGo}. */
  final void holdFor(Object holder) {
    lock();
    holders.add(new WeakReference<>(holder));
    exports--;
    unlock();
  }

  /** Ends the export of {@link #holdFor}. */
  final void letGo(Object holder) {
    lock();
    for (int i = holders.size() - 1; i >= 0; i--) {
      if (holders.get(i).refersTo(holder)) {
        holders.remove(i);
      }
    }
    unlock();
  }

  /**
   * The items as an array of the host's, which may be the memory itself.
   *
   * @param type an array type such as {@code double[]}
   * @return null if there is no such form
   */
  public @Nullable Object toHost(ThreadContext t, Class<?> type) {
    return null;
  }

  /** The memory as it is; called under the guard. */
  protected abstract BufferLayout layout();

  /** BufferError if somebody looks into the memory; called under the guard. */
  protected final void requireNoExports() {
    if (exports > 0 || !holders.isEmpty() && isHeld()) {
      throw Raise.bufferError("Existing exports of data: object cannot be re-sized");
    }
  }

  private boolean isHeld() {
    if (hasLiveHolder()) {
      System.gc();
      return hasLiveHolder();
    }
    return false;
  }

  private boolean hasLiveHolder() {
    for (int i = holders.size() - 1; i >= 0; i--) {
      if (holders.get(i).refersTo(null)) {
        holders.remove(i);
      }
    }
    return !holders.isEmpty();
  }
}
