package dev.baton.stdlib.digest;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.GuestMutex;
import dev.baton.stdlib.binary.Kernel;

/**
 * A hash object of {@code hashlib}.
 *
 * <p>The digest is touched under the mutex only, which may be held while the global lock is not: a
 * thread waits for the mutex outside the interpreter, so the holder can always come back in.
 */
final class HashObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "HASH",
          "_hashlib",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new HashMethodsTable());

  private static final double NANOS_PER_BYTE = 2;

  final String name;
  final int digestSize;
  final int blockSize;
  private final Digest digest;
  private final GuestMutex mutex = new GuestMutex();

  /**
   * A hash object.
   *
   * @param digestSize in bytes; 0 if the caller of {@code digest} chooses it
   */
  HashObject(String name, int digestSize, int blockSize, Digest digest) {
    super(TYPE);
    this.name = name;
    this.digestSize = digestSize;
    this.blockSize = blockSize;
    this.digest = digest;
  }

  void update(ThreadContext t, Object data) {
    mutex.acquireUninterruptibly(t);
    try {
      Kernel.forEachPiece(t, data, NANOS_PER_BYTE, digest::update);
    } finally {
      mutex.release();
    }
  }

  byte[] digest(ThreadContext t, int length) {
    return snapshot(t).finish(length);
  }

  HashObject copy(ThreadContext t) {
    return new HashObject(name, digestSize, blockSize, snapshot(t));
  }

  private Digest snapshot(ThreadContext t) {
    mutex.acquireUninterruptibly(t);
    try {
      return digest.copy();
    } finally {
      mutex.release();
    }
  }
}
