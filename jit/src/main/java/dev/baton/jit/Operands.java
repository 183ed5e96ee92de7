package dev.baton.jit;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The operand stack at compile time. An operand that is a local variable or a constant is not
 * copied until it must be: when the variable changes, where blocks meet, and where an exception
 * handler will look for it.
 */
final class Operands {
  private enum Kind {
    /** In the operand variable of its place. */
    PLACED,
    LOCAL,
    CONSTANT,
    ABSENT
  }

  private record Operand(Kind kind, int index) {}

  private static final Operand PLACED = new Operand(Kind.PLACED, -1);
  private static final Operand ABSENT = new Operand(Kind.ABSENT, -1);

  private final Emitter out;
  private final List<Operand> stack = new ArrayList<>();

  Operands(Emitter out) {
    this.out = out;
  }

  int depth() {
    return stack.size();
  }

  /** Begins a block: all operands are in their variables. */
  void begin(int depth) {
    stack.clear();
    for (int i = 0; i < depth; i++) {
      stack.add(PLACED);
    }
  }

  /** Places all operands, for the end of a block. */
  void place() {
    place(depth());
  }

  /** Places the operands below a height. */
  void place(int height) {
    for (int i = 0; i < Math.min(height, depth()); i++) {
      placeAt(i);
    }
  }

  /** Places the operands that are a local variable, before it changes. */
  void placeCopiesOf(int slot) {
    for (int i = 0; i < depth(); i++) {
      Operand o = stack.get(i);
      if (o.kind == Kind.LOCAL && o.index == slot) {
        placeAt(i);
      }
    }
  }

  private void placeAt(int i) {
    if (stack.get(i).kind != Kind.PLACED) {
      load(i);
      out.storeOperand(i);
      stack.set(i, PLACED);
    }
  }

  void pushLocal(int slot) {
    stack.add(new Operand(Kind.LOCAL, slot));
  }

  void pushConstant(int index) {
    stack.add(new Operand(Kind.CONSTANT, index));
  }

  void pushAbsent() {
    stack.add(ABSENT);
  }

  /** Moves the value on top of the JVM's stack to a new operand. */
  void pushResult() {
    out.storeOperand(depth());
    stack.add(PLACED);
  }

  /** A new operand whose variable has its value already. */
  void pushPlaced() {
    stack.add(PLACED);
  }

  void drop(int count) {
    stack.subList(depth() - count, depth()).clear();
  }

  /** Pushes the operand at an index from the bottom onto the JVM's stack. */
  void load(int index) {
    Operand o = stack.get(index);
    switch (o.kind) {
      case PLACED -> out.loadOperand(index);
      case LOCAL -> out.loadLocal(o.index);
      case CONSTANT -> out.constant(o.index);
      case ABSENT -> out.insn(Opcodes.ACONST_NULL);
    }
  }

  /** Pushes the top operand onto the JVM's stack and drops it. */
  void pop() {
    load(depth() - 1);
    drop(1);
  }

  /** {@code COPY}. */
  void copy(int n) {
    int from = depth() - n;
    if (stack.get(from).kind == Kind.PLACED) {
      load(from);
      pushResult();
    } else {
      stack.add(stack.get(from));
    }
  }

  /** {@code SWAP}. */
  void swap(int n) {
    int top = depth() - 1;
    int other = depth() - n;
    Operand a = stack.get(top);
    Operand b = stack.get(other);
    if (a.kind != Kind.PLACED && b.kind != Kind.PLACED) {
      stack.set(top, b);
      stack.set(other, a);
      return;
    }
    load(other);
    load(top);
    out.storeOperand(other);
    out.storeOperand(top);
    stack.set(top, PLACED);
    stack.set(other, PLACED);
  }

  /** Pushes a new array of the top operands, which stay. */
  void array(int count) {
    out.integer(count);
    out.out.visitTypeInsn(Opcodes.ANEWARRAY, Names.OBJECT);
    for (int i = 0; i < count; i++) {
      out.insn(Opcodes.DUP);
      out.integer(i);
      load(depth() - count + i);
      out.insn(Opcodes.AASTORE);
    }
  }

  /** Copies the top operands to the frame's stack, for an instruction that works there. */
  void spill(int count) {
    for (int i = depth() - count; i < depth(); i++) {
      out.slots();
      out.integer(out.slotCount() + i);
      load(i);
      out.insn(Opcodes.AASTORE);
    }
  }

  /** Takes new operands from the frame's stack. */
  void unspill(int count) {
    for (int i = 0; i < count; i++) {
      out.loadSlot(out.slotCount() + depth());
      pushResult();
    }
  }
}
