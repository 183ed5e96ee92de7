package dev.baton.core.object;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The streams behind {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}; bytes, UTF-8
 * where they are text.
 */
public record StandardStreams(
    InputStream in, OutputStream out, OutputStream err, Terminals terminals) {
  /** Streams that do not lead to a terminal. */
  public StandardStreams(InputStream in, OutputStream out, OutputStream err) {
    this(in, out, err, Terminals.NONE);
  }

  /**
   * Which of the streams lead to a terminal. Each line of output is passed on at once to one.
   *
   * @param in whether standard input does
   * @param out whether standard output does
   * @param err whether standard error does
   */
  public record Terminals(boolean in, boolean out, boolean err) {
    /** None of them. */
    public static final Terminals NONE = new Terminals(false, false, false);
  }
}
