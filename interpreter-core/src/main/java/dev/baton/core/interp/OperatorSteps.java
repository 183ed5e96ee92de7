package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.number.Ints;
import dev.baton.core.object.ListObject;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;

/** Steps that apply operators, read and write items. */
final class OperatorSteps {
  private OperatorSteps() {}

  /** {@code BINARY_OP} with an operator of its own class if it is a frequent one. */
  static Step.Result binary(int pc, int to, int operator, Step.Operand a, Step.Operand b) {
    return switch (operator & 15) {
      case 0 -> new Add(pc, to, operator, a, b);
      case 1 -> new Subtract(pc, to, operator, a, b);
      case 2 -> new Multiply(pc, to, operator, a, b);
      default -> new Other(pc, to, operator, a, b);
    };
  }

  private static final class Add extends Step.Binary {
    private final int operator;

    Add(int pc, int to, int operator, Operand a, Operand b) {
      super(pc, to, a, b);
      this.operator = operator;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object x = operand(s, a, constantA);
      Object y = operand(s, b, constantB);
      if (x instanceof Long m && y instanceof Long n) {
        s[to] = Ints.add((long) m, (long) n);
      } else if (x instanceof Double m && y instanceof Double n) {
        s[to] = m + n;
      } else {
        f.pc = pc;
        s[to] = Arithmetic.binary(t, operator, x, y);
      }
      return next;
    }
  }

  private static final class Subtract extends Step.Binary {
    private final int operator;

    Subtract(int pc, int to, int operator, Operand a, Operand b) {
      super(pc, to, a, b);
      this.operator = operator;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object x = operand(s, a, constantA);
      Object y = operand(s, b, constantB);
      if (x instanceof Long m && y instanceof Long n) {
        s[to] = Ints.subtract((long) m, (long) n);
      } else if (x instanceof Double m && y instanceof Double n) {
        s[to] = m - n;
      } else {
        f.pc = pc;
        s[to] = Arithmetic.binary(t, operator, x, y);
      }
      return next;
    }
  }

  private static final class Multiply extends Step.Binary {
    private final int operator;

    Multiply(int pc, int to, int operator, Operand a, Operand b) {
      super(pc, to, a, b);
      this.operator = operator;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object x = operand(s, a, constantA);
      Object y = operand(s, b, constantB);
      if (x instanceof Long m && y instanceof Long n) {
        s[to] = Ints.multiply((long) m, (long) n);
      } else if (x instanceof Double m && y instanceof Double n) {
        s[to] = m * n;
      } else {
        f.pc = pc;
        s[to] = Arithmetic.binary(t, operator, x, y);
      }
      return next;
    }
  }

  private static final class Other extends Step.Binary {
    private final int operator;

    Other(int pc, int to, int operator, Operand a, Operand b) {
      super(pc, to, a, b);
      this.operator = operator;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      s[to] = Arithmetic.binary(t, operator, operand(s, a, constantA), operand(s, b, constantB));
      return next;
    }
  }

  /** {@code COMPARE_OP} of which the result is kept. */
  static final class Compare extends Step.Binary {
    private final int operator;

    Compare(int pc, int to, int operator, Operand a, Operand b) {
      super(pc, to, a, b);
      this.operator = operator;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      s[to] = Comparison.compare(t, operator, operand(s, a, constantA), operand(s, b, constantB));
      return next;
    }
  }

  /** {@code CONTAINS_OP} and {@code IS_OP}. */
  static final class Test extends Step.Binary {
    private final boolean identity;
    private final boolean expected;

    Test(int pc, int to, int word, Operand a, Operand b) {
      super(pc, to, a, b);
      this.identity = (word & 0xff) == Op.IS_OP;
      this.expected = word >>> 8 == 0;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object x = operand(s, a, constantA);
      Object y = operand(s, b, constantB);
      s[to] = (identity ? Comparison.same(x, y) : Comparison.contains(t, y, x)) == expected;
      return next;
    }
  }

  /** {@code BINARY_SUBSCR}. */
  static final class GetItem extends Step.Binary {
    GetItem(int pc, int to, Operand a, Operand b) {
      super(pc, to, a, b);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      s[to] = Items.get(t, operand(s, a, constantA), operand(s, b, constantB));
      return next;
    }
  }

  /** {@code STORE_SUBSCR}. */
  static final class SetItem extends Step {
    private final Operand value;
    private final Operand object;
    private final Operand index;

    SetItem(int pc, Operand value, Operand object, Operand index) {
      super(pc);
      this.value = value;
      this.object = object;
      this.index = index;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Items.set(
          t,
          operand(s, object.slot(), object.constant()),
          operand(s, index.slot(), index.constant()),
          operand(s, value.slot(), value.constant()));
      return next;
    }
  }

  /** {@code LIST_APPEND}. */
  static final class Append extends Step.Unary {
    Append(int pc, int list, Operand value) {
      super(pc, list, value);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      ((ListObject) s[to]).append(t, operand(s, a, constant));
      return next;
    }
  }

  /** {@code UNARY_NEGATIVE}, {@code UNARY_NOT}, {@code TO_BOOL} and {@code GET_ITER}. */
  static final class Apply extends Step.Unary {
    private final int op;

    Apply(int pc, int to, int op, Operand a) {
      super(pc, to, a);
      this.op = op;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object x = operand(s, a, constant);
      switch (op) {
        case Op.UNARY_NEGATIVE:
          s[to] = Arithmetic.negative(t, x);
          break;
        case Op.UNARY_NOT:
          s[to] = !Conversions.truth(t, x);
          break;
        case Op.TO_BOOL:
          s[to] = Conversions.truth(t, x);
          break;
        case FusedOp.GET_ITER_FOR_LOOP:
          s[to] = Iteration.loop(t, x);
          break;
        default:
          s[to] = Iteration.iter(t, x);
      }
      return next;
    }
  }

  /** Any instruction of {@link RareInstructions}, on the operand stack as it is in the frame. */
  static final class Rare extends Step {
    private final int sp;
    private final int word;

    Rare(int pc, int sp, int word) {
      super(pc);
      this.sp = sp;
      this.word = word;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      RareInstructions.execute(t, f, s, sp, word);
      return next;
    }
  }

  /** {@code UNPACK_SEQUENCE}: each value goes to a slot. */
  static final class Unpack extends Step {
    private final Operand value;
    private final int[] targets;

    Unpack(int pc, Operand value, int[] targets) {
      super(pc);
      this.value = value;
      this.targets = targets;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object o = operand(s, value.slot(), value.constant());
      Object[] values = Iteration.unpack(t, o, targets.length);
      for (int i = 0; i < targets.length; i++) {
        s[targets[i]] = values[i];
      }
      return next;
    }
  }

  /** Turns some values around: a tuple built and unpacked at once. */
  static final class Reverse extends Step {
    private final int from;
    private final int to;

    Reverse(int pc, int from, int count) {
      super(pc);
      this.from = from;
      this.to = from + count - 1;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      for (int i = from, j = to; i < j; i++, j--) {
        Object first = s[i];
        s[i] = s[j];
        s[j] = first;
      }
      return next;
    }
  }
}
