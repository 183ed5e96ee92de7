package dev.baton.stdlib.compression;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestMutex;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses piece by piece. The fields are touched under the mutex only, see {@link
 * CompressObject}.
 */
final class DecompressObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Decompress",
          "zlib",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new DecompressMethodsTable());

  private static final int BUFFER = 1 << 16;
  private static final double NANOS_PER_BYTE = 5;
  private static final int GZIP_TAIL = 8;
  private static final int STEP_BYTES = 64;

  private final GuestMutex mutex = new GuestMutex();
  private final int wbits;
  private final byte[] dictionary;
  private Inflater inflater;
  private boolean gzip;
  private boolean headed;
  private boolean inflated;
  private boolean finished;
  private final CRC32 sum = new CRC32();
  private long size;

  /** What came behind the end. */
  volatile BytesObject unused = BytesObject.EMPTY;

  /** What has not been decompressed yet, as the caller wanted no more. */
  volatile BytesObject tail = BytesObject.EMPTY;

  /** Input that is too short to go on with: the beginning of a header, or the end. */
  private byte[] held = new byte[0];

  DecompressObject(int wbits, byte[] dictionary) {
    super(TYPE);
    if (!isValid(wbits)) {
      throw Raise.valueError("Invalid initialization option");
    }
    this.wbits = wbits;
    this.dictionary = dictionary;
    this.gzip = wbits >= 24 && wbits <= 31;
    this.inflater = new Inflater(gzip || wbits < 0);
    this.headed = !gzip && wbits < 32;
  }

  static boolean isValid(int wbits) {
    int bits = Math.abs(wbits);
    boolean plain = bits == 0 || bits >= 8 && bits <= ZlibModule.MAX_WINDOW;
    return plain || wbits >= 24 && wbits <= 47;
  }

  boolean isFinished() {
    return finished;
  }

  /**
   * Takes more data.
   *
   * @param most how many bytes are wanted at most; 0 for all
   */
  byte[] take(ThreadContext t, byte[] data, int most) {
    mutex.acquireUninterruptibly(t);
    try {
      if (finished) {
        unused = new BytesObject(CompressObject.join(unused.data(), data));
        return new byte[0];
      }
      byte[] all = CompressObject.join(held, data);
      held = new byte[0];
      int start = headed ? 0 : head(all);
      if (!headed) {
        held = all;
        return new byte[0];
      }
      byte[] out = new byte[0];
      byte[] rest = all;
      if (!inflated) {
        out = inflate(t, all, start, most);
        rest = held;
        held = new byte[0];
      }
      if (inflated) {
        end(rest);
      }
      return out;
    } finally {
      mutex.release();
    }
  }

  private byte[] inflate(ThreadContext t, byte[] all, int start, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    inflater.setInput(all, start, all.length - start);
    byte[] buffer = new byte[BUFFER];
    while (!inflater.finished() && (most == 0 || out.size() < most)) {
      int room = most == 0 ? BUFFER : Math.min(BUFFER, most - out.size());
      int n = step(t, buffer, room);
      out.write(buffer, 0, n);
      if (gzip) {
        sum.update(buffer, 0, n);
        size += n;
      }
      if (n == 0 && !dictionaryGiven() && !inflater.finished()) {
        break;
      }
    }
    int rest = inflater.getRemaining();
    byte[] left = Arrays.copyOfRange(all, all.length - rest, all.length);
    inflated = inflater.finished();
    if (inflated) {
      held = left;
    }
    tail = inflated ? BytesObject.EMPTY : new BytesObject(left);
    return out.toByteArray();
  }

  private boolean dictionaryGiven() {
    if (!inflater.needsDictionary()) {
      return false;
    }
    if (dictionary.length == 0) {
      throw ZlibModule.error("Error 2 while decompressing data");
    }
    try {
      inflater.setDictionary(dictionary);
      return true;
    } catch (IllegalArgumentException e) {
      throw ZlibModule.error("Error -3 while decompressing data: incorrect dictionary");
    }
  }

  /** One buffer full, outside the interpreter if it takes long. */
  private int step(ThreadContext t, byte[] buffer, int room) {
    DataFormatException failure;
    t.charge(room / STEP_BYTES);
    boolean leave = t.globalLock().isWorthLeaving(t, (long) (room * NANOS_PER_BYTE));
    if (leave) {
      t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
    }
    try {
      return inflater.inflate(buffer, 0, room);
    } catch (DataFormatException e) {
      failure = e;
    } finally {
      if (leave) {
        t.globalLock().endBlocking(t);
      }
    }
    String reason = failure.getMessage();
    throw ZlibModule.error(
        "Error -3 while decompressing data" + (reason == null ? "" : ": " + reason));
  }

  /** Checks the end behind the compressed data; what follows it is unused. */
  private void end(byte[] rest) {
    int length = gzip ? GZIP_TAIL : 0;
    if (rest.length < length) {
      held = rest;
      return;
    }
    held = new byte[0];
    if (gzip) {
      long crc = little(rest, 0);
      if (crc != sum.getValue()) {
        throw ZlibModule.error("Error -3 while decompressing data: incorrect data check");
      }
      if (little(rest, 4) != (size & 0xFFFFFFFFL)) {
        throw ZlibModule.error("Error -3 while decompressing data: incorrect length check");
      }
    }
    finished = true;
    inflater.end();
    unused = new BytesObject(Arrays.copyOfRange(rest, length, rest.length));
  }

  private static long little(byte[] data, int at) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | data[at + i] & 0xFF;
    }
    return value;
  }

  /** Reads a gzip header, or finds that there is none where either may come; its length. */
  private int head(byte[] all) {
    if (all.length < 2) {
      return 0;
    }
    boolean magic = (all[0] & 0xFF) == 0x1F && (all[1] & 0xFF) == 0x8B;
    if (!magic) {
      if (wbits < 32) {
        throw ZlibModule.error("Error -3 while decompressing data: incorrect header check");
      }
      headed = true;
      return 0;
    }
    int length = GzipHeader.length(all);
    if (length < 0) {
      return 0;
    }
    gzip = true;
    inflater.end();
    inflater = new Inflater(true);
    headed = true;
    return length;
  }
}
