package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes the instructions of one {@code CompiledCode.run}. Java's local variables: the receiver,
 * thread, frame, the frame's slots, a copy of each slot of a local variable or cell, then the
 * operand stack.
 */
final class Emitter {
  private static final int THREAD_VARIABLE = 1;
  private static final int FRAME_VARIABLE = 2;
  private static final int SLOTS_VARIABLE = 3;
  private static final int FIRST_SLOT = 4;

  private static final Handle CLASS_DATA =
      new Handle(
          H_INVOKESTATIC,
          "java/lang/invoke/MethodHandles",
          "classDataAt",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)"
              + "Ljava/lang/Object;",
          false);

  final MethodVisitor out;
  private final int slotCount;
  private final int firstOperand;
  private final int scratch;
  private final Label end = new Label();

  private Emitter(MethodVisitor out, CodeObject code) {
    this.out = out;
    this.slotCount = code.slotNames().size();
    this.firstOperand = FIRST_SLOT + slotCount;
    this.scratch = firstOperand + code.stackSize();
  }

  static void constructor(ClassVisitor out) {
    MethodVisitor m = out.visitMethod(0, "<init>", "()V", null, null);
    m.visitCode();
    m.visitVarInsn(ALOAD, 0);
    m.visitMethodInsn(INVOKESPECIAL, COMPILED_CODE, "<init>", "()V", false);
    m.visitInsn(RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  static Emitter method(ClassVisitor out, CodeObject code) {
    MethodVisitor m = out.visitMethod(ACC_FINAL, "run", "(" + T + F + ")" + O, null, null);
    m.visitCode();
    return new Emitter(m, code);
  }

  void end() {
    out.visitLabel(end);
    out.visitInsn(ACONST_NULL);
    out.visitInsn(ATHROW);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  /** Bytes of bytecode, once the class has been written. */
  int size() {
    return end.getOffset() + 2;
  }

  int slotCount() {
    return slotCount;
  }

  void thread() {
    out.visitVarInsn(ALOAD, THREAD_VARIABLE);
  }

  void frame() {
    out.visitVarInsn(ALOAD, FRAME_VARIABLE);
  }

  void slots() {
    out.visitVarInsn(ALOAD, SLOTS_VARIABLE);
  }

  /** Keeps the frame's array at hand. */
  void keepSlots() {
    frame();
    out.visitFieldInsn(GETFIELD, FRAME, "slots", ARRAY);
    out.visitVarInsn(ASTORE, SLOTS_VARIABLE);
  }

  void loadLocal(int slot) {
    out.visitVarInsn(ALOAD, FIRST_SLOT + slot);
  }

  void storeLocal(int slot) {
    out.visitVarInsn(ASTORE, FIRST_SLOT + slot);
  }

  void loadOperand(int index) {
    out.visitVarInsn(ALOAD, firstOperand + index);
  }

  void storeOperand(int index) {
    out.visitVarInsn(ASTORE, firstOperand + index);
  }

  void loadScratch() {
    out.visitVarInsn(ALOAD, scratch);
  }

  void storeScratch() {
    out.visitVarInsn(ASTORE, scratch);
  }

  /** All operand variables get a value, as the JVM's verifier wants where exceptions may come. */
  void clearOperands() {
    for (int i = firstOperand; i <= scratch; i++) {
      out.visitInsn(ACONST_NULL);
      out.visitVarInsn(ASTORE, i);
    }
  }

  /** Pushes a slot of the frame. */
  void loadSlot(int index) {
    slots();
    integer(index);
    out.visitInsn(AALOAD);
  }

  /** Copies a local variable to its slot. */
  void saveLocal(int slot) {
    slots();
    integer(slot);
    loadLocal(slot);
    out.visitInsn(AASTORE);
  }

  void integer(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  /** Pushes a guest constant. */
  void constant(int index) {
    out.visitLdcInsn(new ConstantDynamic("_", O, CLASS_DATA, index));
  }

  void text(String value) {
    out.visitLdcInsn(value);
  }

  /** Stores {@code f.pc}, as it is while an instruction is being executed. */
  void at(int instruction) {
    frame();
    integer(instruction + 1);
    out.visitFieldInsn(PUTFIELD, FRAME, "pc", "I");
  }

  void call(String owner, String name, String descriptor) {
    out.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
  }

  void callVirtual(String owner, String name, String descriptor) {
    out.visitMethodInsn(INVOKEVIRTUAL, owner, name, descriptor, false);
  }

  void cast(String type) {
    out.visitTypeInsn(CHECKCAST, type);
  }

  void jump(int opcode, Label target) {
    out.visitJumpInsn(opcode, target);
  }

  void insn(int opcode) {
    out.visitInsn(opcode);
  }

  void label(Label label) {
    out.visitLabel(label);
  }
}
