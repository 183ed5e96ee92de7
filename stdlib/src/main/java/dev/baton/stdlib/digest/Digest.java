package dev.baton.stdlib.digest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A running message digest. Not thread safe. */
interface Digest {
  /** Takes more bytes. */
  void update(ByteBuffer data);

  /**
   * The digest of all bytes so far; the digest cannot be used afterwards.
   *
   * @param length bytes wanted; for digests of a fixed size it is that size
   */
  byte[] finish(int length);

  /** Another digest that has taken the same bytes. */
  Digest copy();

  /** One of the JDK; null if it has none of that name. */
  static @Nullable Digest ofJdk(String algorithm) {
    try {
      return new OfJdk(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      return null;
    }
  }

  /** A digest of the JDK. */
  record OfJdk(MessageDigest digest) implements Digest {
    @Override
    public void update(ByteBuffer data) {
      digest.update(data);
    }

    @Override
    public byte[] finish(int length) {
      return digest.digest();
    }

    @Override
    public Digest copy() {
      try {
        return new OfJdk((MessageDigest) digest.clone());
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException(digest.getAlgorithm() + " cannot be copied", e);
      }
    }
  }
}
