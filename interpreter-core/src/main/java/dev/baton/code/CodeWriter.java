package dev.baton.code;

import dev.baton.code.BinaryFormat.Tag;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the body of a {@link BinaryFormat} file. */
final class CodeWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean withPositions;

  /** The numbers of the texts written so far, from 1. */
  private final Map<String, Integer> texts = new HashMap<>();

  CodeWriter(boolean withPositions) {
    this.withPositions = withPositions;
  }

  byte[] write(CodeObject code) {
    out.write(withPositions ? 1 : 0);
    code(code, 0);
    return out.toByteArray();
  }

  private void code(CodeObject c, int nesting) {
    string(c.name());
    string(c.qualifiedName());
    string(c.fileName());
    for (int number : c.header()) {
      number(number);
    }
    strings(c.slotNames());
    strings(c.names());
    constants(c.constants(), nesting);
    number(c.size());
    for (int pc = 0; pc < c.size(); pc++) {
      out.write(c.word(pc));
    }
    for (int pc = 0; pc < c.size(); pc++) {
      number(c.word(pc) >>> 8);
    }
    number(c.exceptionTable().size());
    for (ExceptionEntry e : c.exceptionTable()) {
      number(e.start());
      number(e.end());
      number(e.handler());
      number(e.depth());
    }
    if (withPositions) {
      bytes(c.positions().bytes());
    }
  }

  private void constants(List<Object> constants, int nesting) {
    if (nesting >= Verifier.MAX_NESTING) {
      throw new IllegalArgumentException("constants nested too deeply");
    }
    number(constants.size());
    for (Object constant : constants) {
      constant(constant, nesting + 1);
    }
  }

  private void constant(Object value, int nesting) {
    if (value == Constant.NONE) {
      tag(Tag.NONE);
    } else if (value == Constant.ELLIPSIS) {
      tag(Tag.ELLIPSIS);
    } else if (value instanceof Boolean b) {
      tag(b ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Long l) {
      tag(Tag.LONG);
      number(l << 1 ^ l >> 63);
    } else if (value instanceof BigInteger i) {
      tag(Tag.BIG_INTEGER);
      bytes(i.toByteArray());
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
      bytes(b.data());
    } else if (value instanceof Constant.Tuple t) {
      tag(Tag.TUPLE);
      constants(t.items(), nesting);
    } else if (value instanceof Constant.FrozenSet f) {
      tag(Tag.FROZEN_SET);
      constants(f.items(), nesting);
    } else if (value instanceof CodeObject c) {
      tag(Tag.CODE);
      code(c, nesting);
    } else {
      throw new IllegalArgumentException("no constant: " + value.getClass().getName());
    }
  }

  private void tag(Tag tag) {
    out.write(tag.ordinal());
  }

  private void number(int value) {
    number(value & 0xffff_ffffL);
  }

  private void number(long value) {
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
      out.write((int) (bits >>> shift));
    }
  }

  private void bytes(byte[] data) {
    number(data.length);
    out.writeBytes(data);
  }

  /** UTF-16 units as numbers: any text survives, lone surrogates too, and ASCII takes one byte. */
  private void string(String text) {
    Integer earlier = texts.putIfAbsent(text, texts.size() + 1);
    if (earlier != null) {
      number(earlier);
      return;
    }
    number(0);
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
  }

  private void strings(List<String> texts) {
    number(texts.size());
    texts.forEach(this::string);
  }
}
