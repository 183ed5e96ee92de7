package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import java.util.BitSet;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

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

  final MethodVisitor out;
  private final ClassVisitor type;
  private final String typeName;
  private final BitSet constants = new BitSet();
  private final int slotCount;
  private final int firstOperand;
  private final int scratch;
  private final Label end = new Label();

  private Emitter(ClassVisitor type, String typeName, MethodVisitor out, CodeObject code) {
    this.type = type;
    this.typeName = typeName;
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

  static Emitter method(ClassVisitor out, String typeName, CodeObject code) {
    MethodVisitor m = out.visitMethod(ACC_FINAL, "run", "(" + T + F + ")" + O, null, null);
    m.visitCode();
    return new Emitter(out, typeName, m, code);
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
    constants.set(index);
    out.visitFieldInsn(GETSTATIC, typeName, "constant" + index, O);
  }

  /**
   * Declares the constants that have been used: static final fields, taken from the class data when
   * the class is initialised. Dynamic constants would do without fields, but HotSpot compiles no
   * method with one that has not been resolved yet.
   */
  void declareConstants() {
    MethodVisitor m = type.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    m.visitCode();
    String methods = "java/lang/invoke/MethodHandles";
    String lookup = "Ljava/lang/invoke/MethodHandles$Lookup;";
    m.visitMethodInsn(INVOKESTATIC, methods, "lookup", "()" + lookup, false);
    m.visitLdcInsn("_");
    m.visitLdcInsn(Type.getObjectType(ARRAY));
    m.visitMethodInsn(
        INVOKESTATIC,
        methods,
        "classData",
        "(" + lookup + STRING + "Ljava/lang/Class;)" + O,
        false);
    m.visitTypeInsn(CHECKCAST, ARRAY);
    m.visitVarInsn(ASTORE, 0);
    constants.stream().forEach(i -> declareConstant(m, i));
    m.visitInsn(RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  private void declareConstant(MethodVisitor m, int index) {
    type.visitField(ACC_STATIC | ACC_FINAL, "constant" + index, O, null, null).visitEnd();
    m.visitVarInsn(ALOAD, 0);
    m.visitLdcInsn(index);
    m.visitInsn(AALOAD);
    m.visitFieldInsn(PUTSTATIC, typeName, "constant" + index, O);
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

  /** Saves where the frame stands and pushes the thread, the first argument of most methods. */
  void begin(int instruction) {
    at(instruction);
    thread();
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
