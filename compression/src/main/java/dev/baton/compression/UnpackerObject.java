package dev.baton.compression;

import dev.baton.compression.stream.AutoUnpacker;
import dev.baton.compression.stream.LzmaUnpacker;
import dev.baton.compression.stream.Unpacker;
import dev.baton.compression.stream.XzUnpacker;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.lock.GuestMutex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Decompresses piece by piece. The unpacker is touched under the mutex only, see PackerObject. */
final class UnpackerObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Unpacker",
          "_packing",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new UnpackerMethodsTable());

  private static final double NANOS_PER_BYTE = 50;
  private static final int UNKNOWN_CHECK = 16;

  private final GuestMutex mutex = new GuestMutex();
  private final Unpacker unpacker;
  private final Malformed malformed;
  private final String atEnd;

  /** What has been unpacked but not given, as the caller wanted no more. */
  private byte[] held = new byte[0];

  /** Written under the mutex; readers without it see an earlier or the current state. */
  private volatile boolean wantsInput = true;

  private volatile boolean ended;
  private volatile BytesObject unused = BytesObject.EMPTY;
  private volatile int check = UNKNOWN_CHECK;

  /**
   * An unpacker.
   *
   * @param atEnd the message where there is more input after the end
   */
  UnpackerObject(Unpacker unpacker, Malformed malformed, String atEnd) {
    super(TYPE);
    this.unpacker = unpacker;
    this.malformed = malformed;
    this.atEnd = atEnd;
  }

  /**
   * Takes more data.
   *
   * @param most how many bytes are wanted at most; negative for all
   * @param last whether what has come so far may be all, or the caller knows of no more
   */
  BytesObject unpack(ThreadContext t, Object data, int most, boolean last) {
    byte[] bytes = Buffers.bytes(t, data);
    mutex.acquireUninterruptibly(t);
    try {
      if (ended) {
        throw Raise.error(Types.EOF_ERROR, atEnd);
      }
      unpacker.feed(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(held);
      held = new byte[0];
      int wanted = most < 0 ? Integer.MAX_VALUE : most;
      boolean[] starved = {false};
      LongPieces.run(t, bytes.length, NANOS_PER_BYTE, p -> fill(p, out, wanted, last, starved));
      byte[] all = out.toByteArray();
      if (all.length > wanted) {
        held = Arrays.copyOfRange(all, wanted, all.length);
        all = Arrays.copyOf(all, wanted);
      }
      settle(starved[0]);
      return new BytesObject(all);
    } catch (IOException e) {
      throw malformed.error(e);
    } finally {
      mutex.release();
    }
  }

  private void fill(
      LongPieces pieces, ByteArrayOutputStream out, int wanted, boolean last, boolean[] starved)
      throws IOException {
    while (out.size() < wanted && !unpacker.isFinished()) {
      int before = out.size();
      if (!unpacker.step(out, last)) {
        starved[0] = true;
        return;
      }
      pieces.between(out.size() - before);
    }
  }

  private void settle(boolean starved) {
    boolean all = unpacker.isFinished() && held.length == 0;
    if (all) {
      unused = new BytesObject(unpacker.unused());
    }
    check =
        unpacker instanceof AutoUnpacker auto && auto.found() != null
            ? check(auto.found())
            : check(unpacker);
    wantsInput = !all && starved && held.length == 0;
    ended = all;
  }

  private static int check(Unpacker unpacker) {
    if (unpacker instanceof XzUnpacker xz) {
      return xz.check() < 0 ? UNKNOWN_CHECK : xz.check();
    }
    return unpacker instanceof LzmaUnpacker ? 0 : UNKNOWN_CHECK;
  }

  boolean isEnded() {
    return ended;
  }

  boolean wantsInput() {
    return wantsInput;
  }

  BytesObject unused() {
    return unused;
  }

  int check() {
    return check;
  }
}
