package dev.baton.compression.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Compresses piece by piece. For one thread at a time. */
public final class Packer {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final OutputStream compressor;

  private Packer(Format format) throws IOException {
    compressor = format.open(out);
  }

  /** How a compressor is made. */
  @FunctionalInterface
  public interface Format {
    /** A stream that compresses into another one; closing it ends the data. */
    OutputStream open(OutputStream out) throws IOException;
  }

  /** A packer for a format. */
  public static Packer of(Format format) throws IOException {
    return new Packer(format);
  }

  /** Takes data. */
  public void pack(byte[] data, int from, int length) throws IOException {
    compressor.write(data, from, length);
  }

  /** Ends the data; nothing can be packed afterwards. */
  public void finish() throws IOException {
    compressor.close();
  }

  /** What has been compressed since the last call. */
  public byte[] take() {
    byte[] packed = out.toByteArray();
    out.reset();
    return packed;
  }
}
