package dev.baton.compression;

import dev.baton.compression.stream.Packer;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.lock.GuestMutex;
import java.io.IOException;

/**
 * Compresses piece by piece.
 *
 * <p>The packer is touched under the mutex only, which may be held while the global lock is not;
 * threads wait for it outside the interpreter.
 */
final class PackerObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Packer",
          "_packing",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new PackerMethodsTable());

  private static final int PIECE = 1 << 16;
  private static final double NANOS_PER_BYTE = 100;

  private final GuestMutex mutex = new GuestMutex();
  private final Packer packer;
  private final Malformed malformed;
  private boolean finished;

  PackerObject(Packer packer, Malformed malformed) {
    super(TYPE);
    this.packer = packer;
    this.malformed = malformed;
  }

  BytesObject pack(ThreadContext t, Object data) {
    byte[] bytes = Buffers.bytes(t, data);
    mutex.acquireUninterruptibly(t);
    try {
      if (finished) {
        throw Raise.valueError("Compressor has been flushed");
      }
      LongPieces.run(
          t,
          bytes.length,
          NANOS_PER_BYTE,
          pieces -> {
            for (int at = 0; at < bytes.length; at += PIECE) {
              packer.pack(bytes, at, Math.min(PIECE, bytes.length - at));
              pieces.between(0);
            }
          });
      return new BytesObject(packer.take());
    } catch (IOException e) {
      throw malformed.error(e);
    } finally {
      mutex.release();
    }
  }

  BytesObject finish(ThreadContext t) {
    mutex.acquireUninterruptibly(t);
    try {
      if (finished) {
        throw Raise.valueError("Repeated call to flush()");
      }
      finished = true;
      LongPieces.run(t, PIECE, NANOS_PER_BYTE, pieces -> packer.finish());
      return new BytesObject(packer.take());
    } catch (IOException e) {
      throw malformed.error(e);
    } finally {
      mutex.release();
    }
  }
}
