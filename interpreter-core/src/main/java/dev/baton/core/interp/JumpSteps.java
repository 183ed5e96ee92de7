package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.object.Singleton;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import org.jspecify.annotations.Nullable;

/** Steps with more than one successor, and safepoints. */
final class JumpSteps {
  private JumpSteps() {}

  /** A step that may go on at another one. */
  abstract static class Jump extends Step.Result {
    @Nullable Step target;

    Jump(int pc, int to) {
      super(pc, to);
    }
  }

  /** Does nothing: an empty block. */
  static final class Goto extends Step {
    Goto(int pc) {
      super(pc);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      return next;
    }
  }

  /**
   * {@code JUMP_BACKWARD}: a safepoint. Now and then it leaves threaded code, so that compiled code
   * may take the frame over.
   */
  static final class Loop extends Step {
    private final int target;
    private final int sp;

    Loop(int pc, int target, int sp) {
      super(pc);
      this.target = target;
      this.sp = sp;
    }

    @Override
    @Nullable Step run(ThreadState t, Frame f, Object[] s) {
      if (t.pending() != 0) {
        f.pc = pc;
        t.safepoint();
      }
      if (t.turn()) {
        f.pc = target;
        f.sp = sp;
        f.resume = null;
        t.follow(f);
        return null;
      }
      return next;
    }
  }

  /** {@code RESUME}: a safepoint. */
  static final class Poll extends Step {
    Poll(int pc) {
      super(pc);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      if (t.pending() != 0) {
        f.pc = pc;
        t.safepoint();
      }
      return next;
    }
  }

  /** {@code POP_JUMP_IF_TRUE} and {@code POP_JUMP_IF_FALSE}. */
  static final class JumpIf extends Jump {
    private final int a;
    private final @Nullable Object constant;
    private final boolean sense;

    JumpIf(int pc, boolean sense, Operand a) {
      super(pc, -1);
      this.a = a.slot();
      this.constant = a.constant();
      this.sense = sense;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object x = operand(s, a, constant);
      boolean holds;
      if (x instanceof Boolean b) {
        holds = b;
      } else if (x instanceof Long n) {
        holds = n != 0;
      } else {
        f.pc = pc;
        holds = Conversions.truth(t, x);
      }
      return holds == sense ? target : next;
    }
  }

  /** {@code POP_JUMP_IF_NONE} and {@code POP_JUMP_IF_NOT_NONE}. */
  static final class JumpIfNone extends Jump {
    private final int a;
    private final @Nullable Object constant;
    private final boolean sense;

    JumpIfNone(int pc, boolean sense, Operand a) {
      super(pc, -1);
      this.a = a.slot();
      this.constant = a.constant();
      this.sense = sense;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      return (operand(s, a, constant) == Singleton.NONE) == sense ? target : next;
    }
  }

  /** A comparison and the jump that depends on it. */
  static final class CompareJump extends Jump {
    private final int operator;
    private final int a;
    private final int b;
    private final @Nullable Object constantA;
    private final @Nullable Object constantB;
    private final boolean sense;

    CompareJump(int pc, int operator, boolean sense, Operand a, Operand b) {
      super(pc, -1);
      this.operator = operator;
      this.sense = sense;
      this.a = a.slot();
      this.b = b.slot();
      this.constantA = a.constant();
      this.constantB = b.constant();
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      boolean holds =
          Comparison.test(t, operator, operand(s, a, constantA), operand(s, b, constantB));
      return holds == sense ? target : next;
    }
  }

  /** {@code IS_OP} or {@code CONTAINS_OP} and the jump that depends on it. */
  static final class TestJump extends Jump {
    private final Operand a;
    private final Operand b;
    private final boolean identity;
    private final boolean sense;

    TestJump(int pc, int word, boolean sense, Operand a, Operand b) {
      super(pc, -1);
      this.a = a;
      this.b = b;
      this.identity = (word & 0xff) == Op.IS_OP;
      this.sense = sense == (word >>> 8 == 0);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object x = operand(s, a.slot(), a.constant());
      Object y = operand(s, b.slot(), b.constant());
      boolean holds = identity ? Comparison.same(x, y) : Comparison.contains(t, y, x);
      return holds == sense ? target : next;
    }
  }
}
