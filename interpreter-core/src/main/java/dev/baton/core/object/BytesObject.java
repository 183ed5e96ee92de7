package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** A {@code bytes}. Immutable. */
public final class BytesObject extends GuestObject {
  /** The empty bytes. */
  public static final BytesObject EMPTY = new BytesObject(new byte[0]);

  private final byte[] data;
  private final @Nullable Instance attributes;
  private long hash;

  /** Plain bytes; the array is kept and must not be changed. */
  public BytesObject(byte[] data) {
    super(Types.BYTES);
    this.data = data;
    this.attributes = null;
  }

  /** An instance of a subclass. */
  public BytesObject(TypeObject type, byte[] data) {
    super(type);
    this.data = data;
    this.attributes = type == Types.BYTES ? null : new Instance(type);
  }

  /** The bytes; not to be changed. */
  public byte[] data() {
    return data;
  }

  /** A hash of the content, computed once; a benign race computes it twice. */
  public long contentHash() {
    long h = hash;
    if (h == 0) {
      h = 0x9E3779B97F4A7C15L;
      for (byte b : data) {
        h = (h ^ b) * 0x100000001B3L;
      }
      h = h == 0 || h == -1 ? -2 : h;
      hash = h;
    }
    return h;
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }
}
