package dev.baton.core.number;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The decimal digits of ints of some hundred digits: divided by 10 ** 36 again and again. Four
 * divisions by 10 ** 9 go over the number in one pass, one place behind the other, so that none
 * waits for its own last step only.
 */
final class DecimalDigits {
  /** Above so many bits the JDK, which splits numbers in halves, is faster. */
  static final int MOST_BITS = 1 << 13;

  private static final long CHUNK = 1_000_000_000;
  private static final int CHUNK_DIGITS = 9;

  private DecimalDigits() {}

  /** {@code str(value)} of an int of at most {@link #MOST_BITS} bits. */
  static String of(BigInteger value) {
    int[] words = words(value.abs());
    byte[] text = new byte[words.length * 10 + 4 * CHUNK_DIGITS + 1];
    int at = text.length;
    int first = 0;
    while (first < words.length) {
      long a = 0;
      long b = 0;
      long c = 0;
      long d = 0;
      for (int i = first; i < words.length; i++) {
        long x = a << 32 | words[i] & 0xFFFFFFFFL;
        long q = x / CHUNK;
        a = x - q * CHUNK;
        x = b << 32 | q;
        q = x / CHUNK;
        b = x - q * CHUNK;
        x = c << 32 | q;
        q = x / CHUNK;
        c = x - q * CHUNK;
        x = d << 32 | q;
        q = x / CHUNK;
        d = x - q * CHUNK;
        words[i] = (int) q;
      }
      put(text, at, (int) a);
      put(text, at - CHUNK_DIGITS, (int) b);
      put(text, at - 2 * CHUNK_DIGITS, (int) c);
      put(text, at - 3 * CHUNK_DIGITS, (int) d);
      at -= 4 * CHUNK_DIGITS;
      while (first < words.length && words[first] == 0) {
        first++;
      }
    }
    while (at < text.length - 1 && text[at] == '0') {
      at++;
    }
    if (value.signum() < 0) {
      text[--at] = '-';
    }
    return new String(text, at, text.length - at, StandardCharsets.ISO_8859_1);
  }

  /** The bits of an int that is not negative, 32 in each word, the highest word first. */
  private static int[] words(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int[] words = new int[(bytes.length + 3) / 4];
    byte[] padded = new byte[words.length * 4];
    System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
    ByteBuffer.wrap(padded).asIntBuffer().get(words);
    return words;
  }

  /** Nine digits before an index. */
  private static void put(byte[] text, int end, int digits) {
    int left = digits;
    for (int i = end - 1; i >= end - CHUNK_DIGITS; i--) {
      int q = left / 10;
      text[i] = (byte) ('0' + left - q * 10);
      left = q;
    }
  }
}
