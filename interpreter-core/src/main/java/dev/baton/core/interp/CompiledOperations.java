package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Sink;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/**
 * What compiled code calls where the interpreter works on its own stack: calls with their arguments
 * in Java, as built-in functions make them too, iteration, polls. Methods are small, so that
 * HotSpot inlines them.
 */
final class CompiledOperations {
  private CompiledOperations() {}

  /** A safepoint at instruction {@code pc}. */
  static void poll(ThreadState t, Frame f, int pc) {
    if (t.pending() != 0) {
      f.pc = pc;
      t.safepoint();
    }
  }

  static boolean isTrue(ThreadState t, Object o) {
    return o == Boolean.TRUE || o != Boolean.FALSE && Conversions.truth(t, o);
  }

  static @Nullable Object next(ThreadState t, Object iterator) {
    if (iterator instanceof RangeIterator range) {
      return range.next(t);
    }
    if (iterator instanceof ListIteratorObject list) {
      return list.next(t);
    }
    return Iteration.next(t, iterator);
  }

  /** {@code SEND}, as {@link Generators#sendTo}, also to generators. */
  static boolean send(ThreadState t, Object[] s, int sp) {
    if (!(s[sp - 2] instanceof GeneratorObject g) || !g.isPlain()) {
      return Generators.sendTo(t, s, sp);
    }
    Object value = g.send(t, s[sp - 1]);
    boolean yields = GeneratorObject.isYield(t);
    s[yields ? sp - 1 : sp - 2] = value;
    return yields;
  }

  /** As {@link #send(ThreadState, Object[], int)}; values may go to a sink at once. */
  static boolean send(ThreadState t, Object[] s, int sp, Sink sink) {
    if (!(s[sp - 2] instanceof GeneratorObject g) || !g.isPlain() || s[sp - 1] != Singleton.NONE) {
      return send(t, s, sp);
    }
    Object value = g.pour(t, sink);
    boolean yields = GeneratorObject.isYield(t);
    s[yields ? sp - 1 : sp - 2] = value;
    return yields;
  }

  /** The value of a cell variable. */
  static Object cell(ThreadState t, Frame f, Object cell, int slot) {
    Object v = ((CellObject) cell).get();
    return v != null ? v : Variables.loadCell(t, f, slot);
  }

  static void storeGlobal(ThreadState t, Frame f, String name, Object value) {
    f.globals.put(t, name, value);
  }

  /** {@code LOAD_ATTR}. */
  static Object attribute(ThreadState t, Frame f, int pc, Object o, int name) {
    Object v = AttributeSites.load(t, f, pc, o, name);
    return v instanceof Frame g ? CompiledFrames.invoke(t, g) : v;
  }

  static Object call(ThreadState t, Object callee) {
    if (callee instanceof FunctionObject f && f.code().simpleArity() == 0) {
      DirectCode direct = FramelessCalls.of(t, f);
      if (direct != null) {
        return FramelessCalls.call(t, direct, f);
      }
      return CompiledFrames.invoke(t, new Frame(f, Frame.Kind.CALL));
    }
    if (callee instanceof BuiltinFunction b) {
      return b.call(t);
    }
    return call(t, callee, new Object[0]);
  }

  static Object call(ThreadState t, Object callee, Object a) {
    if (callee instanceof FunctionObject f && f.code().simpleArity() == 1) {
      DirectCode direct = FramelessCalls.of(t, f);
      if (direct != null) {
        return FramelessCalls.call(t, direct, f, a);
      }
      Frame g = new Frame(f, Frame.Kind.CALL);
      g.slots[0] = a;
      return CompiledFrames.invoke(t, g);
    }
    if (callee instanceof BuiltinFunction b) {
      return b.call(t, a);
    }
    return call(t, callee, new Object[] {a});
  }

  static Object call(ThreadState t, Object callee, Object a, Object b) {
    if (callee instanceof FunctionObject f && f.code().simpleArity() == 2) {
      DirectCode direct = FramelessCalls.of(t, f);
      if (direct != null) {
        return FramelessCalls.call(t, direct, f, a, b);
      }
      Frame g = new Frame(f, Frame.Kind.CALL);
      g.slots[0] = a;
      g.slots[1] = b;
      return CompiledFrames.invoke(t, g);
    }
    if (callee instanceof BuiltinFunction builtin) {
      return builtin.call(t, a, b);
    }
    return call(t, callee, new Object[] {a, b});
  }

  static Object call(ThreadState t, Object callee, Object a, Object b, Object c) {
    if (callee instanceof FunctionObject f && f.code().simpleArity() == 3) {
      DirectCode direct = FramelessCalls.of(t, f);
      if (direct != null) {
        return FramelessCalls.call(t, direct, f, a, b, c);
      }
      Frame g = new Frame(f, Frame.Kind.CALL);
      g.slots[0] = a;
      g.slots[1] = b;
      g.slots[2] = c;
      return CompiledFrames.invoke(t, g);
    }
    if (callee instanceof BuiltinFunction builtin) {
      return builtin.call(t, a, b, c);
    }
    return call(t, callee, new Object[] {a, b, c});
  }

  static Object call(ThreadState t, Object callee, Object[] arguments) {
    return finish(t, Calls.general(t, callee, arguments, 0, arguments.length, null));
  }

  /** {@code CALL_KW} and the like: callable and arguments are on the frame's stack. */
  static Object callOnStack(ThreadState t, Object[] s, int sp, int word) {
    if ((word & 0xff) == Op.CALL_FUNCTION_EX) {
      int tuple = word >>> 8 == 0 ? sp - 1 : sp - 2;
      Object arguments = s[tuple];
      boolean plain = arguments instanceof TupleObject x && x.type() == Types.TUPLE;
      if (plain && (tuple == sp - 1 || isEmptyDict(s[sp - 1]))) {
        return spread(t, s[tuple - 1], ((TupleObject) arguments).items());
      }
    }
    return finish(t, Calls.result(t, s, sp, word));
  }

  private static boolean isEmptyDict(Object o) {
    return o instanceof DictObject d && d.type() == Types.DICT && d.size() == 0;
  }

  private static Object spread(ThreadState t, Object callee, Object[] items) {
    return switch (items.length) {
      case 0 -> call(t, callee);
      case 1 -> call(t, callee, items[0]);
      case 2 -> call(t, callee, items[0], items[1]);
      case 3 -> call(t, callee, items[0], items[1], items[2]);
      default -> call(t, callee, items);
    };
  }

  private static Object finish(ThreadState t, Object v) {
    return v instanceof Frame g ? CompiledFrames.invoke(t, g) : v;
  }
}
