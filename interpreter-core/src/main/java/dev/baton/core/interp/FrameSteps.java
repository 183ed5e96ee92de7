package dev.baton.core.interp;

import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.runtime.Iteration;

/** Steps that end or suspend a frame, or may resume another one. */
final class FrameSteps {
  private FrameSteps() {}

  /** {@code RETURN_VALUE}. */
  static final class Return extends Step.Unary {
    Return(int pc, Operand value) {
      super(pc, -1, value);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object value = operand(s, a, constant);
      f.pc = pc;
      if (f.kind == Frame.Kind.CALL) {
        Frame back = t.pop(f);
        back.slots[back.sp++] = value;
        t.follow(back);
      } else {
        t.follow(Returns.finish(t, f, value));
      }
      return null;
    }
  }

  /** {@code YIELD_VALUE}: the value, and then what is sent, is in the top stack slot. */
  static final class Yield extends Step {
    private final int top;

    Yield(int pc, int top) {
      super(pc);
      this.top = top;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      f.sp = top;
      f.resume = null;
      t.follow(Returns.yield(t, f, s[top]));
      return null;
    }
  }

  /** {@code SEND}, on the operand stack as it is in the frame. */
  static final class Send extends JumpSteps.Jump {
    private final int sp;

    Send(int pc, int sp) {
      super(pc, -1);
      this.sp = sp;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      if (s[sp - 2] instanceof GeneratorObject g && g.isPlain()) {
        f.sp = sp - 1;
        f.resume = null;
        t.follow(g.resumeIn(t, f, Frame.Kind.SEND, s[sp - 1]));
        return null;
      }
      return Generators.sendTo(t, s, sp) ? next : target;
    }
  }

  /** {@code FOR_ITER}; the iterator stays in its stack slot. */
  static final class ForIter extends JumpSteps.Jump {
    private final int iterator;

    ForIter(int pc, int iterator) {
      super(pc, iterator + 1);
      this.iterator = iterator;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object i = s[iterator];
      Object v;
      if (i instanceof RangeIterator range) {
        v = range.next(t);
      } else if (i instanceof ListIteratorObject list) {
        v = list.next(t);
      } else if (i instanceof GeneratorObject g && g.isPlain()) {
        f.sp = to;
        f.resume = next;
        t.follow(g.resumeIn(t, f, Frame.Kind.FOR_ITER, null));
        return null;
      } else {
        v = Iteration.next(t, i);
      }
      if (v == null) {
        return target;
      }
      s[to] = v;
      return next;
    }
  }
}
