package dev.baton.jit;

import dev.baton.code.CodeObject;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The operand stack at compile time. An operand that is a local variable or a constant is not
 * copied until it must be: when the variable changes, where blocks meet, and where an exception
 * handler will look for it. One that is kept unboxed may be in the variable for objects as well.
 */
final class Operands {
  enum Place {
    /** In the operand variable of its place, for its kind. */
    PLACED,
    /** There, and in the one for objects. */
    BOTH,
    LOCAL,
    CONSTANT,
    ABSENT
  }

  record Operand(Place place, Kind kind, int index) {
    static Operand placed(Kind kind) {
      return new Operand(Place.PLACED, kind, -1);
    }

    boolean isPlaced() {
      return place == Place.PLACED || place == Place.BOTH;
    }

    /** Whether it is where one looks for an operand of a kind. */
    boolean isPlacedAs(Kind wanted) {
      return isPlaced() && kind == wanted || place == Place.BOTH && wanted == Kind.OBJECT;
    }
  }

  /** Where operands were at a moment; equal if they are saved in the same way. */
  record Snapshot(List<Operand> operands) {
    int depth() {
      return operands.size();
    }

    /** Without the top one. */
    Snapshot below() {
      return new Snapshot(operands.subList(0, depth() - 1));
    }
  }

  private static final Operand ABSENT = new Operand(Place.ABSENT, Kind.OBJECT, -1);
  private static final Operand EMPTY = new Operand(Place.ABSENT, Kind.EMPTY, -1);

  private final Emitter out;
  private final CodeObject code;
  private final boolean typed;
  private final List<Operand> stack = new ArrayList<>();

  /**
   * An empty stack.
   *
   * @param typed whether constants are used unboxed
   */
  Operands(Emitter out, CodeObject code, boolean typed) {
    this.out = out;
    this.code = code;
    this.typed = typed;
  }

  int depth() {
    return stack.size();
  }

  Kind kind(int index) {
    return stack.get(index).kind;
  }

  List<Kind> kinds() {
    return stack.stream().map(Operand::kind).toList();
  }

  /** Begins a block: all operands are in their variables. */
  void begin(List<Kind> kinds) {
    stack.clear();
    kinds.forEach(k -> stack.add(k == Kind.EMPTY ? EMPTY : Operand.placed(k)));
  }

  /** The operands as they are now. */
  Snapshot snapshot() {
    return new Snapshot(List.copyOf(stack));
  }

  /** Writes what puts operands into the frame's slots. */
  void save(Snapshot snapshot) {
    for (Snapshot s = snapshot; s.depth() > 0; s = s.below()) {
      saveTop(s);
    }
  }

  /** Writes what puts the top one of some operands into the frame's slot for it. */
  void saveTop(Snapshot snapshot) {
    int top = snapshot.depth() - 1;
    out.slots();
    out.integer(out.slotCount() + top);
    load(snapshot.operands.get(top), top);
    out.insn(Opcodes.AASTORE);
  }

  /** Places all operands, for the end of a block. */
  void place() {
    for (int i = 0; i < depth(); i++) {
      placeAt(i, kind(i));
    }
  }

  /** Places all operands as the block that follows wants them, which may have fewer. */
  void place(List<Kind> kinds) {
    for (int i = 0; i < Math.min(kinds.size(), depth()); i++) {
      placeAt(i, kinds.get(i));
    }
  }

  /** Places the operands below a height, boxed. */
  void placeBoxed(int height) {
    for (int i = 0; i < Math.min(height, depth()); i++) {
      if (kind(i) != Kind.EMPTY) {
        placeAt(i, Kind.OBJECT);
        stack.set(i, Operand.placed(Kind.OBJECT));
      }
    }
  }

  /** Places the operands that are a local variable, before it changes. */
  void placeCopiesOf(int slot) {
    for (int i = 0; i < depth(); i++) {
      Operand o = stack.get(i);
      if (o.place == Place.LOCAL && o.index == slot) {
        placeAt(i, o.kind);
      }
    }
  }

  private void placeAt(int i, Kind wanted) {
    Operand o = stack.get(i);
    if (o.isPlacedAs(wanted) || wanted == Kind.EMPTY) {
      return;
    }
    loadAs(i, wanted);
    out.storeOperand(i, wanted);
    if (wanted == o.kind) {
      stack.set(i, Operand.placed(wanted));
    } else if (o.isPlaced()) {
      stack.set(i, new Operand(Place.BOTH, o.kind, -1));
    }
  }

  /** Calls a method of the profile with an operand, boxed, and the instruction it belongs to. */
  void record(int index, String method, int pc) {
    record(index, method, Names.O, pc);
  }

  /** As {@link #record(int, String, int)}, where what is on the JVM's stack comes first. */
  void record(int index, String method, String values, int pc) {
    load(index);
    out.profile(code);
    out.integer(pc);
    out.call(Names.PROFILE, method, "(" + values + Names.O + "I)V");
  }

  void pushLocal(int slot) {
    stack.add(new Operand(Place.LOCAL, out.kind(slot), slot));
  }

  void pushConstant(int index) {
    Kind kind = typed ? Kind.of(code.constants().get(index)) : Kind.OBJECT;
    stack.add(new Operand(Place.CONSTANT, kind, index));
  }

  void pushAbsent() {
    stack.add(ABSENT);
  }

  /** Pushes the absent value that stands for a local variable without one. */
  void pushEmpty() {
    stack.add(EMPTY);
  }

  /** Moves the object on top of the JVM's stack to a new operand. */
  void pushResult() {
    pushResult(Kind.OBJECT);
  }

  /** Moves the value on top of the JVM's stack to a new operand. */
  void pushResult(Kind kind) {
    out.storeOperand(depth(), kind);
    stack.add(Operand.placed(kind));
  }

  /** A new operand whose variable has its value already. */
  void pushPlaced() {
    pushPlaced(Kind.OBJECT);
  }

  /** Unboxes the top operand, which has been found to be of the kind. */
  void unboxTop(Kind kind) {
    int top = depth() - 1;
    out.loadOperand(top);
    out.unbox(kind);
    out.storeOperand(top, kind);
    stack.set(top, new Operand(Place.BOTH, kind, -1));
  }

  /** Writes something that starts from the operands as they are now, which stay. */
  void branch(Runnable writer) {
    List<Operand> now = List.copyOf(stack);
    writer.run();
    stack.clear();
    stack.addAll(now);
  }

  /** A new operand whose variable, for its kind, has its value already. */
  void pushPlaced(Kind kind) {
    stack.add(Operand.placed(kind));
  }

  void drop(int count) {
    stack.subList(depth() - count, depth()).clear();
  }

  /** Pushes the operand at an index from the bottom onto the JVM's stack, boxed. */
  void load(int index) {
    load(stack.get(index), index);
  }

  private void load(Operand o, int index) {
    switch (o.place) {
      case BOTH -> out.loadOperand(index);
      case PLACED -> {
        out.loadOperand(index, o.kind);
        out.box(o.kind);
      }
      case LOCAL -> out.loadLocal(o.index);
      case CONSTANT -> out.constant(o.index);
      case ABSENT -> out.insn(Opcodes.ACONST_NULL);
    }
  }

  /**
   * Pushes an operand onto the JVM's stack as its own kind, as an object, or as a double if it is a
   * long.
   */
  void loadAs(int index, Kind wanted) {
    Operand o = stack.get(index);
    if (wanted == Kind.OBJECT) {
      load(index);
      return;
    }
    switch (o.place) {
      case LOCAL -> out.loadLocalAsKept(o.index);
      case CONSTANT -> out.unboxedConstant(code.constants().get(o.index));
      default -> out.loadOperand(index, o.kind);
    }
    if (o.kind == Kind.LONG && wanted == Kind.DOUBLE) {
      out.insn(Opcodes.L2D);
    }
  }

  /** Pushes the top operand onto the JVM's stack, boxed, and drops it. */
  void pop() {
    load(depth() - 1);
    drop(1);
  }

  /** Pushes the top operand onto the JVM's stack as a kind, and drops it. */
  void popAs(Kind kind) {
    loadAs(depth() - 1, kind);
    drop(1);
  }

  /** {@code COPY}. */
  void copy(int n) {
    int from = depth() - n;
    Operand o = stack.get(from);
    if (o.isPlaced()) {
      loadAs(from, o.kind);
      pushResult(o.kind);
    } else {
      stack.add(o);
    }
  }

  /** {@code SWAP}. */
  void swap(int n) {
    exchange(depth() - 1, depth() - n);
  }

  /** Turns the top operands around. */
  void reverse(int count) {
    for (int low = depth() - count, high = depth() - 1; low < high; low++, high--) {
      exchange(high, low);
    }
  }

  private void exchange(int first, int second) {
    Operand a = stack.get(first);
    Operand b = stack.get(second);
    if (a.isPlaced()) {
      loadAs(first, a.kind);
    }
    if (b.isPlaced()) {
      loadAs(second, b.kind);
      out.storeOperand(first, b.kind);
    }
    if (a.isPlaced()) {
      out.storeOperand(second, a.kind);
    }
    stack.set(first, b.isPlaced() ? Operand.placed(b.kind) : b);
    stack.set(second, a.isPlaced() ? Operand.placed(a.kind) : a);
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
