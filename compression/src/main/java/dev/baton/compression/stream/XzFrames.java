package dev.baton.compression.stream;

import java.io.IOException;
import org.tukaani.xz.CorruptedInputException;

/**
 * Finds out how much of an .xz stream can be read without running out of input. It knows the sizes
 * of the stream's parts and leaves all other checks to the library.
 *
 * <p>Where {@link #advance} returned true, the library gives {@link #size} bytes, or the end, and
 * reads no further than what is there.
 */
final class XzFrames {
  private static final int STREAM_HEADER = 12;
  private static final int[] CHECK_SIZES = {
    0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64
  };

  private final Arrived input;
  private long at = STREAM_HEADER;
  private long dataStart;
  private boolean inBlock;
  private boolean wholeBlock;
  private boolean atEnd;
  private long size;

  XzFrames(Arrived input) {
    this.input = input;
  }

  /** The number of bytes that can be unpacked. */
  long size() {
    return size;
  }

  /** Whether the end of the stream is there. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** The kind of check, from the stream's header. */
  int check() {
    return input.at(7) & 0xF;
  }

  /** Looks for the next part; false if it is not complete. */
  boolean advance(int check) throws IOException {
    long begin = at;
    boolean began = inBlock;
    size = 0;
    boolean complete = (inBlock || blockHeader()) && (atEnd || chunks(CHECK_SIZES[check]));
    if (!complete) {
      at = begin;
      inBlock = began;
      size = 0;
    }
    return complete;
  }

  private boolean there(long behind) {
    return behind <= input.limit();
  }

  private boolean blockHeader() {
    if (!there(at + 1)) {
      return false;
    }
    int length = (input.at(at) + 1) * 4;
    if (length == 4) {
      return index();
    }
    if (!there(at + length)) {
      return false;
    }
    // Filters before the last one may read ahead.
    wholeBlock = (input.at(at + 1) & 3) != 0;
    at += length;
    dataStart = at;
    inBlock = true;
    return true;
  }

  /** One chunk, all of the block if filters read ahead, with the block's end if that follows. */
  private boolean chunks(int checkSize) throws IOException {
    while (there(at + 1)) {
      int control = input.at(at);
      if (control == 0) {
        long data = at + 1 - dataStart;
        long behind = at + 1 + (-data & 3) + checkSize;
        inBlock = !there(behind);
        at = behind;
        return !inBlock;
      }
      if (size > 0 && !wholeBlock) {
        return true;
      }
      if (!chunk(control)) {
        return false;
      }
    }
    return false;
  }

  private boolean chunk(int control) throws IOException {
    if (control > 2 && control < 0x80) {
      throw new CorruptedInputException();
    }
    int header = control < 0x80 ? 3 : control < 0xC0 ? 5 : 6;
    if (!there(at + header)) {
      return false;
    }
    int high = control < 0x80 ? 0 : (control & 0x1F) << 16;
    int unpacked = high + pair(at + 1) + 1;
    int packed = control < 0x80 ? unpacked : pair(at + 3) + 1;
    if (!there(at + header + packed)) {
      return false;
    }
    at += header + packed;
    size += unpacked;
    return true;
  }

  private int pair(long index) {
    return input.at(index) << 8 | input.at(index + 1);
  }

  /** The index and the stream's footer. */
  private boolean index() {
    long behind = at + 1;
    long numbers = 1;
    for (long i = 0; i < numbers; i++) {
      long value = 0;
      int shift = 0;
      int part;
      do {
        if (!there(behind + 1)) {
          return false;
        }
        part = input.at(behind++);
        value |= shift < 63 ? (part & 0x7FL) << shift : 0;
        shift += 7;
      } while (part >= 0x80);
      if (i == 0) {
        numbers = value > Integer.MAX_VALUE ? Long.MAX_VALUE : 1 + 2 * value;
      }
    }
    long length = behind - at;
    behind += (-length & 3) + 4 + STREAM_HEADER;
    atEnd = there(behind);
    return atEnd;
  }
}
