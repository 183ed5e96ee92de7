package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.Singleton;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch loop. {@link #run} runs frames until the one it was entered with ends: a call
 * between guest functions, a generator resumed by a {@code for} loop and an exception on its way
 * out all change frames there, without recursion in Java. {@link #activate} executes instructions
 * of one frame until another one has to run. That is the form for cold code; what has run some
 * times goes on as threaded code, see {@link StepBuilder}, which {@link #follow} runs.
 *
 * <p>Activations are short: also a long loop in one frame ends its activation now and then and is
 * entered anew. So HotSpot compiles the method by its entry, and when it throws compiled code away
 * the next activation runs the next best version at once; a loop that is never left would go on in
 * the JVM's interpreter until on-stack replacement catches up, for a second and more.
 *
 * <p>Hazards, by the names used below. <em>Save</em>: {@code f.pc} is stored before anything that
 * may look at the frame or leave it. <em>Leave</em>: {@code f.pc} and {@code f.sp} are stored
 * before another frame runs. <em>Safepoint</em>: one opaque read of the thread's poll word; behind
 * it the global lock may change hands and exceptions may be raised.
 *
 * <p>HotSpot compiles no method above 8,000 bytes of bytecode, and inlines into one only while all
 * together is below that; a build test keeps this one far below. Rare instructions are therefore in
 * {@link RareInstructions}.
 */
final class Interpreter {
  /** Backward jumps in one activation. */
  private static final int LONGEST_ACTIVATION = 1_000;

  private Interpreter() {}

  /** Runs a frame made for a call from Java. */
  static Object enter(ThreadState t, Frame f) {
    boolean init = f.kind == Frame.Kind.INIT;
    f.kind = Frame.Kind.ENTRY;
    Object result = run(t, f, null);
    return init ? Construction.checkInit(f.extra, result) : result;
  }

  /**
   * Runs a frame, and all it calls, to its end or next yield.
   *
   * @param thrown raised in the frame at once, if not null
   */
  static Object run(ThreadState t, Frame entry, @Nullable GuestError thrown) {
    t.enterLoop(entry);
    return run(t, entry, thrown == null ? entry : Unwinder.unwind(t, entry, entry, thrown), false);
  }

  /**
   * Runs a frame that compiled code has left to its end. It is the running one, or has called
   * functions without frames, which have frames now.
   */
  static Object goOn(ThreadState t, Frame entry) {
    entry.kind = Frame.Kind.ENTRY;
    t.nestLoop();
    Frame running = t.frame();
    Frame next = interpret(t, running, entry);
    return run(t, entry, next, next == running);
  }

  private static Object run(ThreadState t, Frame entry, @Nullable Frame first, boolean turned) {
    Frame f = first;
    boolean inLoop = turned;
    while (f != null) {
      CompiledCode compiled = Tiering.select(t, f, inLoop);
      Frame next =
          compiled == null ? interpret(t, f, entry) : CompiledFrames.run(t, compiled, f, entry);
      inLoop = next == f;
      f = next;
    }
    return t.leaveLoop();
  }

  /** Executes instructions of one frame; gives the frame to go on with as {@link #activate}. */
  static @Nullable Frame interpret(ThreadState t, Frame f, Frame entry) {
    Step step = f.resume != null ? f.resume : f.code.stepAt(f);
    return step == null ? activate(t, f, entry) : follow(t, f, step, entry);
  }

  /** Runs threaded code in one frame; gives the frame to go on with as {@link #activate}. */
  private static @Nullable Frame follow(ThreadState t, Frame f, Step first, Frame entry) {
    Object[] s = f.slots;
    Step step = first;
    t.startTurns(f.code.isHot() ? 1 : LONGEST_ACTIVATION);
    try {
      for (; ; ) {
        Step next = step.run(t, f, s);
        if (next == null) {
          return t.followed();
        }
        step = next;
      }
    } catch (Throwable e) {
      f.pc = step.failedAt(f);
      return Unwinder.unwind(t, t.frame(), entry, e);
    }
  }

  /**
   * Executes instructions of one frame.
   *
   * @return the frame to go on with; null if {@code entry} has given its result to the thread
   */
  private static @Nullable Frame activate(ThreadState t, Frame f, Frame entry) {
    int[] code = f.code.words();
    Object[] constants = f.code.constants();
    Object[] s = f.slots;
    int pc = f.pc;
    int sp = f.sp;
    int jumpsLeft = f.code.isHot() ? 1 : LONGEST_ACTIVATION;
    try {
      for (; ; ) {
        int word = code[pc++];
        Object a;
        Object b;
        switch (word & 0xff) {
          case Op.NOP:
            continue;
          case Op.POP_TOP:
            s[--sp] = null;
            continue;
          case Op.PUSH_NULL:
            s[sp++] = null;
            continue;
          case Op.LOAD_CONST:
            s[sp++] = constants[word >>> 8];
            continue;
          case Op.LOAD_FAST:
            if ((s[sp++] = s[word >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, word >>> 8);
            }
            continue;
          case FusedOp.LOAD_FAST_LOAD_FAST:
            if ((a = s[word >>> 8]) == null || (b = s[code[pc++] >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, code[pc - 1] >>> 8);
            }
            s[sp++] = a;
            s[sp++] = b;
            continue;
          case Op.STORE_FAST:
            s[word >>> 8] = s[--sp];
            continue;
          case FusedOp.STORE_FAST_LOAD_FAST:
            s[word >>> 8] = s[sp - 1];
            if ((s[sp - 1] = s[code[pc++] >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, code[pc - 1] >>> 8);
            }
            continue;
          case Op.COPY_FREE_VARS:
            Variables.copyFree(f, word >>> 8);
            continue;
          case Op.LOAD_CLOSURE:
            s[sp++] = s[word >>> 8];
            continue;
          case Op.LOAD_DEREF:
            s[sp++] = Variables.loadCell(t, f, word >>> 8);
            continue;
          case Op.STORE_DEREF:
            ((CellObject) s[word >>> 8]).set(s[--sp]);
            continue;
          case Op.LOAD_NAME:
            f.pc = pc;
            s[sp++] = Variables.loadName(t, f, f.code.names()[word >>> 8]);
            continue;
          case Op.STORE_NAME:
            f.pc = pc;
            Variables.storeName(t, f, f.code.names()[word >>> 8], s[--sp]);
            continue;
          case Op.LOAD_GLOBAL:
            s[sp++] = Variables.loadGlobal(t, f, pc - 1, word >>> 8);
            continue;
          case Op.STORE_GLOBAL:
            f.globals.put(t, f.code.names()[word >>> 8], s[--sp]);
            continue;

          case Op.LOAD_METHOD:
            f.pc = pc;
            AttributeSites.loadMethod(t, f, pc - 1, s, sp, word >>> 8);
            sp++;
            continue;
          case Op.STORE_ATTR:
            f.pc = pc;
            AttributeSites.store(t, f, pc - 1, s[sp - 1], word >>> 8, s[sp - 2]);
            sp -= 2;
            continue;
          case Op.STORE_SUBSCR:
            f.pc = pc;
            Items.set(t, s[sp - 2], s[sp - 1], s[sp - 3]);
            sp -= 3;
            continue;

          case Op.UNARY_NEGATIVE:
            f.pc = pc;
            s[sp - 1] = Arithmetic.negative(t, s[sp - 1]);
            continue;
          case Op.UNARY_NOT:
            s[sp - 1] = !Conversions.truth(t, s[sp - 1]);
            continue;
          case Op.TO_BOOL:
            s[sp - 1] = Conversions.truth(t, s[sp - 1]);
            continue;
          // Operations: their operands go to a and b, the work is done behind the switch.
          case Op.BINARY_OP:
          case Op.COMPARE_OP:
          case Op.CONTAINS_OP:
          case Op.BINARY_SUBSCR:
            b = s[--sp];
            a = s[--sp];
            break;
          case Op.LOAD_ATTR:
            a = s[--sp];
            b = null;
            break;
          case FusedOp.LOAD_FAST_LOAD_ATTR:
            if ((a = s[word >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, word >>> 8);
            }
            b = null;
            word = code[pc++];
            break;
          case FusedOp.LOAD_FAST_OPERATE:
            if ((b = s[word >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, word >>> 8);
            }
            a = s[--sp];
            word = code[pc++];
            break;
          case FusedOp.LOAD_CONST_OPERATE:
            b = constants[word >>> 8];
            a = s[--sp];
            word = code[pc++];
            break;
          case FusedOp.LOAD_FAST_LOAD_FAST_OPERATE:
            if ((a = s[word >>> 8]) == null || (b = s[code[pc++] >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, code[pc - 1] >>> 8);
            }
            word = code[pc++];
            break;
          case FusedOp.LOAD_FAST_LOAD_CONST_OPERATE:
            if ((a = s[word >>> 8]) == null) {
              throw Variables.unboundLocal(t, f, word >>> 8);
            }
            b = constants[code[pc] >>> 8];
            word = code[pc + 1];
            pc += 2;
            break;

          case Op.LIST_APPEND:
            sp--;
            ((ListObject) s[sp - (word >>> 8)]).append(t, s[sp]);
            continue;
          case Op.JUMP:
          case Op.JUMP_BACKWARD_NO_INTERRUPT:
            pc = word >>> 8;
            continue;
          case Op.JUMP_BACKWARD:
            if (t.pending() != 0) {
              f.pc = pc;
              t.safepoint();
            }
            pc = word >>> 8;
            if (--jumpsLeft == 0 || f.code.isWarm()) {
              f.pc = pc;
              f.sp = sp;
              return f;
            }
            continue;
          case Op.POP_JUMP_IF_TRUE:
            a = s[--sp];
            if (a == Boolean.TRUE || a != Boolean.FALSE && Conversions.truth(t, a)) {
              pc = word >>> 8;
            }
            continue;
          case Op.POP_JUMP_IF_FALSE:
            a = s[--sp];
            if (a == Boolean.FALSE || a != Boolean.TRUE && !Conversions.truth(t, a)) {
              pc = word >>> 8;
            }
            continue;
          case Op.POP_JUMP_IF_NONE:
            if (s[--sp] == Singleton.NONE) {
              pc = word >>> 8;
            }
            continue;
          case Op.POP_JUMP_IF_NOT_NONE:
            if (s[--sp] != Singleton.NONE) {
              pc = word >>> 8;
            }
            continue;

          case Op.GET_ITER:
            f.pc = pc;
            s[sp - 1] = Iteration.iter(t, s[sp - 1]);
            continue;
          case FusedOp.GET_ITER_FOR_LOOP:
            f.pc = pc;
            s[sp - 1] = Iteration.loop(t, s[sp - 1]);
            continue;
          case Op.FOR_ITER:
            f.pc = pc;
            a = s[sp - 1];
            if (a instanceof RangeIterator range) {
              a = range.next(t);
            } else if (a instanceof ListIteratorObject list) {
              a = list.next(t);
            } else if (a instanceof GeneratorObject g && g.isPlain()) {
              f.sp = sp;
              return g.resumeIn(t, f, Frame.Kind.FOR_ITER, null);
            } else {
              a = Iteration.next(t, a);
            }
            if (a == null) {
              sp--;
              pc = word >>> 8;
            } else if ((code[pc] & 0xff) == Op.STORE_FAST) {
              s[code[pc++] >>> 8] = a;
            } else {
              s[sp++] = a;
            }
            continue;
          case Op.SEND:
            f.pc = pc;
            if (s[sp - 2] instanceof GeneratorObject g && g.isPlain()) {
              f.sp = sp - 1;
              return g.resumeIn(t, f, Frame.Kind.SEND, s[sp - 1]);
            }
            if (!Generators.sendTo(t, s, sp)) {
              sp--;
              pc = word >>> 8;
            }
            continue;
          case Op.YIELD_VALUE:
            f.pc = pc;
            f.sp = sp - 1;
            return Returns.yield(t, f, s[sp - 1]);
          case Op.RESUME:
            if (t.pending() != 0 && word >>> 8 < 2) {
              f.pc = pc;
              t.safepoint();
            }
            continue;

          case Op.CALL:
          case Op.CALL_METHOD:
          case Op.CALL_KW:
          case Op.CALL_METHOD_KW:
          case Op.CALL_FUNCTION_EX:
            f.pc = pc;
            Frame called = Calls.call(t, f, s, sp, word);
            if (called != null) {
              return called;
            }
            sp = f.sp;
            // As Step.pollBehindCall.
            if (t.pending() != 0 && (code[pc] & 0xff) != Op.RETURN_VALUE) {
              t.safepoint();
            }
            continue;
          case Op.RETURN_VALUE:
            return Returns.give(t, f, s[sp - 1]);

          default:
            f.pc = pc;
            sp = RareInstructions.execute(t, f, s, sp, word);
            continue;
        }

        f.pc = pc;
        switch (word & 0xff) {
          case Op.BINARY_OP:
            s[sp++] = Arithmetic.binary(t, word >>> 8, a, b);
            continue;
          case Op.BINARY_SUBSCR:
            s[sp++] = Items.get(t, a, b);
            continue;
          case Op.LOAD_ATTR:
            a = AttributeSites.load(t, f, pc - 1, a, word >>> 8);
            if (a instanceof Frame g) {
              f.sp = sp;
              return t.push(f, g);
            }
            s[sp++] = a;
            continue;
          case Op.CONTAINS_OP:
            s[sp++] = Comparison.contains(t, b, a) == (word >>> 8 == 0);
            continue;
          default:
            int jump = code[pc];
            if ((jump & 0xff) == Op.POP_JUMP_IF_FALSE) {
              pc = Comparison.test(t, word >>> 8, a, b) ? pc + 1 : jump >>> 8;
            } else {
              s[sp++] = Comparison.compare(t, word >>> 8, a, b);
            }
        }
      }
    } catch (Throwable e) {
      f.pc = pc;
      // The frame that raised: f, unless RETURN_VALUE ended it and its caller may not take the
      // value.
      return Unwinder.unwind(t, t.frame(), entry, e);
    }
  }
}
