package dev.baton.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.spi.Feedback;

/** How a value is kept in Java's local variables. */
enum Kind {
  LONG(LLOAD, LSTORE, 2),
  DOUBLE(DLOAD, DSTORE, 2),
  BOOLEAN(ILOAD, ISTORE, 1),
  OBJECT(ALOAD, ASTORE, 1),
  /** Surely the absent value: nothing is kept. Of operands only. */
  EMPTY(NOP, NOP, 0);

  final int load;
  final int store;

  /** Java variables that it takes. */
  final int size;

  Kind(int load, int store, int size) {
    this.load = load;
    this.store = store;
    this.size = size;
  }

  /** What can hold a value of either kind. */
  Kind join(Kind other) {
    return this == other ? this : OBJECT;
  }

  /** The kind for values with such bits of {@link Feedback}. */
  static Kind of(int bits) {
    return switch (bits) {
      case Feedback.LONG -> LONG;
      case Feedback.DOUBLE -> DOUBLE;
      case Feedback.BOOLEAN -> BOOLEAN;
      default -> OBJECT;
    };
  }

  /** The kind of a constant. */
  static Kind of(Object constant) {
    return constant instanceof Long
        ? LONG
        : constant instanceof Double d && !d.isNaN()
            ? DOUBLE
            : constant instanceof Boolean ? BOOLEAN : OBJECT;
  }
}
