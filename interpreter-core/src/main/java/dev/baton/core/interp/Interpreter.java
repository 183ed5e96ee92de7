package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch loop. It runs frames until the one it was entered with ends: a call between guest
 * functions, a generator resumed by a {@code for} loop and an exception on its way out all change
 * frames inside the loop, without recursion in Java.
 *
 * <p>Hazards, by the names used below. <em>Save</em>: {@code f.pc} is stored before anything that
 * may look at the frame or leave it. <em>Switch</em>: when the running frame changes, {@code code},
 * {@code s}, {@code pc} and {@code sp} are loaded again. <em>Safepoint</em>: one opaque read of the
 * thread's poll word; behind it the global lock may change hands and exceptions may be raised.
 *
 * <p>HotSpot compiles no method above 8,000 bytes of bytecode; a build test keeps this one below
 * 6,500.
 */
final class Interpreter {
  private Interpreter() {}

  /** Runs a frame made for a call from Java. */
  static Object enter(ThreadState t, Frame f) {
    f.kind = f.kind == Frame.Kind.INIT ? Frame.Kind.INIT : Frame.Kind.ENTRY;
    return run(t, f, null);
  }

  /**
   * Runs a frame, and all it calls, to its end or next yield.
   *
   * @param thrown raised in the frame at once, if not null
   */
  static Object run(ThreadState t, Frame entry, @Nullable GuestError thrown) {
    t.enterLoop(entry);
    Frame f = entry;
    int[] code = f.code.words();
    Object[] s = f.slots;
    int pc = f.pc;
    int sp = f.sp;
    Throwable raised = thrown;
    for (; ; ) {
      if (raised != null) {
        f = Unwinder.unwind(t, f, entry, raised);
        raised = null;
        code = f.code.words();
        s = f.slots;
        pc = f.pc;
        sp = f.sp;
      }
      try {
        for (; ; ) {
          int word = code[pc++];
          switch (word & 0xff) {
            case Op.NOP:
              break;
            case Op.POP_TOP:
              s[--sp] = null;
              break;
            case Op.COPY:
              s[sp] = s[sp - (word >>> 8)];
              sp++;
              break;
            case Op.SWAP:
              {
                Object top = s[sp - 1];
                s[sp - 1] = s[sp - (word >>> 8)];
                s[sp - (word >>> 8)] = top;
                break;
              }
            case Op.PUSH_NULL:
              s[sp++] = null;
              break;
            case Op.LOAD_CONST:
              s[sp++] = f.code.constants()[word >>> 8];
              break;
            case Op.LOAD_FAST:
              {
                Object v = s[word >>> 8];
                if (v == null) {
                  throw Variables.unboundLocal(t, f, word >>> 8);
                }
                s[sp++] = v;
                break;
              }
            case Op.LOAD_FAST_AND_CLEAR:
              s[sp++] = s[word >>> 8];
              s[word >>> 8] = null;
              break;
            case Op.STORE_FAST:
              s[word >>> 8] = s[--sp];
              break;
            case Op.DELETE_FAST:
              Variables.deleteFast(t, f, word >>> 8);
              break;
            case Op.MAKE_CELL:
              s[word >>> 8] = new CellObject(s[word >>> 8]);
              break;
            case Op.COPY_FREE_VARS:
              Variables.copyFree(f, word >>> 8);
              break;
            case Op.LOAD_CLOSURE:
              s[sp++] = s[word >>> 8];
              break;
            case Op.LOAD_DEREF:
              s[sp++] = Variables.loadCell(t, f, word >>> 8);
              break;
            case Op.STORE_DEREF:
              ((CellObject) s[word >>> 8]).set(s[--sp]);
              break;
            case Op.DELETE_DEREF:
              Variables.deleteCell(t, f, word >>> 8);
              break;
            case Op.LOAD_NAME:
              f.pc = pc;
              s[sp++] = Variables.loadName(t, f, f.code.names()[word >>> 8]);
              break;
            case Op.STORE_NAME:
              f.pc = pc;
              Variables.storeName(t, f, f.code.names()[word >>> 8], s[--sp]);
              break;
            case Op.DELETE_NAME:
              Variables.deleteName(t, f, f.code.names()[word >>> 8]);
              break;
            case Op.LOAD_GLOBAL:
              s[sp++] = Variables.loadGlobal(t, f, pc - 1, word >>> 8);
              break;
            case Op.STORE_GLOBAL:
              f.globals.put(t, f.code.names()[word >>> 8], s[--sp]);
              break;
            case Op.DELETE_GLOBAL:
              Variables.deleteGlobal(t, f, f.code.names()[word >>> 8]);
              break;
            case Op.LOAD_LOCALS:
              s[sp++] = f.namespace;
              break;
            case Op.LOAD_FROM_DICT_OR_DEREF:
              s[sp - 1] = Variables.fromNamespaceOrCell(t, f, word >>> 8, s[sp - 1]);
              break;
            case Op.LOAD_FROM_DICT_OR_GLOBALS:
              s[sp - 1] =
                  Variables.fromNamespaceOrGlobals(t, f, f.code.names()[word >>> 8], s[sp - 1]);
              break;
            case Op.SETUP_ANNOTATIONS:
              Variables.setupAnnotations(t, f);
              break;

            case Op.LOAD_ATTR:
              {
                f.pc = pc;
                Object v = AttributeSites.load(t, f, pc - 1, s[sp - 1], word >>> 8);
                if (v instanceof Frame g) {
                  f.sp = sp - 1;
                  f = t.push(f, g);
                  code = f.code.words();
                  s = f.slots;
                  pc = f.pc;
                  sp = f.sp;
                } else {
                  s[sp - 1] = v;
                }
                break;
              }
            case Op.LOAD_METHOD:
              f.pc = pc;
              AttributeSites.loadMethod(t, f, pc - 1, s, sp, word >>> 8);
              sp++;
              break;
            case Op.STORE_ATTR:
              f.pc = pc;
              AttributeSites.store(t, f, pc - 1, s[sp - 1], word >>> 8, s[sp - 2]);
              sp -= 2;
              break;
            case Op.DELETE_ATTR:
              Attributes.delete(t, s[--sp], f.code.names()[word >>> 8]);
              break;
            case Op.LOAD_SUPER_ATTR:
              f.pc = pc;
              s[sp - 3] =
                  AttributeSites.loadSuper(
                      t, s[sp - 3], s[sp - 2], s[sp - 1], f.code.names()[word >>> 8]);
              sp -= 2;
              break;
            case Op.BINARY_SUBSCR:
              f.pc = pc;
              s[sp - 2] = Items.get(t, s[sp - 2], s[sp - 1]);
              sp--;
              break;
            case Op.STORE_SUBSCR:
              f.pc = pc;
              Items.set(t, s[sp - 2], s[sp - 1], s[sp - 3]);
              sp -= 3;
              break;
            case Op.DELETE_SUBSCR:
              Items.delete(t, s[sp - 2], s[sp - 1]);
              sp -= 2;
              break;
            case Op.BINARY_SLICE:
              s[sp - 3] = Items.slice(t, s[sp - 3], s[sp - 2], s[sp - 1]);
              sp -= 2;
              break;
            case Op.STORE_SLICE:
              Items.setSlice(t, s[sp - 3], s[sp - 2], s[sp - 1], s[sp - 4]);
              sp -= 4;
              break;
            case Op.BUILD_SLICE:
              sp = Building.slice(s, sp, word >>> 8);
              break;

            case Op.UNARY_NEGATIVE:
              s[sp - 1] = Arithmetic.negative(t, s[sp - 1]);
              break;
            case Op.UNARY_POSITIVE:
              s[sp - 1] = Arithmetic.positive(t, s[sp - 1]);
              break;
            case Op.UNARY_INVERT:
              s[sp - 1] = Arithmetic.invert(t, s[sp - 1]);
              break;
            case Op.UNARY_NOT:
              s[sp - 1] = !Conversions.truth(t, s[sp - 1]);
              break;
            case Op.TO_BOOL:
              s[sp - 1] = Conversions.truth(t, s[sp - 1]);
              break;
            case Op.BINARY_OP:
              f.pc = pc;
              s[sp - 2] = Arithmetic.binary(t, word >>> 8, s[sp - 2], s[sp - 1]);
              sp--;
              break;
            case Op.COMPARE_OP:
              f.pc = pc;
              s[sp - 2] = Comparison.compare(t, word >>> 8, s[sp - 2], s[sp - 1]);
              sp--;
              break;
            case Op.IS_OP:
              s[sp - 2] = Comparison.same(s[sp - 2], s[sp - 1]) == (word >>> 8 == 0);
              sp--;
              break;
            case Op.CONTAINS_OP:
              f.pc = pc;
              s[sp - 2] = Comparison.contains(t, s[sp - 1], s[sp - 2]) == (word >>> 8 == 0);
              sp--;
              break;

            case Op.BUILD_TUPLE:
              sp -= word >>> 8;
              s[sp] = TupleObject.of(Arrays.copyOfRange(s, sp, sp + (word >>> 8)));
              sp++;
              break;
            case Op.BUILD_LIST:
              sp -= word >>> 8;
              s[sp] = Building.list(s, sp, word >>> 8);
              sp++;
              break;
            case Op.BUILD_SET:
              sp -= word >>> 8;
              s[sp] = Building.set(t, s, sp, word >>> 8);
              sp++;
              break;
            case Op.BUILD_MAP:
              sp -= 2 * (word >>> 8);
              s[sp] = Building.map(t, s, sp, word >>> 8);
              sp++;
              break;
            case Op.BUILD_STRING:
              sp -= word >>> 8;
              s[sp] = Building.string(s, sp, word >>> 8);
              sp++;
              break;
            case Op.FORMAT_VALUE:
              sp = Building.formatValue(t, s, sp, word >>> 8);
              break;
            case Op.LIST_APPEND:
              sp--;
              ((ListObject) s[sp - (word >>> 8)]).append(t, s[sp]);
              break;
            case Op.SET_ADD:
              sp--;
              ((SetObject) s[sp - (word >>> 8)]).add(t, s[sp]);
              break;
            case Op.MAP_ADD:
              sp -= 2;
              ((DictObject) s[sp - (word >>> 8)]).put(t, s[sp], s[sp + 1]);
              break;
            case Op.LIST_EXTEND:
              sp--;
              Building.listExtend(t, (ListObject) s[sp - (word >>> 8)], s[sp]);
              break;
            case Op.SET_UPDATE:
              sp--;
              Building.setUpdate(t, (SetObject) s[sp - (word >>> 8)], s[sp]);
              break;
            case Op.DICT_UPDATE:
              sp--;
              Mappings.updateDisplay(t, (DictObject) s[sp - (word >>> 8)], s[sp]);
              break;
            case Op.DICT_MERGE:
              sp--;
              Mappings.merge(t, s[sp - (word >>> 8) - 2], (DictObject) s[sp - (word >>> 8)], s[sp]);
              break;
            case Op.LIST_TO_TUPLE:
              s[sp - 1] = TupleObject.of(((ListObject) s[sp - 1]).toArray());
              break;
            case Op.UNPACK_SEQUENCE:
              sp = Building.unpack(s, sp - 1, Iteration.unpack(t, s[sp - 1], word >>> 8));
              break;
            case Op.UNPACK_EX:
              sp =
                  Building.unpack(
                      s,
                      sp - 1,
                      Iteration.unpackStarred(t, s[sp - 1], word >>> 8 & 0xff, word >>> 16));
              break;

            case Op.JUMP:
            case Op.JUMP_BACKWARD_NO_INTERRUPT:
              pc = word >>> 8;
              break;
            case Op.JUMP_BACKWARD:
              pc = word >>> 8;
              if (t.pending() != 0) {
                f.pc = pc;
                t.safepoint();
              }
              break;
            case Op.POP_JUMP_IF_TRUE:
              {
                Object v = s[--sp];
                if (v == Boolean.TRUE || v != Boolean.FALSE && Conversions.truth(t, v)) {
                  pc = word >>> 8;
                }
                break;
              }
            case Op.POP_JUMP_IF_FALSE:
              {
                Object v = s[--sp];
                if (v == Boolean.FALSE || v != Boolean.TRUE && !Conversions.truth(t, v)) {
                  pc = word >>> 8;
                }
                break;
              }
            case Op.POP_JUMP_IF_NONE:
              if (s[--sp] == Singleton.NONE) {
                pc = word >>> 8;
              }
              break;
            case Op.POP_JUMP_IF_NOT_NONE:
              if (s[--sp] != Singleton.NONE) {
                pc = word >>> 8;
              }
              break;

            case Op.GET_ITER:
              s[sp - 1] = Iteration.iter(t, s[sp - 1]);
              break;
            case Op.FOR_ITER:
              {
                Object it = s[sp - 1];
                f.pc = pc;
                if (it instanceof GeneratorObject g && g.isPlain()) {
                  f.sp = sp;
                  f = g.resumeIn(t, f, Frame.Kind.FOR_ITER, null);
                  code = f.code.words();
                  s = f.slots;
                  pc = f.pc;
                  sp = f.sp;
                  break;
                }
                Object v = it instanceof IteratorObject i ? i.next(t) : Iteration.next(t, it);
                if (v != null) {
                  s[sp++] = v;
                } else {
                  sp--;
                  pc = word >>> 8;
                }
                break;
              }
            case Op.GET_YIELD_FROM_ITER:
              s[sp - 1] = Generators.yieldFromIterator(t, f, s[sp - 1]);
              break;
            case Op.SEND:
              {
                f.pc = pc;
                if (s[sp - 2] instanceof GeneratorObject g && g.isPlain()) {
                  Object sent = s[--sp];
                  f.sp = sp;
                  f = g.resumeIn(t, f, Frame.Kind.SEND, sent);
                  code = f.code.words();
                  s = f.slots;
                  pc = f.pc;
                  sp = f.sp;
                } else if (Generators.sendTo(t, s, sp)) {
                  break;
                } else {
                  sp--;
                  pc = word >>> 8;
                }
                break;
              }
            case Op.YIELD_VALUE:
              {
                Object v = s[--sp];
                f.pc = pc;
                f.sp = sp;
                Frame.Kind kind = f.kind;
                Frame back = f.generator.suspend(t, f);
                if (kind == Frame.Kind.ENTRY) {
                  return t.leaveLoop(v);
                }
                f = back;
                code = f.code.words();
                s = f.slots;
                pc = f.pc;
                sp = f.sp;
                s[sp++] = v;
                break;
              }
            case Op.ASYNC_GEN_WRAP:
              s[sp - 1] = new AsyncValue(s[sp - 1]);
              break;
            case Op.RESUME:
              if (t.pending() != 0 && word >>> 8 < 2) {
                f.pc = pc;
                t.safepoint();
              }
              break;
            case Op.GET_AWAITABLE:
              f.pc = pc;
              s[sp - 1] = Generators.awaitable(t, s[sp - 1], word >>> 8);
              break;
            case Op.GET_AITER:
              s[sp - 1] = Generators.asyncIterator(t, s[sp - 1]);
              break;
            case Op.GET_ANEXT:
              s[sp] = Generators.asyncNext(t, s[sp - 1]);
              sp++;
              break;
            case Op.END_ASYNC_FOR:
              Generators.endAsyncFor((ExceptionObject) s[sp - 1]);
              sp -= 2;
              break;

            case Op.MAKE_FUNCTION:
              sp = Calls.makeFunction(t, f, s, sp, word >>> 8);
              break;
            case Op.CALL:
            case Op.CALL_METHOD:
            case Op.CALL_KW:
            case Op.CALL_METHOD_KW:
            case Op.CALL_FUNCTION_EX:
              {
                f.pc = pc;
                Object v;
                int n = word >>> 8;
                switch (word & 0xff) {
                  case Op.CALL:
                    v = Calls.positional(t, s, sp, n);
                    sp -= n + 1;
                    break;
                  case Op.CALL_METHOD:
                    v = Calls.method(t, s, sp, n);
                    sp -= n + 2;
                    break;
                  case Op.CALL_KW:
                    v = Calls.named(t, s, sp, n);
                    sp -= n + 2;
                    break;
                  case Op.CALL_METHOD_KW:
                    v = Calls.methodNamed(t, s, sp, n);
                    sp -= n + 3;
                    break;
                  default:
                    v =
                        n == 0
                            ? Calls.spread(t, s[sp - 2], s[sp - 1], null)
                            : Calls.spread(t, s[sp - 3], s[sp - 2], s[sp - 1]);
                    sp -= 2 + n;
                    break;
                }
                if (v instanceof Frame g) {
                  f.sp = sp;
                  f = t.push(f, g);
                  code = f.code.words();
                  s = f.slots;
                  pc = f.pc;
                  sp = f.sp;
                } else {
                  s[sp++] = v;
                  if (t.pending() != 0) {
                    t.safepoint();
                  }
                }
                break;
              }
            case Op.RETURN_VALUE:
              {
                Object v = s[sp - 1];
                Frame.Kind kind = f.kind;
                if (kind == Frame.Kind.CALL) {
                  f = t.pop(f);
                } else {
                  Frame ended = f;
                  v = Returns.finish(t, f, v);
                  if (ended == entry) {
                    return t.leaveLoop(v);
                  }
                  f = t.frame();
                }
                code = f.code.words();
                s = f.slots;
                pc = f.pc;
                sp = f.sp;
                if (kind == Frame.Kind.FOR_ITER || kind == Frame.Kind.SEND) {
                  sp--;
                  pc = code[pc - 1] >>> 8;
                }
                if (kind != Frame.Kind.FOR_ITER) {
                  s[sp++] = v;
                }
                break;
              }
            case Op.LOAD_BUILD_CLASS:
              s[sp++] = Variables.buildClass(t, f);
              break;
            case Op.CALL_INTRINSIC_1:
              s[sp - 1] = RareOperations.unary(t, f, word >>> 8, s[sp - 1]);
              break;
            case Op.CALL_INTRINSIC_2:
              s[sp - 2] = RareOperations.binary(t, word >>> 8, s[sp - 2], s[sp - 1]);
              sp--;
              break;

            case Op.PUSH_EXC_INFO:
              {
                ExceptionObject e = (ExceptionObject) s[sp - 1];
                s[sp - 1] = f.handled == null ? Singleton.NONE : f.handled;
                s[sp++] = e;
                f.handled = e;
                break;
              }
            case Op.POP_EXCEPT:
              f.handled = s[--sp] instanceof ExceptionObject e ? e : null;
              break;
            case Op.RERAISE:
              throw Raising.again(t, s[sp - 1]);
            case Op.RAISE_VARARGS:
              f.pc = pc;
              throw Raising.raise(t, f, s, sp, word >>> 8);
            case Op.CHECK_EXC_MATCH:
              s[sp - 1] = ExceptionMatching.matches(t, s[sp - 2], s[sp - 1]);
              break;
            case Op.CHECK_EG_MATCH:
              ExceptionMatching.split(t, s, sp);
              break;
            case Op.PREP_RERAISE_STAR:
              s[sp - 2] = ExceptionMatching.prepareReraise(t, s[sp - 2], s[sp - 1]);
              sp--;
              break;
            case Op.LOAD_ASSERTION_ERROR:
              s[sp++] = Types.ASSERTION_ERROR;
              break;
            case Op.BEFORE_WITH:
              f.pc = pc;
              WithStatements.enter(t, s, sp);
              sp++;
              break;
            case Op.BEFORE_ASYNC_WITH:
              f.pc = pc;
              WithStatements.enterAsync(t, s, sp);
              sp++;
              break;
            case Op.WITH_EXCEPT_START:
              f.pc = pc;
              s[sp] = WithStatements.exit(t, s[sp - 3], (ExceptionObject) s[sp - 1]);
              sp++;
              break;

            case Op.IMPORT_NAME:
              f.pc = pc;
              s[sp - 2] = Imports.name(t, f, f.code.names()[word >>> 8], s[sp - 2], s[sp - 1]);
              sp--;
              break;
            case Op.IMPORT_FROM:
              s[sp] = Imports.from(t, s[sp - 1], f.code.names()[word >>> 8]);
              sp++;
              break;
            case Op.IMPORT_STAR:
              Imports.star(t, f, s[--sp]);
              break;

            case Op.GET_LEN:
              s[sp] = Conversions.length(t, s[sp - 1]);
              sp++;
              break;
            case Op.MATCH_MAPPING:
              s[sp] = Patterns.isMapping(s[sp - 1]);
              sp++;
              break;
            case Op.MATCH_SEQUENCE:
              s[sp] = Patterns.isSequence(s[sp - 1]);
              sp++;
              break;
            case Op.MATCH_KEYS:
              s[sp] = Patterns.keys(t, s[sp - 2], (TupleObject) s[sp - 1]);
              sp++;
              break;
            case Op.MATCH_CLASS:
              s[sp - 3] =
                  Patterns.ofClass(t, s[sp - 3], s[sp - 2], word >>> 8, (TupleObject) s[sp - 1]);
              sp -= 2;
              break;
            case Op.POLL:
              f.pc = pc;
              t.forcedSafepoint();
              break;
            case Op.COUNT_STEPS:
              f.pc = pc;
              t.countSteps(word >>> 8);
              break;
            default:
              throw new IllegalStateException("unknown instruction " + word);
          }
        }
      } catch (Throwable e) {
        f.pc = pc;
        raised = e;
      }
    }
  }
}
