package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;

/**
 * The instructions that stay in their frame, do not jump and do enough work, or occur seldom
 * enough, that a second dispatch does not count. What they leave out of {@link Interpreter} is room
 * for HotSpot to inline there.
 */
final class RareInstructions {
  private RareInstructions() {}

  /**
   * Executes an instruction of frame {@code f}, of which {@code pc} has been saved.
   *
   * @return the new stack pointer
   */
  static int execute(ThreadState t, Frame f, Object[] s, int sp, int word) {
    int n = word >>> 8;
    switch (word & 0xff) {
      case Op.COPY:
        s[sp] = s[sp - n];
        return sp + 1;
      case Op.SWAP:
        Object top = s[sp - 1];
        s[sp - 1] = s[sp - n];
        s[sp - n] = top;
        return sp;
      case Op.BUILD_TUPLE:
        s[sp - n] = TupleObject.of(Arrays.copyOfRange(s, sp - n, sp));
        return sp - n + 1;
      case Op.BUILD_LIST:
        s[sp - n] = Building.list(s, sp - n, n);
        return sp - n + 1;
      case Op.UNPACK_SEQUENCE:
        return Building.unpack(s, sp - 1, Iteration.unpack(t, s[sp - 1], n));
      case Op.IS_OP:
        s[sp - 2] = Comparison.same(s[sp - 2], s[sp - 1]) == (n == 0);
        return sp - 1;
      case Op.LOAD_FAST_AND_CLEAR:
        s[sp] = s[n];
        s[n] = null;
        return sp + 1;
      case Op.DELETE_FAST:
        Variables.deleteFast(t, f, n);
        return sp;
      case Op.MAKE_CELL:
        s[n] = new CellObject(s[n]);
        return sp;
      case Op.APPEND_DEREF:
        Variables.appendToCell(t, f, n, s[sp - 1]);
        return sp - 1;
      case Op.DELETE_DEREF:
        Variables.deleteCell(t, f, n);
        return sp;
      case Op.DELETE_NAME:
        Variables.deleteName(t, f, f.code.names()[n]);
        return sp;
      case Op.DELETE_GLOBAL:
        Variables.deleteGlobal(t, f, f.code.names()[n]);
        return sp;
      case Op.LOAD_LOCALS:
        s[sp] = f.namespace;
        return sp + 1;
      case Op.LOAD_FROM_DICT_OR_DEREF:
        s[sp - 1] = Variables.fromNamespaceOrCell(t, f, n, s[sp - 1]);
        return sp;
      case Op.LOAD_FROM_DICT_OR_GLOBALS:
        s[sp - 1] = Variables.fromNamespaceOrGlobals(t, f, f.code.names()[n], s[sp - 1]);
        return sp;
      case Op.SETUP_ANNOTATIONS:
        Variables.setupAnnotations(t, f);
        return sp;
      case Op.LOAD_BUILD_CLASS:
        s[sp] = Variables.buildClass(t, f);
        return sp + 1;
      case Op.MAKE_FUNCTION:
        return Calls.makeFunction(f, s, sp, n);
      case Op.DELETE_ATTR:
        Attributes.delete(t, s[sp - 1], f.code.names()[n]);
        return sp - 1;
      case Op.LOAD_SUPER_ATTR:
        s[sp - 3] = AttributeSites.loadSuper(t, s[sp - 3], s[sp - 2], s[sp - 1], f.code.names()[n]);
        return sp - 2;
      case Op.DELETE_SUBSCR:
        Items.delete(t, s[sp - 2], s[sp - 1]);
        return sp - 2;
      case Op.BINARY_SLICE:
        s[sp - 3] = Items.slice(t, s[sp - 3], s[sp - 2], s[sp - 1]);
        return sp - 2;
      case Op.STORE_SLICE:
        Items.setSlice(t, s[sp - 3], s[sp - 2], s[sp - 1], s[sp - 4]);
        return sp - 4;
      case Op.BUILD_SLICE:
        return Building.slice(s, sp, n);
      case Op.UNARY_POSITIVE:
        s[sp - 1] = Arithmetic.positive(t, s[sp - 1]);
        return sp;
      case Op.UNARY_INVERT:
        s[sp - 1] = Arithmetic.invert(t, s[sp - 1]);
        return sp;
      case Op.BUILD_SET:
      case Op.BUILD_MAP:
      case Op.BUILD_STRING:
      case Op.FORMAT_VALUE:
      case Op.SET_ADD:
      case Op.MAP_ADD:
      case Op.LIST_EXTEND:
      case Op.SET_UPDATE:
      case Op.DICT_UPDATE:
      case Op.DICT_MERGE:
      case Op.LIST_TO_TUPLE:
      case Op.UNPACK_EX:
        return build(t, s, sp, word);
      case Op.PUSH_EXC_INFO:
      case Op.POP_EXCEPT:
      case Op.RERAISE:
      case Op.RAISE_VARARGS:
      case Op.CHECK_EXC_MATCH:
      case Op.CHECK_EG_MATCH:
      case Op.PREP_RERAISE_STAR:
      case Op.LOAD_ASSERTION_ERROR:
      case Op.BEFORE_WITH:
      case Op.BEFORE_ASYNC_WITH:
      case Op.WITH_EXCEPT_START:
        return handle(t, f, s, sp, word);
      case Op.GET_YIELD_FROM_ITER:
      case Op.ASYNC_GEN_WRAP:
      case Op.GET_AWAITABLE:
      case Op.GET_AITER:
      case Op.GET_ANEXT:
      case Op.END_ASYNC_FOR:
        return await(t, f, s, sp, word);
      default:
        return seldom(t, f, s, sp, word);
    }
  }

  /** Displays and comprehensions. */
  private static int build(ThreadState t, Object[] s, int sp, int word) {
    int n = word >>> 8;
    switch (word & 0xff) {
      case Op.BUILD_SET:
        s[sp - n] = Building.set(t, s, sp - n, n);
        return sp - n + 1;
      case Op.BUILD_MAP:
        s[sp - 2 * n] = Building.map(t, s, sp - 2 * n, n);
        return sp - 2 * n + 1;
      case Op.BUILD_STRING:
        s[sp - n] = Building.string(s, sp - n, n);
        return sp - n + 1;
      case Op.FORMAT_VALUE:
        return Building.formatValue(t, s, sp, n);
      case Op.SET_ADD:
        ((SetObject) s[sp - 1 - n]).add(t, s[sp - 1]);
        return sp - 1;
      case Op.MAP_ADD:
        ((DictObject) s[sp - 2 - n]).put(t, s[sp - 2], s[sp - 1]);
        return sp - 2;
      case Op.LIST_EXTEND:
        Building.listExtend(t, (ListObject) s[sp - 1 - n], s[sp - 1]);
        return sp - 1;
      case Op.SET_UPDATE:
        Building.setUpdate(t, (SetObject) s[sp - 1 - n], s[sp - 1]);
        return sp - 1;
      case Op.DICT_UPDATE:
        Mappings.updateDisplay(t, (DictObject) s[sp - 1 - n], s[sp - 1]);
        return sp - 1;
      case Op.DICT_MERGE:
        Mappings.merge(t, s[sp - n - 3], (DictObject) s[sp - 1 - n], s[sp - 1]);
        return sp - 1;
      case Op.LIST_TO_TUPLE:
        s[sp - 1] = TupleObject.of(((ListObject) s[sp - 1]).toArray());
        return sp;
      default:
        return Building.unpack(s, sp - 1, Iteration.unpackStarred(t, s[sp - 1], n & 0xff, n >>> 8));
    }
  }

  /** Exceptions and {@code with}. */
  private static int handle(ThreadState t, Frame f, Object[] s, int sp, int word) {
    switch (word & 0xff) {
      case Op.PUSH_EXC_INFO:
        s[sp] = s[sp - 1];
        s[sp - 1] = Raising.beginHandling(f, s[sp]);
        return sp + 1;
      case Op.POP_EXCEPT:
        Raising.endHandling(f, s[sp - 1]);
        return sp - 1;
      case Op.RERAISE:
        throw Raising.again(t, s[sp - 1]);
      case Op.RAISE_VARARGS:
        throw Raising.raise(t, f, s, sp, word >>> 8);
      case Op.CHECK_EXC_MATCH:
        s[sp - 1] = ExceptionMatching.matches(t, s[sp - 2], s[sp - 1]);
        return sp;
      case Op.CHECK_EG_MATCH:
        ExceptionMatching.split(t, s, sp);
        return sp;
      case Op.PREP_RERAISE_STAR:
        s[sp - 2] = ExceptionMatching.prepareReraise(t, s[sp - 2], s[sp - 1]);
        return sp - 1;
      case Op.LOAD_ASSERTION_ERROR:
        s[sp] = Types.ASSERTION_ERROR;
        return sp + 1;
      case Op.BEFORE_WITH:
        WithStatements.enter(t, s, sp);
        return sp + 1;
      case Op.BEFORE_ASYNC_WITH:
        WithStatements.enterAsync(t, s, sp);
        return sp + 1;
      default:
        s[sp] = WithStatements.exit(t, s[sp - 3], (ExceptionObject) s[sp - 1]);
        return sp + 1;
    }
  }

  /** Delegation and asynchronous iteration. */
  private static int await(ThreadState t, Frame f, Object[] s, int sp, int word) {
    switch (word & 0xff) {
      case Op.GET_YIELD_FROM_ITER:
        s[sp - 1] = Generators.yieldFromIterator(t, f, s[sp - 1]);
        return sp;
      case Op.ASYNC_GEN_WRAP:
        s[sp - 1] = new AsyncValue(s[sp - 1]);
        return sp;
      case Op.GET_AWAITABLE:
        s[sp - 1] = Generators.awaitable(t, s[sp - 1], word >>> 8);
        return sp;
      case Op.GET_AITER:
        s[sp - 1] = Generators.asyncIterator(t, s[sp - 1]);
        return sp;
      case Op.GET_ANEXT:
        s[sp] = Generators.asyncNext(t, s[sp - 1]);
        return sp + 1;
      default:
        Generators.endAsyncFor((ExceptionObject) s[sp - 1]);
        return sp - 2;
    }
  }

  /** Imports, patterns, type parameters and instrumentation. */
  private static int seldom(ThreadState t, Frame f, Object[] s, int sp, int word) {
    int n = word >>> 8;
    switch (word & 0xff) {
      case Op.CALL_INTRINSIC_1:
        s[sp - 1] = RareOperations.unary(t, f, n, s[sp - 1]);
        return sp;
      case Op.CALL_INTRINSIC_2:
        s[sp - 2] = RareOperations.binary(t, n, s[sp - 2], s[sp - 1]);
        return sp - 1;
      case Op.IMPORT_NAME:
        s[sp - 2] = Imports.name(t, f, f.code.names()[n], s[sp - 2], s[sp - 1]);
        return sp - 1;
      case Op.IMPORT_FROM:
        s[sp] = Imports.from(t, s[sp - 1], f.code.names()[n]);
        return sp + 1;
      case Op.IMPORT_STAR:
        Imports.star(t, f, s[sp - 1]);
        return sp - 1;
      case Op.GET_LEN:
        s[sp] = Conversions.length(t, s[sp - 1]);
        return sp + 1;
      case Op.MATCH_MAPPING:
        s[sp] = Patterns.isMapping(s[sp - 1]);
        return sp + 1;
      case Op.MATCH_SEQUENCE:
        s[sp] = Patterns.isSequence(s[sp - 1]);
        return sp + 1;
      case Op.MATCH_KEYS:
        s[sp] = Patterns.keys(t, s[sp - 2], (TupleObject) s[sp - 1]);
        return sp + 1;
      case Op.MATCH_CLASS:
        s[sp - 3] = Patterns.ofClass(t, s[sp - 3], s[sp - 2], n, (TupleObject) s[sp - 1]);
        return sp - 2;
      case Op.POLL:
        t.forcedSafepoint();
        return sp;
      case Op.COUNT_STEPS:
        t.countSteps(n);
        return sp;
      default:
        throw new IllegalStateException("unknown instruction " + word);
    }
  }
}
