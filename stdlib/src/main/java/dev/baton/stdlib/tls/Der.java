package dev.baton.stdlib.tls;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * A row of values in DER, read one after the other.
 *
 * <p>Only what keys and names need; certificates are read by the JDK.
 */
final class Der {
  static final int INTEGER = 2;
  static final int OCTETS = 4;
  static final int OID = 6;
  static final int SEQUENCE = 0x30;

  private final byte[] data;
  private int at;
  private final int end;

  Der(byte[] data) {
    this(data, 0, data.length);
  }

  private Der(byte[] data, int at, int end) {
    this.data = data;
    this.at = at;
    this.end = end;
  }

  boolean hasMore() {
    return at < end;
  }

  /** The tag of the next value. */
  int tag() throws InvalidKeyException {
    if (at >= end) {
      throw new InvalidKeyException("too short");
    }
    return data[at] & 0xFF;
  }

  /** Goes over the next value; what is in it. */
  Der next() throws InvalidKeyException {
    tag();
    int from = at + 2;
    if (from > end) {
      throw new InvalidKeyException("too short");
    }
    int length = data[at + 1] & 0xFF;
    if (length > 0x7F) {
      int bytes = length & 0x7F;
      length = 0;
      if (bytes > 3 || from + bytes > end) {
        throw new InvalidKeyException("too long");
      }
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | data[from++] & 0xFF;
      }
    }
    if (length > end - from) {
      throw new InvalidKeyException("too short");
    }
    at = from + length;
    return new Der(data, from, at);
  }

  /** Goes over the next value, which must have a tag. */
  Der next(int tag) throws InvalidKeyException {
    if (tag() != tag) {
      throw new InvalidKeyException("unexpected value");
    }
    return next();
  }

  /** All that is left. */
  byte[] bytes() {
    return Arrays.copyOfRange(data, at, end);
  }

  /** An object identifier in its usual form. */
  String oid() {
    StringBuilder text = new StringBuilder();
    long value = 0;
    for (int i = at; i < end; i++) {
      value = value << 7 | data[i] & 0x7F;
      if (data[i] >= 0) {
        if (text.isEmpty()) {
          long first = Math.min(2, value / 40);
          text.append(first).append('.').append(value - first * 40);
        } else {
          text.append('.').append(value);
        }
        value = 0;
      }
    }
    return text.toString();
  }

  /** A value with a tag that consists of others. */
  static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int size = content.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (size > 0x7F) {
      int bytes = size > 0xFFFF ? 3 : size > 0xFF ? 2 : 1;
      out.write(0x80 | bytes);
      for (int i = bytes - 1; i >= 0; i--) {
        out.write(size >>> 8 * i);
      }
    } else {
      out.write(size);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
