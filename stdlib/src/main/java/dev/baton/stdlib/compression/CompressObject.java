package dev.baton.stdlib.compression;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.GuestMutex;
import dev.baton.stdlib.binary.Kernel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses piece by piece.
 *
 * <p>The deflater is touched under the mutex only, which may be held while the global lock is not;
 * threads wait for it outside the interpreter.
 */
final class CompressObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Compress",
          "zlib",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new CompressMethodsTable());

  static final int FINISH = 4;
  private static final double NANOS_PER_BYTE = 20;
  private static final int BUFFER = 1 << 15;
  private static final int GZIP = 16;

  private final GuestMutex mutex = new GuestMutex();
  private final Deflater deflater;
  private final boolean gzip;
  private final CRC32 sum = new CRC32();
  private final int level;
  private long size;
  private boolean headed;
  private boolean finished;

  CompressObject(int level, int wbits, int strategy) {
    super(TYPE);
    int bits = Math.abs(wbits);
    this.gzip = wbits > GZIP;
    boolean valid = gzip ? bits >= 25 && bits <= 31 : bits >= 9 && bits <= ZlibModule.MAX_WINDOW;
    if (!valid || level < -1 || level > 9 || strategy < 0 || strategy > 2) {
      throw level < -1 || level > 9
          ? ZlibModule.error("Bad compression level")
          : Raise.valueError("Invalid initialization option");
    }
    this.level = level;
    this.deflater = new Deflater(level, gzip || wbits < 0);
    deflater.setStrategy(strategy);
  }

  void setDictionary(byte[] dictionary) {
    deflater.setDictionary(dictionary);
  }

  byte[] take(ThreadContext t, Object data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mutex.acquireUninterruptibly(t);
    try {
      requireOpen();
      head(out);
      Kernel.forEachPiece(t, data, NANOS_PER_BYTE, piece -> deflate(piece, out));
      return out.toByteArray();
    } finally {
      mutex.release();
    }
  }

  private void deflate(ByteBuffer piece, ByteArrayOutputStream out) {
    if (gzip) {
      sum.update(piece.duplicate());
      size += piece.remaining();
    }
    deflater.setInput(piece);
    drain(out, Deflater.NO_FLUSH);
  }

  private void drain(ByteArrayOutputStream out, int mode) {
    byte[] buffer = new byte[BUFFER];
    while (true) {
      int n = deflater.deflate(buffer, 0, buffer.length, mode);
      out.write(buffer, 0, n);
      if (n == 0 || n < buffer.length && deflater.needsInput()) {
        return;
      }
    }
  }

  byte[] flush(ThreadContext t, int mode) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mutex.acquireUninterruptibly(t);
    try {
      requireOpen();
      head(out);
      if (mode != FINISH) {
        drain(out, mode == 3 ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH);
        return out.toByteArray();
      }
      deflater.finish();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      if (gzip) {
        ByteBuffer tail = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(tail.putInt((int) sum.getValue()).putInt((int) size).array());
      }
      finished = true;
      deflater.end();
      return out.toByteArray();
    } finally {
      mutex.release();
    }
  }

  private void head(ByteArrayOutputStream out) {
    if (gzip && !headed) {
      int effort = level == 9 ? 2 : level == 1 ? 4 : 0;
      out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, (byte) effort, 3});
    }
    headed = true;
  }

  private void requireOpen() {
    if (finished) {
      throw ZlibModule.error("Error -2 while compressing data: inconsistent stream state");
    }
  }

  static byte[] join(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
