package dev.baton.stdlib.process;

import dev.baton.core.object.Singleton;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.PipeDescriptor;
import dev.baton.stdlib.file.SystemErrors;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Where the standard streams of a program lead. Files are opened by the host for it. What is no
 * file of the host's, a captured output or the pipe of another program, is copied by a thread.
 */
final class ChildStreams {
  private static final int PIPE = -1;
  private static final int STDOUT = -2;
  private static final int DEVNULL = -3;

  private final ThreadContext thread;
  private final ProcessBuilder builder;
  private final StandardStreams own;
  private final List<Descriptor> written = new ArrayList<>();
  private @Nullable InputStream input;
  private @Nullable OutputStream output;
  private @Nullable OutputStream errors;
  private boolean pipesIn;
  private boolean pipesOut;
  private boolean pipesErrors;

  ChildStreams(ThreadContext t, ProcessBuilder builder) {
    thread = t;
    this.builder = builder;
    own = t.interpreter().streams();
  }

  /** Decides about all three, as {@code spawn} gets them. */
  void connect(Object stdin, Object stdout, Object stderr) {
    try {
      pipesIn = connectInput(number(stdin, 0));
      int out = number(stdout, 1);
      pipesOut = out == PIPE;
      output = connectOutput(out, true);
      int err = number(stderr, 2);
      pipesErrors = err == PIPE;
      if (err == STDOUT) {
        builder.redirectErrorStream(true);
      } else {
        errors = connectOutput(err, false);
      }
    } catch (IOException e) {
      throw SystemErrors.of(thread, e, null);
    }
  }

  boolean pipesIn() {
    return pipesIn;
  }

  boolean pipesOut() {
    return pipesOut;
  }

  boolean pipesErrors() {
    return pipesErrors;
  }

  private int number(Object stream, int standard) {
    return stream == Singleton.NONE ? standard : (int) thread.toLong(stream);
  }

  /** Whether the program's standard streams are those of the whole process. */
  private boolean inherits() {
    return own.in() == System.in;
  }

  private boolean connectInput(int number) throws IOException {
    if (number == PIPE) {
      return true;
    }
    if (number == DEVNULL || number == 0 && !inherits()) {
      builder.redirectInput(new File("/dev/null"));
    } else if (number == 0) {
      builder.redirectInput(Redirect.INHERIT);
    } else {
      Descriptor d = DescriptorTable.require(thread, number);
      Path path = d.path();
      if (d instanceof PipeDescriptor pipe) {
        input = pipe.handOverInput();
      } else if (path == null) {
        throw Errno.failure(Errno.EINVAL);
      } else if (!d.isSeekable() || d.position() == 0) {
        builder.redirectInput(path.toFile());
      } else {
        FileChannel channel = FileChannel.open(path);
        input = Channels.newInputStream(channel.position(d.position()));
      }
    }
    return false;
  }

  private @Nullable OutputStream connectOutput(int number, boolean standardOutput)
      throws IOException {
    Redirect target;
    if (number == PIPE) {
      return null;
    }
    if (number == DEVNULL) {
      target = Redirect.DISCARD;
    } else if (number == 1 || number == 2) {
      if (!inherits() || standardOutput != (number == 1)) {
        return number == 1 ? own.out() : own.err();
      }
      target = Redirect.INHERIT;
    } else {
      Descriptor d = DescriptorTable.require(thread, number);
      Path path = d.path();
      if (d instanceof PipeDescriptor pipe) {
        return pipe.handOverOutput();
      }
      if (path == null || !d.isWritable()) {
        throw Errno.failure(path == null ? Errno.EINVAL : Errno.EBADF);
      }
      if (d.isSeekable()) {
        written.add(d);
      }
      target = Redirect.appendTo(path.toFile());
    }
    if (standardOutput) {
      builder.redirectOutput(target);
    } else {
      builder.redirectError(target);
    }
    return null;
  }

  /** Begins to copy; done when all has arrived and the files stand behind what was written. */
  CompletableFuture<?> begin(Process process) {
    if (input != null) {
      copy(input, process.getOutputStream(), true);
    }
    CompletableFuture<?> out = copyOutput(process.getInputStream(), output);
    CompletableFuture<?> err = copyOutput(process.getErrorStream(), errors);
    CompletableFuture<?> files = process.onExit().thenRun(this::seekToEnds);
    return CompletableFuture.allOf(out, err, files);
  }

  private CompletableFuture<?> copyOutput(InputStream from, @Nullable OutputStream to) {
    if (to == null) {
      return CompletableFuture.completedFuture(null);
    }
    return copy(from, to, to != own.out() && to != own.err());
  }

  private static CompletableFuture<?> copy(InputStream from, OutputStream to, boolean close) {
    CompletableFuture<?> done = new CompletableFuture<>();
    Runnable work =
        () -> {
          try (from) {
            byte[] buffer = new byte[8192];
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
              to.write(buffer, 0, n);
              to.flush();
            }
          } catch (IOException e) {
            // One of the ends was closed: who is at the other end is told so by the system.
          } finally {
            closeAfter(to, close);
            done.complete(null);
          }
        };
    Thread thread = new Thread(work, "baton-copy");
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private static void closeAfter(OutputStream to, boolean close) {
    try {
      if (close) {
        to.close();
      }
    } catch (IOException e) {
      // What was written before has been flushed.
    }
  }

  /** The program wrote with a position of its own; the guest's file goes on behind it. */
  private void seekToEnds() {
    for (Descriptor d : written) {
      try {
        d.seek(0, 2);
      } catch (IOException e) {
        // The guest has closed the file.
      }
    }
  }
}
