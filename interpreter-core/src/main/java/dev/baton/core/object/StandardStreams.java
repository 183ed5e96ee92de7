package dev.baton.core.object;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The streams behind {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}; bytes, UTF-8
 * where they are text.
 *
 * @param interactive whether they lead to a terminal: then each line of output is passed on at once
 */
public record StandardStreams(
    InputStream in, OutputStream out, OutputStream err, boolean interactive) {
  /** Streams that do not lead to a terminal. */
  public StandardStreams(InputStream in, OutputStream out, OutputStream err) {
    this(in, out, err, false);
  }
}
