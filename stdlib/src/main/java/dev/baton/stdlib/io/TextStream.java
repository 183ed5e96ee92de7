package dev.baton.stdlib.io;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Encodings;
import dev.baton.core.text.Codec;
import dev.baton.core.text.CodecException;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import dev.baton.core.text.Text;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code TextIOWrapper}: text in front of a stream of bytes. Written text waits, encoded, in {@code
 * pending}; read bytes are decoded in chunks, of which {@link TextInput} holds the last. All fields
 * are guarded by {@code lock}.
 */
final class TextStream extends StreamObject {
  /** How many bytes are read, and how many may wait to be written. */
  static final int CHUNK = 8192;

  final StreamLock lock = new StreamLock();

  /** The stream of bytes, null before {@code __init__} and after {@code detach()}. */
  @Nullable Object buffer;

  boolean detached;
  String encodingName = "";
  String errorsName = "strict";
  NewlineMode newlines = NewlineMode.UNIVERSAL;
  boolean lineBuffering;
  boolean writeThrough;
  TextInput input = new TextInput(new TextDecoder(Codecs.UTF_8, strict()), NewlineMode.UNIVERSAL);
  private Codec codec = Codecs.UTF_8;
  private ErrorHandler errors = strict();

  /** Whether a mark of the byte order is still to be written. */
  private boolean needsMark;

  private byte[] pending = new byte[0];
  private int pendingCount;

  TextStream(TypeObject type) {
    super(type);
  }

  private static ErrorHandler strict() {
    return Objects.requireNonNull(ErrorHandler.named("strict"));
  }

  /** Chooses how text becomes bytes. */
  void setCoding(Codec newCodec, String name, ErrorHandler handler, String handlerName) {
    codec = newCodec;
    encodingName = name;
    errors = handler;
    errorsName = handlerName;
    input = new TextInput(new TextDecoder(codec, errors), newlines);
    needsMark = input.decoder().isMarked();
  }

  /**
   * A handler that asks the one registered under a name. What converts holds the lock, so the
   * program is called in the thread that reads or writes, whichever that is.
   */
  ErrorHandler asking(String name) {
    return e -> Encodings.handler(Objects.requireNonNull(lock.holder()), name).handle(e);
  }

  /** Says that bytes are in the file already, so that no mark is written. */
  void omitMark() {
    needsMark = false;
  }

  /** The stream of bytes; ValueError if there is none. */
  Object buffer() {
    Object b = buffer;
    if (b == null) {
      throw detached
          ? Raise.valueError("underlying buffer has been detached")
          : uninitializedError();
    }
    return b;
  }

  /** Whether the stream below is closed. */
  boolean isClosed(ThreadContext t) {
    Object b = buffer();
    return b instanceof BufferedStream s && s.isExact()
        ? s.isClosed(t)
        : GuestStreams.isClosed(t, b);
  }

  void checkOpen(ThreadContext t) {
    if (isClosed(t)) {
      throw closedError();
    }
  }

  /** Writes a text and gives its length. */
  int write(ThreadContext t, Object text) {
    lock.enter(t);
    try {
      checkOpen(t);
      input.forget();
      boolean wasEmpty = pendingCount == 0;
      Object out = newlines.forOutput(text);
      if (!writeAscii(out)) {
        append(encode(t, out));
      }
      boolean passOn = writeThrough || lineBuffering && endsLine(text);
      if (passOn || pendingCount >= CHUNK) {
        writePending(t);
      } else if (wasEmpty) {
        UnwrittenStreams.of(t).add(this);
      }
      if (passOn) {
        GuestStreams.call(t, buffer(), "flush");
      }
      return Text.length(text);
    } finally {
      lock.leave();
    }
  }

  private static boolean endsLine(Object text) {
    String s = text instanceof String plain ? plain : Text.toJava(text);
    return s.indexOf('\n') >= 0 || s.indexOf('\r') >= 0;
  }

  /** Encodes short texts of ASCII in place; false, without effect, for others. */
  private boolean writeAscii(Object text) {
    if (!(text instanceof String s) || codec != Codecs.UTF_8 || s.length() > CHUNK) {
      return false;
    }
    int length = s.length();
    int start = pendingCount;
    reserve(length);
    byte[] bytes = pending;
    for (int i = 0; i < length; i++) {
      char c = s.charAt(i);
      if (c >= 0x80) {
        return false;
      }
      bytes[start + i] = (byte) c;
    }
    pendingCount = start + length;
    return true;
  }

  private void reserve(int more) {
    if (pendingCount + more > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(pendingCount + more, 2 * CHUNK));
    }
  }

  private void append(byte[] data) {
    reserve(data.length);
    System.arraycopy(data, 0, pending, pendingCount, data.length);
    pendingCount += data.length;
  }

  private byte[] encode(ThreadContext t, Object text) {
    try {
      boolean withMark = needsMark;
      needsMark = false;
      return (withMark ? codec : input.decoder().codec()).encode(text, errors);
    } catch (CodecException e) {
      throw codingError(t, e);
    }
  }

  /** Needs the lock. Passes on what waits. */
  void writePending(ThreadContext t) {
    int count = pendingCount;
    if (count == 0) {
      return;
    }
    pendingCount = 0;
    UnwrittenStreams.of(t).remove(this);
    if (buffer() instanceof BufferedStream b && b.isExact()) {
      b.write(t, pending, 0, count);
    } else {
      GuestStreams.writeAll(t, buffer(), Arrays.copyOf(pending, count));
    }
  }

  /** Passes on what waits, also in the stream below. */
  void flush(ThreadContext t) {
    lock.enter(t);
    try {
      checkOpen(t);
      writePending(t);
      GuestStreams.call(t, buffer(), "flush");
    } finally {
      lock.leave();
    }
  }

  /** Needs the lock. Reads and decodes the next chunk; false at the end. */
  private boolean readChunk(ThreadContext t) {
    byte[] data = GuestStreams.readSome(t, buffer(), CHUNK);
    decode(t, data, data.length == 0);
    return data.length > 0;
  }

  private void decode(ThreadContext t, byte[] data, boolean last) {
    try {
      input.add(data, last);
    } catch (CodecException e) {
      throw codingError(t, e);
    }
  }

  private void beginReading(ThreadContext t) {
    checkOpen(t);
    writePending(t);
  }

  /** Reads this many characters, fewer at the end; all if negative. */
  Object read(ThreadContext t, int count) {
    lock.enter(t);
    try {
      beginReading(t);
      if (count < 0) {
        Object before = input.take(Integer.MAX_VALUE);
        decode(t, GuestStreams.readAll(t, buffer()), true);
        return Text.concat(before, input.take(Integer.MAX_VALUE));
      }
      Object text = input.take(count);
      while (Text.length(text) < count && (readChunk(t) || input.available() > 0)) {
        text = Text.concat(text, input.take(count - Text.length(text)));
      }
      return text;
    } finally {
      lock.leave();
    }
  }

  /** Reads a line, at most {@code most} characters of it if that is not negative. */
  Object readLine(ThreadContext t, int most) {
    lock.enter(t);
    try {
      beginReading(t);
      Object line = "";
      int room = most < 0 ? Integer.MAX_VALUE : most;
      while (room > 0) {
        if (input.available() == 0 && !readChunk(t) && input.available() == 0) {
          break;
        }
        int end = input.lineLength();
        int available = input.available();
        Object piece = input.take(Math.min(end < 0 ? available : end, room));
        room -= Text.length(piece);
        line = Text.length(line) == 0 ? piece : Text.concat(line, piece);
        if (end >= 0) {
          break;
        }
      }
      return line;
    } finally {
      lock.leave();
    }
  }

  /** The guest's exception for text or bytes that cannot be converted. */
  private static GuestError codingError(ThreadContext t, CodecException e) {
    Object object = e.input() instanceof byte[] data ? (Object) new BytesObject(data) : e.input();
    TypeObject type = e.isDecoding() ? Types.UNICODE_DECODE_ERROR : Types.UNICODE_ENCODE_ERROR;
    Object[] arguments = {e.encoding(), object, (long) e.start(), (long) e.end(), e.reason()};
    return new GuestError((ExceptionObject) t.callArray(type, arguments));
  }
}
