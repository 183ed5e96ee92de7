package dev.baton.code;

import dev.baton.code.BinaryFormat.Tag;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the body of a {@link BinaryFormat} file. */
final class CodeWriter {
  private final ByteArrayOutputStream[] sections =
      new ByteArrayOutputStream[CodeSection.values().length];

  /** The section that counts and constants go to. */
  private final ByteArrayOutputStream structure;

  private final boolean withPositions;

  /** The numbers of the texts written so far, from 1. */
  private final Map<String, Integer> texts = new HashMap<>();

  CodeWriter(boolean withPositions) {
    this.withPositions = withPositions;
    for (int i = 0; i < sections.length; i++) {
      sections[i] = new ByteArrayOutputStream();
    }
    structure = section(CodeSection.STRUCTURE);
  }

  byte[] write(CodeObject code) {
    code(code, null, 0);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(withPositions ? 1 : 0);
    for (ByteArrayOutputStream section : sections) {
      number(body, section.size());
    }
    for (ByteArrayOutputStream section : sections) {
      body.writeBytes(section.toByteArray());
    }
    return body.toByteArray();
  }

  private ByteArrayOutputStream section(CodeSection section) {
    return sections[section.ordinal()];
  }

  private void code(CodeObject c, @Nullable String outer, int nesting) {
    string(c.name());
    int rule = QualifiedNames.ruleOf(c.qualifiedName(), c.name(), outer);
    structure.write(rule);
    if (rule == 0) {
      string(c.qualifiedName());
    }
    string(c.fileName());
    for (int number : c.header()) {
      number(structure, number);
    }
    strings(c.slotNames());
    strings(c.names());
    constants(c.constants(), c.qualifiedName(), nesting);
    number(structure, c.size());
    for (int pc = 0; pc < c.size(); pc++) {
      section(CodeSection.OPCODES).write(c.word(pc));
      number(section(CodeSection.OPERANDS), c.word(pc) >>> 8);
    }
    number(structure, c.exceptionTable().size());
    for (ExceptionEntry e : c.exceptionTable()) {
      for (int number : new int[] {e.start(), e.end(), e.handler(), e.depth()}) {
        number(section(CodeSection.HANDLERS), number);
      }
    }
    if (withPositions) {
      bytes(section(CodeSection.POSITIONS), c.positions().bytes());
    }
  }

  private void constants(List<Object> constants, String outer, int nesting) {
    if (nesting >= Verifier.MAX_NESTING) {
      throw new IllegalArgumentException("constants nested too deeply");
    }
    number(structure, constants.size());
    for (Object constant : constants) {
      constant(constant, outer, nesting + 1);
    }
  }

  private void constant(Object value, String outer, int nesting) {
    if (value == Constant.NONE) {
      tag(Tag.NONE);
    } else if (value == Constant.ELLIPSIS) {
      tag(Tag.ELLIPSIS);
    } else if (value instanceof Boolean b) {
      tag(b ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Long l) {
      tag(Tag.LONG);
      number(structure, l << 1 ^ l >> 63);
    } else if (value instanceof BigInteger i) {
      tag(Tag.BIG_INTEGER);
      bytes(structure, i.toByteArray());
    } else if (value instanceof Double d) {
      tag(Tag.DOUBLE);
      real(d);
    } else if (value instanceof Constant.Complex c) {
      tag(Tag.COMPLEX);
      real(c.real());
      real(c.imaginary());
    } else if (value instanceof String s) {
      tag(Tag.STRING);
      string(s);
    } else if (value instanceof Constant.Bytes b) {
      tag(Tag.BYTES);
      bytes(structure, b.data());
    } else if (value instanceof Constant.Tuple t) {
      tag(Tag.TUPLE);
      constants(t.items(), outer, nesting);
    } else if (value instanceof Constant.FrozenSet f) {
      tag(Tag.FROZEN_SET);
      constants(f.items(), outer, nesting);
    } else if (value instanceof CodeObject c) {
      tag(Tag.CODE);
      code(c, outer, nesting);
    } else {
      throw new IllegalArgumentException("no constant: " + value.getClass().getName());
    }
  }

  private void tag(Tag tag) {
    structure.write(tag.ordinal());
  }

  private static void number(ByteArrayOutputStream out, int value) {
    number(out, value & 0xffff_ffffL);
  }

  private static void number(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private void real(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      structure.write((int) (bits >>> shift));
    }
  }

  private static void bytes(ByteArrayOutputStream out, byte[] data) {
    number(out, data.length);
    out.writeBytes(data);
  }

  /** UTF-16 units as numbers: any text survives, lone surrogates too, and ASCII takes one byte. */
  private void string(String text) {
    Integer earlier = texts.putIfAbsent(text, texts.size() + 1);
    number(section(CodeSection.REFERENCES), earlier == null ? 0 : earlier);
    if (earlier == null) {
      number(section(CodeSection.LENGTHS), text.length());
      for (int i = 0; i < text.length(); i++) {
        number(section(CodeSection.TEXTS), text.charAt(i));
      }
    }
  }

  private void strings(List<String> all) {
    number(structure, all.size());
    all.forEach(this::string);
  }
}
