package dev.baton.stdlib.binary;

import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import dev.baton.lock.BlockKind;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Runs work on the bytes of a buffer, outside the interpreter where it is long enough.
 *
 * <p>Invariant: the buffer is exported meanwhile, so it keeps its place and size; its bytes may be
 * written by others. The work touches no guest objects. It is done in pieces, and between two of
 * them the thread is inside, where it can be interrupted and its limits are charged.
 */
public final class Kernel {
  private static final int PIECE = 1 << 20;
  private static final int BYTES_PER_STEP = 64;

  private Kernel() {}

  /**
   * Gives each piece of a bytes-like object to an action; TypeError for another object, BufferError
   * if its bytes do not lie next to each other.
   *
   * @param nanosPerByte how long the action takes about
   */
  public static void forEachPiece(
      ThreadContext t, Object buffer, double nanosPerByte, Consumer<ByteBuffer> action) {
    BufferExporter exporter = buffer instanceof BufferExporter e ? e : null;
    BufferLayout layout =
        exporter != null ? exporter.exportBuffer() : BufferItems.describe(t, buffer);
    if (layout == null) {
      throw Raise.typeError(
          "a bytes-like object is required, not '" + Types.of(buffer).name() + "'");
    }
    try {
      if (!layout.isContiguous()) {
        throw Raise.bufferError("memoryview: underlying buffer is not C-contiguous");
      }
      int end = layout.offset() + layout.size();
      for (int at = layout.offset(); at < end; at += PIECE) {
        int length = Math.min(PIECE, end - at);
        run(t, layout.memory().read(at, length), nanosPerByte, action);
      }
    } finally {
      if (exporter != null) {
        exporter.releaseBuffer();
      }
    }
  }

  private static void run(
      ThreadContext t, ByteBuffer piece, double nanosPerByte, Consumer<ByteBuffer> action) {
    int size = piece.remaining();
    if (!t.globalLock().isWorthLeaving(t, (long) (size * nanosPerByte))) {
      action.accept(piece);
      return;
    }
    t.charge(size / BYTES_PER_STEP);
    t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
    try {
      action.accept(piece);
    } finally {
      t.globalLock().endBlocking(t);
    }
    t.poll();
  }
}
