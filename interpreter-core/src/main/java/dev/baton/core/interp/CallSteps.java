package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/** Steps that call. */
final class CallSteps {
  private CallSteps() {}

  /** A call with positional arguments, which are operands. */
  abstract static class Positional extends Step.Result {
    /** The stack slot of the callable. */
    final int callee;

    private final Operand[] arguments;

    Positional(int pc, int callee, Operand[] arguments) {
      super(pc, callee);
      this.callee = callee;
      this.arguments = arguments;
    }

    final int count() {
      return arguments.length;
    }

    final Object argument(Object[] s, int i) {
      Operand x = arguments[i];
      return operand(s, x.slot(), x.constant());
    }

    /** Copies the arguments to {@code target} from {@code at} on. */
    final void copy(Object[] s, Object[] target, int at) {
      int to = at;
      for (Operand x : arguments) {
        target[to++] = operand(s, x.slot(), x.constant());
      }
    }

    /** A frame for {@code g}, which takes just these arguments, behind {@code receiver} if any. */
    final Frame frame(FunctionObject g, LinkedCode code, @Nullable Object receiver, Object[] s) {
      Frame called = new Frame(code, g, g.globals(), g.builtins(), Frame.Kind.CALL);
      if (receiver == null) {
        copy(s, called.slots, 0);
      } else {
        called.slots[0] = receiver;
        copy(s, called.slots, 1);
      }
      return called;
    }

    /**
     * As {@link #frame} for fewer arguments than parameters, with defaults for the others; null if
     * there is more to do.
     */
    final @Nullable Frame frameWithDefaults(
        FunctionObject g, LinkedCode code, @Nullable Object receiver, Object[] s) {
      Object[] defaults = g.defaults();
      int given = receiver == null ? count() : count() + 1;
      int missing = code.simpleArity() - given;
      if (defaults == null || missing < 0 || missing > defaults.length) {
        return null;
      }
      Frame called = frame(g, code, receiver, s);
      System.arraycopy(defaults, defaults.length - missing, called.slots, given, missing);
      return called;
    }

    /** Goes on with the result of a call, or the frame that has to run for it. */
    final @Nullable Step give(ThreadState t, Frame f, Object[] s, Object result) {
      if (result instanceof Frame g) {
        return enter(t, f, g);
      }
      s[to] = result;
      pollBehindCall(t);
      return next;
    }
  }

  /** {@code CALL}. */
  static final class Call extends Positional {
    private Construction.@Nullable Plan plan;

    Call(int pc, int callee, Operand[] arguments) {
      super(pc, callee, arguments);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object c = s[callee];
      f.pc = pc;
      if (c instanceof FunctionObject g) {
        LinkedCode code = g.code();
        Frame called =
            code.simpleArity() == count()
                ? frame(g, code, null, s)
                : frameWithDefaults(g, code, null, s);
        if (called != null) {
          return enter(t, f, called);
        }
      } else if (c instanceof BuiltinFunction b) {
        return give(t, f, s, builtin(t, s, b));
      } else if (c instanceof MethodObject m && m.function() instanceof FunctionObject g) {
        LinkedCode code = g.code();
        Frame called =
            code.simpleArity() == count() + 1
                ? frame(g, code, m.receiver(), s)
                : frameWithDefaults(g, code, m.receiver(), s);
        if (called != null) {
          return enter(t, f, called);
        }
      } else if (c instanceof TypeObject type) {
        Frame init = initialiser(type, s);
        if (init != null) {
          return enter(t, f, init);
        }
      }
      copy(s, s, callee + 1);
      return give(t, f, s, Calls.positional(t, s, callee + 1 + count(), count()));
    }

    private Object builtin(ThreadState t, Object[] s, BuiltinFunction b) {
      switch (count()) {
        case 0:
          return b.call(t);
        case 1:
          return b.call(t, argument(s, 0));
        case 2:
          return b.call(t, argument(s, 0), argument(s, 1));
        case 3:
          return b.call(t, argument(s, 0), argument(s, 1), argument(s, 2));
        default:
          Object[] all = new Object[count()];
          copy(s, all, 0);
          return b.callArray(t, all);
      }
    }

    /** The frame of {@code __init__} for a new instance; null if making one is more than that. */
    private @Nullable Frame initialiser(TypeObject type, Object[] s) {
      Construction.Plan p = plan;
      if (p == null || !type.isAt(p.version())) {
        p = Construction.plan(type);
        if (p == null) {
          return null;
        }
        plan = p;
      }
      LinkedCode code = p.init().code();
      if (code.simpleArity() != count() + 1) {
        return null;
      }
      Object made = new Instance(type);
      Frame init = frame(p.init(), code, made, s);
      init.kind = Frame.Kind.INIT;
      init.extra = made;
      return init;
    }
  }

  /** {@code CALL_METHOD}: function and receiver, or callable and null, are in two slots. */
  static final class CallMethod extends Positional {
    CallMethod(int pc, int callee, Operand[] arguments) {
      super(pc, callee, arguments);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object c = s[callee];
      Object receiver = s[callee + 1];
      f.pc = pc;
      if (c instanceof FunctionObject g) {
        LinkedCode code = g.code();
        int given = receiver == null ? count() : count() + 1;
        Frame called =
            code.simpleArity() == given
                ? frame(g, code, receiver, s)
                : frameWithDefaults(g, code, receiver, s);
        if (called != null) {
          return enter(t, f, called);
        }
      } else if (c instanceof BuiltinFunction b) {
        return give(t, f, s, receiver == null ? free(t, s, b) : bound(t, s, b, receiver));
      }
      copy(s, s, callee + 2);
      return give(t, f, s, Calls.method(t, s, callee + 2 + count(), count()));
    }

    private Object free(ThreadState t, Object[] s, BuiltinFunction b) {
      switch (count()) {
        case 1:
          return b.call(t, argument(s, 0));
        case 2:
          return b.call(t, argument(s, 0), argument(s, 1));
        default:
          copy(s, s, callee + 2);
          return Calls.method(t, s, callee + 2 + count(), count());
      }
    }

    private Object bound(ThreadState t, Object[] s, BuiltinFunction b, Object receiver) {
      switch (count()) {
        case 0:
          return b.call(t, receiver);
        case 1:
          return b.call(t, receiver, argument(s, 0));
        case 2:
          return b.call(t, receiver, argument(s, 0), argument(s, 1));
        default:
          Object[] all = new Object[count() + 1];
          all[0] = receiver;
          copy(s, all, 1);
          return b.callArray(t, all);
      }
    }
  }

  /** {@code CALL_KW} and {@code CALL_METHOD_KW} with names known beforehand. */
  static final class Named extends Positional {
    private final String[] names;

    /** Whether a receiver or null is behind the callable. */
    private final boolean method;

    private @Nullable ArgumentPlan plan;

    Named(int pc, int callee, Operand[] arguments, String[] names, boolean method) {
      super(pc, callee, arguments);
      this.names = names;
      this.method = method;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object c = s[callee];
      Object receiver = method ? s[callee + 1] : null;
      f.pc = pc;
      if (c instanceof FunctionObject g) {
        Frame called = planned(t, g, receiver, s);
        if (called != null) {
          return enter(t, f, called);
        }
      }
      int from = method ? callee + 2 : callee + 1;
      copy(s, s, from);
      return give(
          t,
          f,
          s,
          receiver == null
              ? Calls.general(t, c, s, from, count(), names)
              : Calls.general(t, c, s, from - 1, count() + 1, names));
    }

    private @Nullable Frame planned(
        ThreadState t, FunctionObject g, @Nullable Object receiver, Object[] s) {
      LinkedCode code = g.code();
      int shift = receiver == null ? 0 : 1;
      ArgumentPlan p = plan;
      if (p == null || !p.isFor(code, count() + shift)) {
        p = ArgumentPlan.of(code, count() + shift, names);
        if (p == null) {
          return null;
        }
        plan = p;
      }
      Frame called = new Frame(code, g, g.globals(), g.builtins(), Frame.Kind.CALL);
      if (receiver != null) {
        called.slots[0] = receiver;
      }
      for (int i = 0; i < count(); i++) {
        called.slots[p.slot(i + shift)] = argument(s, i);
      }
      return p.fillDefaults(t, g, called.slots) ? called : null;
    }
  }

  /** The other call instructions, on the operand stack as it is in the frame. */
  static final class General extends Step {
    private final int sp;
    private final int word;

    General(int pc, int sp, int word) {
      super(pc);
      this.sp = sp;
      this.word = word;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      f.resume = next;
      Frame g = Calls.call(t, f, s, sp, word);
      if (g != null) {
        t.follow(g);
        return null;
      }
      pollBehindCall(t);
      return next;
    }
  }
}
