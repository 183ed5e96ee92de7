package dev.baton.stdlib.compression;

/** The header of RFC 1952. */
final class GzipHeader {
  private static final int FIXED = 10;

  private GzipHeader() {}

  /** The length of the header with which data begins; -1 if it is not complete. */
  static int length(byte[] data) {
    if (data.length < FIXED) {
      return -1;
    }
    if (data[2] != 8) {
      throw ZlibModule.error("Error -3 while decompressing data: unknown compression method");
    }
    int flags = data[3];
    int at = FIXED;
    if ((flags & 4) != 0) {
      if (data.length < at + 2) {
        return -1;
      }
      at += 2 + (data[at] & 0xFF) + ((data[at + 1] & 0xFF) << 8);
    }
    for (int flag = 8; flag <= 16; flag <<= 1) {
      if ((flags & flag) != 0) {
        while (at < data.length && data[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & 2) != 0 ? 2 : 0;
    return at <= data.length ? at : -1;
  }
}
