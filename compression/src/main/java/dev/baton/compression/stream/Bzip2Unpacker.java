package dev.baton.compression.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Unpacks bzip2. A stream is a row of blocks that do not depend on each other, each behind a magic
 * number of 48 bits that need not begin at a byte, and behind them another magic number with a
 * checksum over the blocks' checksums. So a block is complete when the next magic number has been
 * found; it is given to the library as a stream of one block.
 */
public final class Bzip2Unpacker extends Unpacker {
  private static final long BLOCK = 0x314159265359L;
  private static final long END = 0x177245385090L;
  private static final long MAGIC_MASK = 0xFFFFFFFFFFFFL;
  private static final int MAGIC_BITS = 48;
  private static final int SUM_BITS = 32;
  private static final int HEADER_BYTES = 4;

  /** A block of 900,000 bytes never takes more, compressed. */
  private static final int MOST_BYTES = 2_000_000;

  /** The header's digit: hundreds of thousands of bytes in a block; 0 before the header. */
  private int level;

  /** The first bit of the current magic number; bits count from the beginning of the stream. */
  private long mark = -1;

  /** How many bytes have been looked at, and the last bits of them. */
  private long looked;

  private long window;
  private int sum;
  private boolean atEnd;

  /** An unpacker of one stream. */
  public Bzip2Unpacker() {}

  @Override
  protected boolean unpack(ByteArrayOutputStream out, boolean last) throws IOException {
    if (level == 0 && !header()) {
      return false;
    }
    if (mark < 0 && !first()) {
      return false;
    }
    return atEnd ? end() : next(out);
  }

  private boolean header() throws IOException {
    long there = Math.min(input.limit(), HEADER_BYTES);
    for (int i = 0; i < there; i++) {
      int expected = i < 3 ? "BZh".charAt(i) : Math.min(Math.max(input.at(i), '1'), '9');
      if (input.at(i) != expected) {
        throw new IOException("no bzip2 data");
      }
    }
    if (there == HEADER_BYTES) {
      level = input.at(3) - '0';
    }
    return level != 0;
  }

  /** The magic number behind the header. */
  private boolean first() throws IOException {
    long behind = HEADER_BYTES + MAGIC_BITS / 8;
    if (input.limit() < behind) {
      return false;
    }
    long magic = bits(HEADER_BYTES * 8L, MAGIC_BITS);
    if (magic != BLOCK && magic != END) {
      throw new IOException("no block");
    }
    mark = HEADER_BYTES * 8L;
    atEnd = magic == END;
    looked = behind;
    window = magic;
    return true;
  }

  /** Looks for the magic number behind the current block; unpacks the block if it is there. */
  private boolean next(ByteArrayOutputStream out) throws IOException {
    long limit = input.limit();
    while (looked < limit) {
      window = window << 8 | input.at(looked++);
      for (int shift = 7; shift >= 0; shift--) {
        long magic = window >>> shift & MAGIC_MASK;
        long begin = looked * 8 - shift - MAGIC_BITS;
        if ((magic == BLOCK || magic == END) && begin > mark) {
          block(begin, out);
          mark = begin;
          atEnd = magic == END;
          input.skipTo(begin / 8);
          return true;
        }
      }
    }
    if (limit - mark / 8 > MOST_BYTES) {
      throw new IOException("no end of block");
    }
    return false;
  }

  private void block(long end, ByteArrayOutputStream out) throws IOException {
    int length = (int) (end - mark);
    if (length < MAGIC_BITS + SUM_BITS) {
      throw new IOException("block too short");
    }
    int blockSum = (int) bits(mark + MAGIC_BITS, SUM_BITS);
    byte[] stream = new byte[HEADER_BYTES + (length + MAGIC_BITS + SUM_BITS + 7) / 8];
    stream[0] = 'B';
    stream[1] = 'Z';
    stream[2] = 'h';
    stream[3] = (byte) ('0' + level);
    int at = HEADER_BYTES * 8;
    for (int done = 0; done < length; done += 8) {
      int n = Math.min(8, length - done);
      put(stream, at + done, bits(mark + done, n), n);
    }
    put(stream, at + length, END, MAGIC_BITS);
    put(stream, at + length + MAGIC_BITS, blockSum, SUM_BITS);
    try (BZip2CompressorInputStream unpacked =
        new BZip2CompressorInputStream(new ByteArrayInputStream(stream))) {
      unpacked.transferTo(out);
    }
    sum = Integer.rotateLeft(sum, 1) ^ blockSum;
  }

  private boolean end() throws IOException {
    long behind = (mark + MAGIC_BITS + SUM_BITS + 7) / 8;
    if (input.limit() < behind) {
      return false;
    }
    if ((int) bits(mark + MAGIC_BITS, SUM_BITS) != sum) {
      throw new IOException("wrong checksum");
    }
    input.skipTo(behind);
    finish();
    return true;
  }

  /** Up to 48 bits of the input. */
  private long bits(long from, int count) {
    long first = from / 8;
    long last = (from + count - 1) / 8;
    long value = 0;
    for (long i = first; i <= last; i++) {
      value = value << 8 | input.at(i);
    }
    int after = (int) ((last + 1) * 8 - from - count);
    return value >>> after & (1L << count) - 1;
  }

  private static void put(byte[] target, int at, long value, int count) {
    for (int done = 0; done < count; ) {
      int bit = (at + done) % 8;
      int n = Math.min(8 - bit, count - done);
      long part = value >>> (count - done - n) & (1 << n) - 1;
      target[(at + done) / 8] |= (byte) (part << (8 - bit - n));
      done += n;
    }
  }
}
