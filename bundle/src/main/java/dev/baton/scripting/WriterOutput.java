package dev.baton.scripting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What guest code prints, as characters for the writer of the moment. Thread safe; a character
 * whose bytes come in two writes is put together.
 */
final class WriterOutput extends OutputStream {
  private static final int CHUNK = 4096;

  private final Supplier<Writer> target;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);

  WriterOutput(Supplier<Writer> target) {
    this.target = target;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] data, int from, int count) throws IOException {
    for (int done = 0; done < count; ) {
      int part = Math.min(count - done, bytes.remaining());
      bytes.put(data, from + done, part);
      done += part;
      bytes.flip();
      decoder.decode(bytes, chars, false);
      bytes.compact();
      chars.flip();
      target.get().append(chars);
      chars.clear();
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    target.get().flush();
  }
}
