package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes the instructions of one {@code CompiledCode.run}. Java's local variables: the receiver,
 * thread, frame, the frame's slots, then each local variable or cell, then the operand stack, with
 * a variable of each kind for each operand.
 *
 * <p>A local variable that is kept unboxed and may have no value has a flag beside it that says
 * whether it has one.
 */
final class Emitter {
  private static final int THREAD_VARIABLE = 1;

  /** Of the frame, or the function of the direct form. */
  private static final int CONTEXT_VARIABLE = 2;

  private static final int FIRST_ARGUMENT = 3;

  final MethodVisitor out;
  private final ConstantFields constants;
  private final Kind[] kinds;
  private final int[] locals;
  private final int firstFlag;
  private final int firstOperand;
  private final int operands;
  private final int scratch;
  private final int truth;
  private final int sink;
  private final boolean direct;
  private final int frame;
  private boolean frameMade;
  private final Label end = new Label();

  private Emitter(
      ClassVisitor type,
      String typeName,
      MethodVisitor out,
      CodeObject code,
      Kind[] kinds,
      boolean direct) {
    this.constants = new ConstantFields(type, typeName);
    this.out = out;
    this.kinds = kinds;
    this.locals = new int[kinds.length];
    this.operands = code.stackSize();
    this.direct = direct;
    int arguments = direct ? code.parameterCount() : 0;
    this.frame = direct ? FIRST_ARGUMENT + arguments : CONTEXT_VARIABLE;
    int next = frame + 2;
    for (int i = 0; i < kinds.length; i++) {
      if (i < arguments && kinds[i] == Kind.OBJECT) {
        locals[i] = FIRST_ARGUMENT + i;
      } else {
        locals[i] = next;
        next += kinds[i].size;
      }
    }
    this.firstFlag = next;
    this.scratch = next + kinds.length;
    this.truth = scratch + 1;
    this.sink = scratch + 2;
    this.firstOperand = scratch + 3;
  }

  /** The method that runs frames whose local variables are kept as these kinds. */
  static Emitter method(ClassVisitor out, String typeName, CodeObject code, Kind[] kinds) {
    MethodVisitor m = out.visitMethod(ACC_FINAL, "run", "(" + T + F + ")" + O, null, null);
    m.visitCode();
    return new Emitter(out, typeName, m, code, kinds, false);
  }

  /** The method of the direct form, which gives a result of a kind. */
  static Emitter direct(
      ClassVisitor out, String typeName, CodeObject code, Kind[] kinds, Kind returned) {
    String descriptor = Direct.descriptor(returned, code.parameterCount());
    MethodVisitor m = out.visitMethod(ACC_FINAL, Direct.method(returned), descriptor, null, null);
    m.visitCode();
    return new Emitter(out, typeName, m, code, kinds, true);
  }

  /** Whether this is the direct form: there is a frame only where it is left. */
  boolean isDirect() {
    return direct;
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
    return kinds.length;
  }

  /** How a local variable is kept. */
  Kind kind(int slot) {
    return kinds[slot];
  }

  void thread() {
    out.visitVarInsn(ALOAD, THREAD_VARIABLE);
  }

  void frame() {
    requireFrame();
    out.visitVarInsn(ALOAD, frame);
  }

  void slots() {
    requireFrame();
    out.visitVarInsn(ALOAD, frame + 1);
  }

  /** In the direct form only what stands behind the code has a frame. */
  private void requireFrame() {
    if (direct && !frameMade) {
      throw new IllegalStateException("no frame yet");
    }
  }

  /** Keeps the frame's array at hand. */
  void keepSlots() {
    frame();
    out.visitFieldInsn(GETFIELD, FRAME, "slots", ARRAY);
    out.visitVarInsn(ASTORE, frame + 1);
  }

  /** Keeps what the values go to that the code yields. */
  void storeSink() {
    out.visitVarInsn(ASTORE, sink);
  }

  void sink() {
    out.visitVarInsn(ALOAD, sink);
  }

  /** Pushes the compiled code. */
  void itself() {
    out.visitVarInsn(ALOAD, 0);
  }

  /** Pushes the function of the direct form. */
  void function() {
    out.visitVarInsn(ALOAD, CONTEXT_VARIABLE);
  }

  /** Pushes what has the globals, the function or the frame; gives its descriptor. */
  String scope() {
    out.visitVarInsn(ALOAD, CONTEXT_VARIABLE);
    return direct ? FUNCTION : F;
  }

  /** Pushes an argument of the direct form. */
  void argument(int index) {
    out.visitVarInsn(ALOAD, FIRST_ARGUMENT + index);
  }

  /** Makes the frame of the direct form, which is about to be left. */
  void makeFrame() {
    frameMade = true;
    function();
    call(DIRECT_CALLS, "frame", "(" + FUNCTION + ")" + F);
    out.visitVarInsn(ASTORE, frame);
    keepSlots();
  }

  void none() {
    out.visitFieldInsn(GETSTATIC, SINGLETON, "NONE", "L" + SINGLETON + ";");
  }

  /** Pushes a local variable, boxed. */
  void loadLocal(int slot) {
    loadLocalAsKept(slot);
    box(kinds[slot]);
  }

  /** Pushes a local variable as it is kept. */
  void loadLocalAsKept(int slot) {
    out.visitVarInsn(kinds[slot].load, locals[slot]);
  }

  /** Pops a value of the variable's kind. */
  void storeLocal(int slot) {
    out.visitVarInsn(kinds[slot].store, locals[slot]);
    if (kinds[slot] != Kind.OBJECT) {
      insn(ICONST_1);
      out.visitVarInsn(ISTORE, firstFlag + slot);
    }
  }

  /** Pushes what is zero if the variable has no value, or null. */
  void loadFlag(int slot) {
    boolean object = kinds[slot] == Kind.OBJECT;
    out.visitVarInsn(object ? ALOAD : ILOAD, object ? locals[slot] : firstFlag + slot);
  }

  /** Takes the value of a local variable away. */
  void clearLocal(int slot) {
    insn(kinds[slot] == Kind.OBJECT ? ACONST_NULL : ICONST_0);
    boolean object = kinds[slot] == Kind.OBJECT;
    out.visitVarInsn(object ? ASTORE : ISTORE, object ? locals[slot] : firstFlag + slot);
  }

  /** Gives Java's variables of unboxed locals a value, as the JVM's verifier wants. */
  void declareLocal(int slot) {
    Kind kind = kinds[slot];
    if (kind != Kind.OBJECT) {
      insn(kind == Kind.LONG ? LCONST_0 : kind == Kind.DOUBLE ? DCONST_0 : ICONST_0);
      out.visitVarInsn(kind.store, locals[slot]);
      clearLocal(slot);
    }
  }

  /** Boxes the value on top of the JVM's stack. */
  void box(Kind kind) {
    switch (kind) {
      case LONG -> call("java/lang/Long", "valueOf", "(J)Ljava/lang/Long;");
      case DOUBLE -> call(TYPED, "box", "(D)Ljava/lang/Double;");
      case BOOLEAN -> call("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;");
      case OBJECT, EMPTY -> {}
    }
  }

  /** Unboxes the value on top of the JVM's stack, which is of the kind. */
  void unbox(Kind kind) {
    switch (kind) {
      case LONG -> unbox("java/lang/Long", "longValue", "()J");
      case DOUBLE -> unbox("java/lang/Double", "doubleValue", "()D");
      case BOOLEAN -> unbox("java/lang/Boolean", "booleanValue", "()Z");
      case OBJECT, EMPTY -> {}
    }
  }

  private void unbox(String box, String method, String descriptor) {
    cast(box);
    callVirtual(box, method, descriptor);
  }

  /** Tests whether the object on top of the JVM's stack can be unboxed. */
  void isKind(Kind kind) {
    if (kind == Kind.DOUBLE) {
      call(TYPED, "isDouble", "(" + O + ")Z");
    } else {
      out.visitTypeInsn(INSTANCEOF, kind == Kind.LONG ? "java/lang/Long" : "java/lang/Boolean");
    }
  }

  private int operand(int index, Kind kind) {
    return switch (kind) {
      case OBJECT, EMPTY -> firstOperand + index;
      case BOOLEAN -> firstOperand + operands + index;
      case LONG -> firstOperand + 2 * operands + 2 * index;
      case DOUBLE -> firstOperand + 4 * operands + 2 * index;
    };
  }

  void loadOperand(int index) {
    loadOperand(index, Kind.OBJECT);
  }

  void loadOperand(int index, Kind kind) {
    out.visitVarInsn(kind.load, operand(index, kind));
  }

  void storeOperand(int index) {
    storeOperand(index, Kind.OBJECT);
  }

  void storeOperand(int index, Kind kind) {
    out.visitVarInsn(kind.store, operand(index, kind));
  }

  /** Keeps what the next call passes besides the operands. */
  void storePassed(int index) {
    out.visitVarInsn(ASTORE, firstOperand + 6 * operands + index);
  }

  void loadPassed(int index) {
    out.visitVarInsn(ALOAD, firstOperand + 6 * operands + index);
  }

  void loadScratch() {
    out.visitVarInsn(ALOAD, scratch);
  }

  /** Keeps a number that says true, false or, if it is negative, neither. */
  void storeTruth() {
    out.visitVarInsn(ISTORE, truth);
  }

  void loadTruth() {
    out.visitVarInsn(ILOAD, truth);
  }

  void storeScratch() {
    out.visitVarInsn(ASTORE, scratch);
  }

  /** All operand variables get a value, as the JVM's verifier wants where exceptions may come. */
  void clearOperands() {
    insn(ACONST_NULL);
    storeScratch();
    for (int i = 0; i < operands; i++) {
      insn(ACONST_NULL);
      storeOperand(i);
    }
  }

  /**
   * Gives the operand variables for unboxed values a value too. HotSpot's first compiler refuses
   * methods in which a handler that is the head of a loop finds a variable that only sometimes has
   * one.
   */
  void clearUnboxedOperands() {
    for (int i = 0; i < operands; i++) {
      insn(ICONST_0);
      storeOperand(i, Kind.BOOLEAN);
      insn(LCONST_0);
      storeOperand(i, Kind.LONG);
      insn(DCONST_0);
      storeOperand(i, Kind.DOUBLE);
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
    saveLocal(slot, false);
  }

  /** Copies a local variable, which may be known to have a value, to its slot. */
  void saveLocal(int slot, boolean assigned) {
    slots();
    integer(slot);
    if (assigned || kinds[slot] == Kind.OBJECT) {
      loadLocal(slot);
    } else {
      Label none = new Label();
      Label done = new Label();
      loadFlag(slot);
      jump(IFEQ, none);
      loadLocal(slot);
      jump(GOTO, done);
      label(none);
      insn(ACONST_NULL);
      label(done);
    }
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
    constants.push(out, index);
  }

  /** Pushes a constant that is a number or a truth value. */
  void unboxedConstant(Object value) {
    if (value instanceof Boolean b) {
      insn(b ? ICONST_1 : ICONST_0);
    } else {
      out.visitLdcInsn(value);
    }
  }

  /** Pushes the code's profile, behind its constants and caches. */
  void profile(CodeObject code) {
    constant(code.constants().size() + code.size());
  }

  /** Pushes what a call calls directly, behind the profile. */
  void callTarget(CodeObject code, int pc) {
    constant(code.constants().size() + code.size() + 1 + pc);
  }

  /** As {@link #callTarget(CodeObject, int)}, one of those of a call that has a few. */
  void callTarget(CodeObject code, int pc, int alternative) {
    callTarget(code, pc);
    integer(alternative);
    call(DIRECT_CALLS, "alternative", "(" + O + "I)" + O);
  }

  /** Declares the constants that have been used. */
  void declareConstants() {
    constants.declare();
  }

  void text(String value) {
    out.visitLdcInsn(value);
  }

  /**
   * Stores {@code f.pc}, as it is while an instruction is being executed. The direct form has only
   * instructions that nobody asks for that.
   */
  void at(int instruction) {
    if (direct) {
      return;
    }
    frame();
    integer(instruction + 1);
    out.visitFieldInsn(PUTFIELD, FRAME, "pc", "I");
  }

  /** Saves where the frame stands and pushes the thread, the first argument of most methods. */
  void begin(int instruction) {
    at(instruction);
    thread();
  }

  /** Pushes where the frame stands that is given back, see {@code TypedOperations.leave}. */
  void leaving(int pc, int depth, int blamed) {
    frame();
    integer(pc);
    integer(slotCount() + depth);
    integer(blamed);
  }

  /** Gives the frame back; its slots are complete. */
  void leave() {
    if (direct) {
      call(DIRECT_CALLS, "left", "(" + F + "III)" + DIRECT_EXIT);
      insn(ATHROW);
    } else {
      call(TYPED, "leave", "(" + F + "III)" + O);
      insn(ARETURN);
    }
  }

  /** As {@link #leave}, behind a call that has been left: exit, target, instance follow. */
  void leaveCall() {
    String parameters = F + "II" + O + O + O + ")";
    if (direct) {
      call(DIRECT_CALLS, "passOn", "(" + parameters + DIRECT_EXIT);
      insn(ATHROW);
    } else {
      call(DIRECT_CALLS, "takeOver", "(" + T + parameters + O);
      insn(ARETURN);
    }
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
