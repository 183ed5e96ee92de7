package dev.baton.jit.region;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.core.region.CType;
import dev.baton.core.region.RegionOperations;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Writes one method: primitive values by the descriptor of their kind (I, J, F, D). */
final class JavaCode {
  static final String OPERATIONS = RegionOperations.class.getName().replace('.', '/');
  private static final String KINDS = "IJFD";

  final MethodVisitor out;
  private int next;

  /** A method with so many variables taken by parameters. */
  JavaCode(MethodVisitor out, int parameters) {
    this.out = out;
    this.next = parameters;
  }

  static int size(char kind) {
    return kind == 'J' || kind == 'D' ? 2 : 1;
  }

  /** A new variable with value zero. */
  int variable(char kind) {
    int index = next;
    next += size(kind);
    return index;
  }

  /** A new variable, which gets a value for the verifier. */
  int zeroed(char kind) {
    int index = variable(kind);
    insn(kind == 'I' ? ICONST_0 : kind == 'J' ? LCONST_0 : kind == 'F' ? FCONST_0 : DCONST_0);
    store(kind, index);
    return index;
  }

  void insn(int opcode) {
    out.visitInsn(opcode);
  }

  /** An instruction of the family whose member for ints is given: arithmetic, returns. */
  void insn(int opcodeForInts, char kind) {
    out.visitInsn(opcodeForInts + KINDS.indexOf(kind));
  }

  void load(char kind, int variable) {
    out.visitVarInsn(ILOAD + KINDS.indexOf(kind), variable);
  }

  void store(char kind, int variable) {
    out.visitVarInsn(ISTORE + KINDS.indexOf(kind), variable);
  }

  void reference(int variable) {
    out.visitVarInsn(ALOAD, variable);
  }

  void integer(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(ICONST_0 + value);
    } else if (value == (short) value) {
      out.visitIntInsn(value == (byte) value ? BIPUSH : SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void number(CType type, Number value) {
    switch (type.kind()) {
      case 'I' -> integer(value.intValue());
      case 'J' -> out.visitLdcInsn(value.longValue());
      case 'F' -> out.visitLdcInsn(value.floatValue());
      default -> out.visitLdcInsn(value.doubleValue());
    }
  }

  void jump(int opcode, Label target) {
    out.visitJumpInsn(opcode, target);
  }

  void label(Label label) {
    out.visitLabel(label);
  }

  void call(String owner, String name, String descriptor) {
    out.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
  }

  void virtual(String owner, String name, String descriptor) {
    out.visitMethodInsn(INVOKEVIRTUAL, owner, name, descriptor, false);
  }

  void operation(String name, String descriptor) {
    call(OPERATIONS, name, descriptor);
  }

  /** Converts the number on the stack as C does. */
  void convert(CType from, CType to) {
    if (to == CType.BINT) {
      truth(from);
      return;
    }
    if (!from.isInteger()) {
      fromFloat(from, to);
    } else if (!to.isInteger()) {
      toFloat(from, to);
    } else if (to.kind() == 'J') {
      if (from.kind() == 'I') {
        widen(from);
      }
    } else {
      if (from.kind() == 'J') {
        insn(L2I);
      }
      if (to.bits() < from.bits() || to.bits() == from.bits() && to != from) {
        narrow(to);
      }
    }
  }

  private void truth(CType from) {
    Label zero = new Label();
    Label done = new Label();
    compareWithZero(from);
    jump(IFEQ, zero);
    insn(ICONST_1);
    jump(GOTO, done);
    label(zero);
    insn(ICONST_0);
    label(done);
  }

  /** Makes of a number an int that is zero only if the number is. */
  void compareWithZero(CType type) {
    switch (type.kind()) {
      case 'J' -> {
        insn(LCONST_0);
        insn(LCMP);
      }
      case 'F' -> {
        insn(FCONST_0);
        insn(FCMPL);
      }
      case 'D' -> {
        insn(DCONST_0);
        insn(DCMPL);
      }
      default -> {}
    }
  }

  private void widen(CType from) {
    insn(I2L);
    if (from == CType.UINT) {
      out.visitLdcInsn(0xFFFFFFFFL);
      insn(LAND);
    }
  }

  private void narrow(CType to) {
    switch (to) {
      case SCHAR -> insn(I2B);
      case SHORT -> insn(I2S);
      case USHORT -> insn(I2C);
      case UCHAR -> {
        integer(0xFF);
        insn(IAND);
      }
      default -> {}
    }
  }

  private void toFloat(CType from, CType to) {
    if (from == CType.ULONG) {
      operation("toDouble", "(J)D");
      if (to == CType.FLOAT) {
        insn(D2F);
      }
      return;
    }
    if (from == CType.UINT) {
      widen(from);
    }
    boolean wide = from == CType.UINT || from.kind() == 'J';
    insn(to == CType.FLOAT ? wide ? L2F : I2F : wide ? L2D : I2D);
  }

  private void fromFloat(CType from, CType to) {
    if (from == to) {
      return;
    }
    if (to == CType.FLOAT) {
      insn(D2F);
      return;
    }
    if (from == CType.FLOAT) {
      insn(F2D);
    }
    if (to == CType.ULONG) {
      operation("toUnsigned", "(D)J");
    } else if (to.kind() == 'J') {
      insn(D2L);
    } else if (to.isInteger()) {
      insn(D2L);
      insn(L2I);
      narrow(to);
    }
  }
}
