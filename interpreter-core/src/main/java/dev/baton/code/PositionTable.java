package dev.baton.code;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The source position of every instruction, as run-length and delta coded bytes. Each run of
 * instructions with the same position begins with a byte: the length of the run (bits 0 to 2; 0: it
 * follows), how far the line is from that of the previous run (bits 3 and 4: 0, 1, any, -1),
 * whether the end is in another line (bit 5), whether column (bit 6) and end column (bit 7) are
 * those of the previous run. What the byte does not tell follows in this order, differences in
 * zigzag form; the end line is told from the line. Immutable and thread safe; decoding is linear
 * and only tracebacks do it. A table may be made only when somebody asks for a position.
 */
public final class PositionTable {
  private static final int LONGEST_SHORT_RUN = 7;
  private static final int ANY_LINE = 2;
  private static final int OTHER_END_LINE = 1 << 5;
  private static final int SAME_COLUMN = 1 << 6;
  private static final int SAME_END_COLUMN = 1 << 7;

  /** No positions. */
  static final PositionTable NONE = new PositionTable(new byte[0]);

  /** Null until a late table is made; making it twice gives equal bytes. */
  private volatile byte @Nullable [] data;

  private final @Nullable Supplier<PositionTable> maker;

  private PositionTable(byte[] data) {
    this.data = data;
    this.maker = null;
  }

  private PositionTable(Supplier<PositionTable> maker) {
    this.maker = maker;
  }

  /** A table that is made when it is first needed, by whoever needs it. */
  static PositionTable late(Supplier<PositionTable> maker) {
    return new PositionTable(maker);
  }

  private byte[] data() {
    byte[] known = data;
    if (known == null && maker != null) {
      known = maker.get().data();
      data = known;
    }
    return Objects.requireNonNull(known);
  }

  /** Encodes one position for each instruction. */
  public static PositionTable encode(List<Position> positions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Position last = new Position(0, 0, 0, 0);
    for (int i = 0; i < positions.size(); ) {
      Position p = positions.get(i);
      int run = 1;
      while (i + run < positions.size() && positions.get(i + run).equals(p)) {
        run++;
      }
      encodeRun(out, run, p, last);
      last = p;
      i += run;
    }
    return new PositionTable(out.toByteArray());
  }

  private static void encodeRun(ByteArrayOutputStream out, int run, Position p, Position last) {
    int line = p.line() - last.line();
    int lineCode = line == 0 || line == 1 ? line : line == -1 ? 3 : ANY_LINE;
    int endLine = p.endLine() - p.line();
    int column = p.column() - last.column();
    int endColumn = p.endColumn() - last.endColumn();
    out.write(
        (run <= LONGEST_SHORT_RUN ? run : 0)
            | lineCode << 3
            | (endLine != 0 ? OTHER_END_LINE : 0)
            | (column == 0 ? SAME_COLUMN : 0)
            | (endColumn == 0 ? SAME_END_COLUMN : 0));
    if (run > LONGEST_SHORT_RUN) {
      writeVarint(out, run);
    }
    if (lineCode == ANY_LINE) {
      writeZigzag(out, line);
    }
    if (endLine != 0) {
      writeZigzag(out, endLine);
    }
    if (column != 0) {
      writeZigzag(out, column);
    }
    if (endColumn != 0) {
      writeZigzag(out, endColumn);
    }
  }

  /** Wraps bytes written by {@link #bytes}; they are checked as far as they are read. */
  public static PositionTable ofBytes(byte[] data) {
    return new PositionTable(data.clone());
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PositionTable p && Arrays.equals(data(), p.data());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data());
  }

  /** A copy of the encoded form. */
  public byte[] bytes() {
    return data().clone();
  }

  /**
   * The position of the instruction at {@code pc}, {@link Position#NONE} if the table does not
   * reach so far.
   */
  public Position at(int pc) {
    Decoder decoder = new Decoder(data());
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
    Decoder decoder = new Decoder(data());
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

  private static void writeZigzag(ByteArrayOutputStream out, int value) {
    writeVarint(out, value << 1 ^ value >> 31);
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
    private int line;
    private int column;
    private int endLine;
    private int endColumn;
    private int at;
    private int run;

    Decoder(byte[] data) {
      this.data = data;
    }

    boolean next() {
      if (at >= data.length) {
        return false;
      }
      int head = data[at++];
      int shortRun = head & LONGEST_SHORT_RUN;
      run = shortRun > 0 ? shortRun : Math.max(varint(), 0);
      line +=
          switch (head >> 3 & 3) {
            case 0 -> 0;
            case 1 -> 1;
            case ANY_LINE -> zigzag();
            default -> -1;
          };
      endLine = (head & OTHER_END_LINE) != 0 ? line + zigzag() : line;
      column += (head & SAME_COLUMN) != 0 ? 0 : zigzag();
      endColumn += (head & SAME_END_COLUMN) != 0 ? 0 : zigzag();
      return true;
    }

    private int zigzag() {
      int value = varint();
      return value >>> 1 ^ -(value & 1);
    }

    Position position() {
      return line <= 0 ? Position.NONE : new Position(line, column, endLine, endColumn);
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
