package dev.baton.code;

import dev.baton.code.BinaryFormat.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the body of a {@link BinaryFormat} file. Every count is checked against the bytes that are
 * left before anything is allocated for it, since each element takes at least one byte.
 */
final class CodeReader {
  private static final Tag[] TAGS = Tag.values();

  /** The most bits of an integer constant, far beyond what source code spells out. */
  private static final int MAX_INTEGER_BYTES = 1 << 24;

  private final byte[] data;

  /** The texts read so far; sharing them takes no memory that the file does not have. */
  private final List<String> texts = new ArrayList<>();

  private final LatePositions latePositions;
  private boolean hasPositions;

  /** The code objects begun so far. */
  private int codes;

  private int at;

  CodeReader(byte[] data, int from, LatePositions latePositions) {
    this.data = data;
    this.at = from;
    this.latePositions = latePositions;
  }

  CodeObject readAll() {
    int kind = octet();
    if (kind > 1) {
      throw wrong("unknown kind of file " + kind, at - 1);
    }
    hasPositions = kind == 1;
    CodeObject code = code(0);
    if (at != data.length) {
      throw wrong("bytes after the code", at);
    }
    return code;
  }

  private CodeObject code(int nesting) {
    int number = codes++;
    String name = string();
    String qualifiedName = string();
    String fileName = string();
    int[] header = new int[8];
    for (int i = 0; i < header.length; i++) {
      header[i] = number();
    }
    List<String> slotNames = strings();
    List<String> names = strings();
    List<Object> constants = constants(nesting);
    int[] words = new int[count(2)];
    for (int pc = 0; pc < words.length; pc++) {
      words[pc] = octet();
    }
    for (int pc = 0; pc < words.length; pc++) {
      words[pc] |= operand() << 8;
    }
    List<ExceptionEntry> table = new ArrayList<>();
    for (int rows = count(4); rows > 0; rows--) {
      table.add(new ExceptionEntry(number(), number(), number(), number()));
    }
    PositionTable positions =
        hasPositions ? PositionTable.ofBytes(bytes()) : latePositions.table(number, words.length);
    return new CodeObject(
        name,
        qualifiedName,
        fileName,
        header,
        slotNames,
        names,
        constants,
        words,
        table,
        positions);
  }

  private int operand() {
    int start = at;
    int operand = number();
    if (operand > OpcodeFlags.MAX_OPERAND) {
      throw wrong("operand out of range", start);
    }
    return operand;
  }

  private List<Object> constants(int nesting) {
    if (nesting >= Verifier.MAX_NESTING) {
      throw wrong("constants nested too deeply", at);
    }
    List<Object> result = new ArrayList<>();
    for (int left = count(1); left > 0; left--) {
      result.add(constant(nesting + 1));
    }
    return result;
  }

  private Object constant(int nesting) {
    int start = at;
    int tag = octet();
    if (tag >= TAGS.length) {
      throw wrong("unknown kind of constant " + tag, start);
    }
    return switch (TAGS[tag]) {
      case NONE -> Constant.NONE;
      case ELLIPSIS -> Constant.ELLIPSIS;
      case FALSE -> Boolean.FALSE;
      case TRUE -> Boolean.TRUE;
      case LONG -> {
        long zigzag = longNumber();
        yield zigzag >>> 1 ^ -(zigzag & 1);
      }
      case BIG_INTEGER -> bigInteger();
      case DOUBLE -> real();
      case COMPLEX -> new Constant.Complex(real(), real());
      case STRING -> string();
      case BYTES -> new Constant.Bytes(bytes());
      case TUPLE -> new Constant.Tuple(constants(nesting));
      case FROZEN_SET -> new Constant.FrozenSet(constants(nesting));
      case CODE -> code(nesting);
    };
  }

  private BigInteger bigInteger() {
    int start = at;
    byte[] magnitude = bytes();
    if (magnitude.length == 0 || magnitude.length > MAX_INTEGER_BYTES) {
      throw wrong("integer of " + magnitude.length + " bytes", start);
    }
    return new BigInteger(magnitude);
  }

  private int octet() {
    if (at >= data.length) {
      throw wrong("the file ends too early", at);
    }
    return data[at++] & 0xff;
  }

  /** A non-negative number of 31 bits. */
  private int number() {
    int start = at;
    long value = longNumber();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong("number out of range", start);
    }
    return (int) value;
  }

  private long longNumber() {
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

  /** A number of things that take at least {@code size} bytes each. */
  private int count(int size) {
    int start = at;
    int value = number();
    if (value > (data.length - at) / size) {
      throw wrong("more elements announced than the file has bytes for: " + value, start);
    }
    return value;
  }

  private double real() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | octet();
    }
    return Double.longBitsToDouble(bits);
  }

  private byte[] bytes() {
    int length = count(1);
    at += length;
    return Arrays.copyOfRange(data, at - length, at);
  }

  private String string() {
    int from = at;
    int number = number();
    if (number > texts.size()) {
      throw wrong("no such text: " + number, from);
    }
    if (number > 0) {
      return texts.get(number - 1);
    }
    String text = newString();
    texts.add(text);
    return text;
  }

  private String newString() {
    char[] units = new char[count(1)];
    for (int i = 0; i < units.length; i++) {
      int start = at;
      int unit = number();
      if (unit > Character.MAX_VALUE) {
        throw wrong("not a UTF-16 unit: " + unit, start);
      }
      units[i] = (char) unit;
    }
    return new String(units);
  }

  private List<String> strings() {
    List<String> result = new ArrayList<>();
    for (int left = count(1); left > 0; left--) {
      result.add(string());
    }
    return result;
  }

  private static MalformedCodeException wrong(String what, int offset) {
    return new MalformedCodeException(what, offset);
  }
}
