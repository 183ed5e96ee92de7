package dev.baton.core.object;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The streams behind {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}; bytes, UTF-8
 * where they are text.
 */
public record StandardStreams(InputStream in, OutputStream out, OutputStream err) {}
