package dev.baton.code;

import java.util.Arrays;

/** Reads numbers and bytes in a range of a file, and never beyond it. */
final class CodeCursor {
  private final byte[] data;
  private final int end;
  private int at;

  CodeCursor(byte[] data, int from, int end) {
    this.data = data;
    this.at = from;
    this.end = end;
  }

  /** Where the next byte is in the file. */
  int at() {
    return at;
  }

  /** The next {@code length} bytes as a range of their own, which this cursor leaves out. */
  CodeCursor section(int length) {
    at += length;
    return new CodeCursor(data, at - length, at);
  }

  void requireEnd() {
    if (at != end) {
      throw wrong("bytes after the code", at);
    }
  }

  int octet() {
    if (at >= end) {
      throw wrong("the file ends too early", at);
    }
    return data[at++] & 0xff;
  }

  /** A non-negative number of 31 bits. */
  int number() {
    int start = at;
    long value = longNumber();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong("number out of range", start);
    }
    return (int) value;
  }

  long longNumber() {
    int start = at;
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int b = octet();
      value |= (b & 0x7fL) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw wrong("number out of range", start);
  }

  /** A number of things that take at least {@code size} bytes each in {@code where}. */
  int count(CodeCursor where, int size) {
    int start = at;
    int value = number();
    if (value > (where.end - where.at) / size) {
      throw wrong("more elements announced than the file has bytes for: " + value, start);
    }
    return value;
  }

  double real() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | octet();
    }
    return Double.longBitsToDouble(bits);
  }

  /** Bytes with their number before them. */
  byte[] bytes() {
    int length = count(this, 1);
    at += length;
    return Arrays.copyOfRange(data, at - length, at);
  }

  static MalformedCodeException wrong(String what, int offset) {
    return new MalformedCodeException(what, offset);
  }
}
