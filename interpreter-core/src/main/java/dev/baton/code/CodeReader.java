package dev.baton.code;

import dev.baton.code.BinaryFormat.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a {@link BinaryFormat} file. Every count is checked against the bytes that are
 * left before anything is allocated for it, since each element takes at least one byte.
 */
final class CodeReader {
  private static final Tag[] TAGS = Tag.values();
  private static final int SECTIONS = CodeSection.values().length;

  /** The most bits of an integer constant, far beyond what source code spells out. */
  private static final int MAX_INTEGER_BYTES = 1 << 24;

  private final CodeCursor[] sections = new CodeCursor[SECTIONS];
  private final CodeCursor structure;
  private final LatePositions latePositions;
  private final boolean hasPositions;

  /** The texts read so far; sharing them takes no memory that the file does not have. */
  private final List<String> texts = new ArrayList<>();

  /** The code objects begun so far. */
  private int codes;

  CodeReader(byte[] data, int from, LatePositions latePositions) {
    this.latePositions = latePositions;
    CodeCursor body = new CodeCursor(data, from, data.length);
    int kind = body.octet();
    if (kind > 1) {
      throw CodeCursor.wrong("unknown kind of file " + kind, from);
    }
    hasPositions = kind == 1;
    int[] lengths = new int[SECTIONS];
    for (int i = 0; i < SECTIONS; i++) {
      lengths[i] = body.count(body, 1);
    }
    for (int i = 0; i < SECTIONS; i++) {
      if (lengths[i] > data.length - body.at()) {
        throw CodeCursor.wrong("the file ends too early", data.length);
      }
      sections[i] = body.section(lengths[i]);
    }
    body.requireEnd();
    structure = section(CodeSection.STRUCTURE);
  }

  CodeObject readAll() {
    CodeObject code = code(null, 0);
    for (CodeCursor section : sections) {
      section.requireEnd();
    }
    return code;
  }

  /** Where the texts begin. */
  int textStart() {
    return section(CodeSection.TEXTS).at();
  }

  private CodeCursor section(CodeSection section) {
    return sections[section.ordinal()];
  }

  private CodeObject code(@Nullable String outer, int nesting) {
    int number = codes++;
    String name = string();
    String qualifiedName = qualifiedName(name, outer);
    String fileName = string();
    int[] header = new int[8];
    for (int i = 0; i < header.length; i++) {
      header[i] = structure.number();
    }
    List<String> slotNames = strings();
    List<String> names = strings();
    List<Object> constants = constants(qualifiedName, nesting);
    int[] words = words();
    List<ExceptionEntry> table = new ArrayList<>();
    CodeCursor handlers = section(CodeSection.HANDLERS);
    for (int rows = structure.count(handlers, 4); rows > 0; rows--) {
      table.add(
          new ExceptionEntry(
              handlers.number(), handlers.number(), handlers.number(), handlers.number()));
    }
    PositionTable positions =
        hasPositions
            ? PositionTable.ofBytes(section(CodeSection.POSITIONS).bytes())
            : latePositions.table(number, words.length);
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

  private String qualifiedName(String name, @Nullable String outer) {
    int start = structure.at();
    int rule = structure.octet();
    if (rule == 0) {
      return string();
    }
    String result = rule > QualifiedNames.RULES ? null : QualifiedNames.follow(rule, name, outer);
    if (result == null) {
      throw CodeCursor.wrong("no such qualified name", start);
    }
    return result;
  }

  private int[] words() {
    CodeCursor opcodes = section(CodeSection.OPCODES);
    CodeCursor operands = section(CodeSection.OPERANDS);
    int[] words = new int[structure.count(opcodes, 1)];
    for (int pc = 0; pc < words.length; pc++) {
      int start = operands.at();
      int operand = operands.number();
      if (operand > OpcodeFlags.MAX_OPERAND) {
        throw CodeCursor.wrong("operand out of range", start);
      }
      words[pc] = operand << 8 | opcodes.octet();
    }
    return words;
  }

  private List<Object> constants(String outer, int nesting) {
    if (nesting >= Verifier.MAX_NESTING) {
      throw CodeCursor.wrong("constants nested too deeply", structure.at());
    }
    List<Object> result = new ArrayList<>();
    for (int left = structure.count(structure, 1); left > 0; left--) {
      result.add(constant(outer, nesting + 1));
    }
    return result;
  }

  private Object constant(String outer, int nesting) {
    int start = structure.at();
    int tag = structure.octet();
    if (tag >= TAGS.length) {
      throw CodeCursor.wrong("unknown kind of constant " + tag, start);
    }
    return switch (TAGS[tag]) {
      case NONE -> Constant.NONE;
      case ELLIPSIS -> Constant.ELLIPSIS;
      case FALSE -> Boolean.FALSE;
      case TRUE -> Boolean.TRUE;
      case LONG -> {
        long zigzag = structure.longNumber();
        yield zigzag >>> 1 ^ -(zigzag & 1);
      }
      case BIG_INTEGER -> bigInteger();
      case DOUBLE -> structure.real();
      case COMPLEX -> new Constant.Complex(structure.real(), structure.real());
      case STRING -> string();
      case BYTES -> new Constant.Bytes(structure.bytes());
      case TUPLE -> new Constant.Tuple(constants(outer, nesting));
      case FROZEN_SET -> new Constant.FrozenSet(constants(outer, nesting));
      case CODE -> code(outer, nesting);
    };
  }

  private BigInteger bigInteger() {
    int start = structure.at();
    byte[] magnitude = structure.bytes();
    if (magnitude.length == 0 || magnitude.length > MAX_INTEGER_BYTES) {
      throw CodeCursor.wrong("integer of " + magnitude.length + " bytes", start);
    }
    return new BigInteger(magnitude);
  }

  private String string() {
    CodeCursor references = section(CodeSection.REFERENCES);
    int start = references.at();
    int number = references.number();
    if (number > texts.size()) {
      throw CodeCursor.wrong("no such text: " + number, start);
    }
    if (number > 0) {
      return texts.get(number - 1);
    }
    String text = newString();
    texts.add(text);
    return text;
  }

  private String newString() {
    CodeCursor units = section(CodeSection.TEXTS);
    char[] result = new char[section(CodeSection.LENGTHS).count(units, 1)];
    for (int i = 0; i < result.length; i++) {
      int start = units.at();
      int unit = units.number();
      if (unit > Character.MAX_VALUE) {
        throw CodeCursor.wrong("not a UTF-16 unit: " + unit, start);
      }
      result[i] = (char) unit;
    }
    return new String(result);
  }

  private List<String> strings() {
    List<String> result = new ArrayList<>();
    for (int left = structure.count(section(CodeSection.REFERENCES), 1); left > 0; left--) {
      result.add(string());
    }
    return result;
  }
}
