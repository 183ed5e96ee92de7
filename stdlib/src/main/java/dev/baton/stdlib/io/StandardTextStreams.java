package dev.baton.stdlib.io;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;

/** {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr} over the streams of the host. */
public final class StandardTextStreams {
  private StandardTextStreams() {}

  /**
   * Puts the three streams into the namespace of module {@code sys}, also under their names with
   * underscores. Output is passed on line by line on a terminal and always for errors, otherwise
   * when the buffer is full and at {@code flush()}.
   */
  public static void install(ThreadContext t, DictObject sys) {
    StandardStreams.Terminals terminals = t.interpreter().streams().terminals();
    put(sys, "stdin", stream(t, 0, "<stdin>", IoTypes.BUFFERED_READER, "strict", terminals.in()));
    put(
        sys,
        "stdout",
        stream(t, 1, "<stdout>", IoTypes.BUFFERED_WRITER, "strict", terminals.out()));
    put(sys, "stderr", stream(t, 2, "<stderr>", IoTypes.BUFFERED_WRITER, "backslashreplace", true));
  }

  private static void put(DictObject sys, String name, Object stream) {
    sys.putText(name, stream);
    sys.putText("__" + name + "__", stream);
  }

  private static Object stream(
      ThreadContext t,
      int number,
      String name,
      TypeObject bufferType,
      String errors,
      boolean lineBuffering) {
    boolean reads = bufferType == IoTypes.BUFFERED_READER;
    FileObject raw = new FileObject(IoTypes.FILE_IO);
    raw.number = number;
    raw.closesNumber = false;
    raw.reads = reads;
    raw.writes = !reads;
    raw.truncates = !reads;
    raw.put(t, "name", name);
    BufferedStream buffer = new BufferedStream(bufferType);
    buffer.reads = reads;
    buffer.writes = !reads;
    buffer.init(raw, BufferedStream.DEFAULT_SIZE);
    TextStream text = new TextStream(IoTypes.TEXT_IO_WRAPPER);
    TextSettings.of(t, "utf-8", errors).applyTo(text);
    text.lineBuffering = lineBuffering;
    text.buffer = buffer;
    text.put(t, "mode", reads ? "r" : "w");
    return text;
  }
}
