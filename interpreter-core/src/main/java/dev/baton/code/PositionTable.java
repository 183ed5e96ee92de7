package dev.baton.code;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The source position of every instruction, as run-length and delta coded bytes: for each run of
 * instructions with the same position the length of the run, then the four numbers as zigzag
 * differences to the previous run. Immutable and thread safe; decoding is linear and only
 * tracebacks do it.
 */
public final class PositionTable {
  private final byte[] data;

  private PositionTable(byte[] data) {
    this.data = data;
  }

  /** Encodes one position for each instruction. */
  public static PositionTable encode(List<Position> positions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] last = new int[4];
    for (int i = 0; i < positions.size(); ) {
      Position p = positions.get(i);
      int run = 1;
      while (i + run < positions.size() && positions.get(i + run).equals(p)) {
        run++;
      }
      writeVarint(out, run);
      int[] now = {p.line(), p.column(), p.endLine(), p.endColumn()};
      for (int k = 0; k < 4; k++) {
        int delta = now[k] - last[k];
        writeVarint(out, delta << 1 ^ delta >> 31);
      }
      last = now;
      i += run;
    }
    return new PositionTable(out.toByteArray());
  }

  /** Wraps bytes written by {@link #bytes}; they are checked as far as they are read. */
  public static PositionTable ofBytes(byte[] data) {
    return new PositionTable(data.clone());
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PositionTable p && Arrays.equals(data, p.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  /** A copy of the encoded form. */
  public byte[] bytes() {
    return data.clone();
  }

  /**
   * The position of the instruction at {@code pc}, {@link Position#NONE} if the table does not
   * reach so far.
   */
  public Position at(int pc) {
    Decoder decoder = new Decoder(data);
    int covered = 0;
    while (decoder.next()) {
      covered += decoder.run;
      if (pc < covered) {
        return decoder.position();
      }
    }
    return Position.NONE;
  }

  /** The positions of the first {@code count} instructions. */
  public List<Position> all(int count) {
    List<Position> result = new ArrayList<>(count);
    Decoder decoder = new Decoder(data);
    while (result.size() < count && decoder.next()) {
      Position p = decoder.position();
      for (int i = 0; i < decoder.run && result.size() < count; i++) {
        result.add(p);
      }
    }
    while (result.size() < count) {
      result.add(Position.NONE);
    }
    return result;
  }

  /** The line of the instruction at {@code pc}, 0 if unknown. */
  public int lineAt(int pc) {
    return at(pc).line();
  }

  private static void writeVarint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Walks the runs; damaged bytes end the walk early. */
  private static final class Decoder {
    private final byte[] data;
    private final int[] now = new int[4];
    private int at;
    private int run;

    Decoder(byte[] data) {
      this.data = data;
    }

    boolean next() {
      if (at >= data.length) {
        return false;
      }
      run = Math.max(varint(), 0);
      for (int k = 0; k < 4; k++) {
        int zigzag = varint();
        now[k] += zigzag >>> 1 ^ -(zigzag & 1);
      }
      return true;
    }

    Position position() {
      return now[0] <= 0 ? Position.NONE : new Position(now[0], now[1], now[2], now[3]);
    }

    private int varint() {
      int value = 0;
      for (int shift = 0; at < data.length && shift < 35; shift += 7) {
        int b = data[at++];
        value |= (b & 0x7f) << shift;
        if (b >= 0) {
          break;
        }
      }
      return value;
    }
  }
}
