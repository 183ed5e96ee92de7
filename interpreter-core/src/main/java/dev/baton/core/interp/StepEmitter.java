package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Op;
import dev.baton.code.Opcode;
import dev.baton.core.object.TupleObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The steps for each instruction, for {@link StepBuilder}. */
final class StepEmitter {
  private final StepBuilder builder;
  private final StepStack stack;
  private final CodeObject code;
  private final String[] names;

  /** What {@code f.pc} is while the steps of the instruction being translated run. */
  private int pc;

  /** The step that left the value on top, if a store may still send it elsewhere. */
  private Step.@Nullable Result movable;

  StepEmitter(StepBuilder builder, StepStack stack, LinkedCode linked) {
    this.builder = builder;
    this.stack = stack;
    this.code = linked.code();
    this.names = linked.names();
  }

  int pc() {
    return pc;
  }

  /** Translates the instruction at an index; gives the index of the next one to translate. */
  int emit(int at, int word) {
    pc = at + 1;
    int n = word >>> 8;
    Step.Result result = movable;
    movable = null;
    switch (word & 0xff) {
      case Op.NOP:
      case Op.JUMP_BACKWARD_NO_INTERRUPT:
      case Op.JUMP:
      case Op.JUMP_BACKWARD:
      case Op.POP_JUMP_IF_TRUE:
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_NONE:
      case Op.POP_JUMP_IF_NOT_NONE:
      case Op.FOR_ITER:
      case Op.SEND:
        jump(word, n);
        return pc;
      case Op.POP_TOP:
        pop();
        return pc;
      case Op.PUSH_NULL:
        builder.move(stack.free(), new Step.Operand(-1, null));
        stack.push();
        return pc;
      case Op.COPY:
        stack.copy(n);
        return pc;
      case Op.SWAP:
        if (!stack.swap(n)) {
          rare(word);
        }
        return pc;
      case Op.LOAD_CONST:
        stack.pushConstant(n);
        return pc;
      case Op.LOAD_FAST:
        if (!builder.isBound(n)) {
          builder.add(new LocalSteps.Check(pc, n));
        }
        stack.pushLocal(n);
        return pc;
      case Op.LOAD_CLOSURE:
        stack.pushLocal(n);
        return pc;
      case Op.STORE_FAST:
        storeFast(n, result);
        return pc;
      case Op.BUILD_TUPLE:
        return tuple(n, word);
      case Op.UNPACK_SEQUENCE:
        return unpack(n);
      case Op.COMPARE_OP:
      case Op.IS_OP:
      case Op.CONTAINS_OP:
        return compare(word, n);
      default:
        if (!name(word, n) && !operator(word, n) && !frame(word, n)) {
          rare(word);
        }
        return pc;
    }
  }

  private void pop() {
    if (stack.topIsOwn()) {
      builder.add(new LocalSteps.Clear(pc, stack.free() - 1));
    }
    stack.drop(1);
  }

  private void apply(int op) {
    Step.Operand x = stack.pop();
    push(new OperatorSteps.Apply(pc, stack.free(), op, x));
  }

  private void storeFast(int local, Step.@Nullable Result result) {
    boolean own = stack.topIsOwn();
    int slot = stack.free() - 1;
    Step.Operand value = stack.pop();
    if (own
        && result != null
        && result == builder.last()
        && result.to == slot
        && !stack.uses(local)) {
      result.to = local;
      return;
    }
    stack.settle(local);
    builder.move(local, value);
  }

  /** {@code BUILD_TUPLE}; together with the {@code UNPACK_SEQUENCE} behind it only an exchange. */
  private int tuple(int count, int word) {
    boolean unpacked =
        !builder.isLeader(pc) && code.word(pc) == Opcode.UNPACK_SEQUENCE.word(count) && count > 0;
    if (!unpacked) {
      rare(word);
      return pc;
    }
    if (areStores(pc + 1, count)) {
      exchange(count);
      return pc + 1 + count;
    }
    if (!stack.reverse(count)) {
      stack.settleFrom(stack.depth() - count);
      builder.add(new OperatorSteps.Reverse(pc, stack.free() - count, count));
    }
    return pc + 1;
  }

  /** Stores the top values into locals; the first store takes the undermost. */
  private void exchange(int count) {
    int undermost = stack.depth() - count;
    for (int i = 0; i < count; i++) {
      int local = code.word(pc + 1 + i) >>> 8;
      Step.Operand value = stack.at(undermost + i);
      // Gone from here: what is stored need not be kept.
      stack.forget(undermost + i);
      stack.settle(local);
      builder.move(local, value);
    }
    stack.drop(count);
  }

  /** Whether an unbroken run of stores into locals begins at an index. */
  private boolean areStores(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (i >= code.size() || builder.isLeader(i) || (code.word(i) & 0xff) != Op.STORE_FAST) {
        return false;
      }
    }
    return true;
  }

  /** {@code UNPACK_SEQUENCE}, with the stores behind it if all its values go into locals. */
  private int unpack(int count) {
    boolean stored = areStores(pc, count);
    Step.Operand value = stack.pop();
    int[] targets = new int[count];
    for (int i = 0; i < count; i++) {
      targets[i] = stored ? code.word(pc + i) >>> 8 : stack.free() + count - 1 - i;
      if (stored) {
        stack.settle(targets[i]);
      }
    }
    builder.add(new OperatorSteps.Unpack(pc, value, targets));
    if (stored) {
      return pc + count;
    }
    for (int i = 0; i < count; i++) {
      stack.push();
    }
    return pc;
  }

  private Step.Result push(Step.Result step) {
    builder.add(step);
    stack.push();
    movable = step;
    return step;
  }

  /** A comparison, with the conditional jump behind it if there is one. */
  private int compare(int word, int n) {
    Step.Operand b = stack.pop();
    Step.Operand a = stack.pop();
    int following = builder.isLeader(pc) ? -1 : code.word(pc) & 0xff;
    if (following != Op.POP_JUMP_IF_TRUE && following != Op.POP_JUMP_IF_FALSE) {
      push(
          (word & 0xff) == Op.COMPARE_OP
              ? new OperatorSteps.Compare(pc, stack.free(), n, a, b)
              : new OperatorSteps.Test(pc, stack.free(), word, a, b));
      return pc;
    }
    stack.settleAll();
    boolean sense = following == Op.POP_JUMP_IF_TRUE;
    JumpSteps.Jump step =
        (word & 0xff) == Op.COMPARE_OP
            ? new JumpSteps.CompareJump(pc, n, sense, a, b)
            : new JumpSteps.TestJump(pc, word, sense, a, b);
    builder.addJump(step, code.word(pc) >>> 8, stack.depth());
    return pc + 1;
  }

  private void jump(int word, int target) {
    switch (word & 0xff) {
      case Op.NOP:
        break;
      case Op.JUMP_BACKWARD:
        stack.settleAll();
        builder.add(new JumpSteps.Loop(pc, target, stack.sp()));
        builder.goOnAt(target, pc);
        break;
      case Op.JUMP:
      case Op.JUMP_BACKWARD_NO_INTERRUPT:
        stack.settleAll();
        builder.goOnAt(target, pc);
        break;
      case Op.FOR_ITER:
        stack.settleAll();
        JumpSteps.Jump loop = new FrameSteps.ForIter(pc, stack.sp() - 1);
        builder.addJump(loop, target, stack.depth() - 1);
        stack.push();
        movable = loop;
        break;
      case Op.SEND:
        stack.settleAll();
        builder.addJump(new FrameSteps.Send(pc, stack.sp()), target, stack.depth() - 1);
        break;
      default:
        conditional(word & 0xff, target);
    }
  }

  private void conditional(int op, int target) {
    Step.Operand value = stack.pop();
    stack.settleAll();
    JumpSteps.Jump step =
        op == Op.POP_JUMP_IF_TRUE || op == Op.POP_JUMP_IF_FALSE
            ? new JumpSteps.JumpIf(pc, op == Op.POP_JUMP_IF_TRUE, value)
            : new JumpSteps.JumpIfNone(pc, op == Op.POP_JUMP_IF_NONE, value);
    builder.addJump(step, target, stack.depth());
  }

  /** Names, cells and attributes; false if the instruction is another one. */
  private boolean name(int word, int n) {
    switch (word & 0xff) {
      case Op.COPY_FREE_VARS:
        builder.add(new LocalSteps.CopyFree(pc, n));
        return true;
      case Op.LOAD_DEREF:
        push(new LocalSteps.LoadCell(pc, stack.free(), n));
        return true;
      case Op.STORE_DEREF:
        builder.add(new LocalSteps.StoreCell(pc, n, stack.pop()));
        return true;
      case Op.LOAD_GLOBAL:
        push(new LocalSteps.LoadGlobal(pc, stack.free(), names[n]));
        return true;
      case Op.STORE_GLOBAL:
        builder.add(new LocalSteps.StoreGlobal(pc, names[n], stack.pop()));
        return true;
      case Op.LOAD_NAME:
        push(new LocalSteps.LoadName(pc, stack.free(), names[n]));
        return true;
      case Op.STORE_NAME:
        builder.add(new LocalSteps.StoreName(pc, names[n], stack.pop()));
        return true;
      case Op.LOAD_ATTR:
        Step.Operand o = stack.pop();
        push(new AttributeSteps.Load(pc, stack.free(), names[n], o));
        return true;
      case Op.LOAD_METHOD:
        Step.Operand receiver = stack.pop();
        builder.add(new AttributeSteps.LoadMethod(pc, stack.free(), names[n], receiver));
        stack.push();
        stack.push();
        return true;
      case Op.LOAD_SUPER_ATTR:
        Step.Operand self = stack.pop();
        Step.Operand cls = stack.pop();
        Step.Operand callee = stack.pop();
        push(new AttributeSteps.LoadSuper(pc, stack.free(), names[n], callee, cls, self));
        return true;
      case Op.STORE_ATTR:
        Step.Operand object = stack.pop();
        builder.add(new AttributeSteps.Store(pc, names[n], stack.pop(), object));
        return true;
      default:
        return false;
    }
  }

  /** Operators and items; false if the instruction is another one. */
  private boolean operator(int word, int n) {
    switch (word & 0xff) {
      case Op.BINARY_OP:
        Step.Operand b = stack.pop();
        Step.Operand a = stack.pop();
        push(OperatorSteps.binary(pc, stack.free(), n, a, b));
        return true;
      case Op.BINARY_SUBSCR:
        Step.Operand i = stack.pop();
        Step.Operand of = stack.pop();
        push(new OperatorSteps.GetItem(pc, stack.free(), of, i));
        return true;
      case Op.STORE_SUBSCR:
        Step.Operand index = stack.pop();
        Step.Operand object = stack.pop();
        builder.add(new OperatorSteps.SetItem(pc, stack.pop(), object, index));
        return true;
      case Op.LIST_APPEND:
        Step.Operand item = stack.pop();
        builder.add(new OperatorSteps.Append(pc, stack.sp() - n, item));
        return true;
      case Op.UNARY_NEGATIVE:
      case Op.UNARY_NOT:
      case Op.TO_BOOL:
        apply(word & 0xff);
        return true;
      case Op.GET_ITER:
        boolean alone = code.isForLoop(pc - 1);
        apply(alone ? FusedOp.GET_ITER_FOR_LOOP : Op.GET_ITER);
        return true;
      default:
        return false;
    }
  }

  /** Calls, and what ends or suspends the frame; false if the instruction is another one. */
  private boolean frame(int word, int n) {
    switch (word & 0xff) {
      case Op.CALL:
        Step.Operand[] arguments = pop(n);
        stack.settleFrom(stack.depth() - 1);
        stack.drop(1);
        push(new CallSteps.Call(pc, stack.free(), arguments));
        return true;
      case Op.CALL_METHOD:
        Step.Operand[] given = pop(n);
        stack.settleFrom(stack.depth() - 2);
        stack.drop(2);
        push(new CallSteps.CallMethod(pc, stack.free(), given));
        return true;
      case Op.CALL_KW:
      case Op.CALL_METHOD_KW:
        return named(word, n) || generalCall(word, n);
      case Op.CALL_FUNCTION_EX:
        return generalCall(word, n);
      case Op.RETURN_VALUE:
        builder.add(new FrameSteps.Return(pc, stack.pop()));
        return true;
      case Op.YIELD_VALUE:
        stack.settleAll();
        builder.add(new FrameSteps.Yield(pc, stack.sp() - 1));
        return true;
      case Op.RESUME:
        if (n < 2) {
          builder.add(new JumpSteps.Poll(pc));
        }
        return true;
      default:
        return false;
    }
  }

  /** A call with names that are known now; false if they are not. */
  private boolean named(int word, int n) {
    if (!(stack.topConstant() instanceof TupleObject tuple)) {
      return false;
    }
    String[] keywords = Calls.names(tuple);
    if (keywords.length > n || Arrays.asList(keywords).contains(null)) {
      return false;
    }
    boolean method = (word & 0xff) == Op.CALL_METHOD_KW;
    stack.drop(1);
    Step.Operand[] arguments = pop(n);
    int callee = method ? 2 : 1;
    stack.settleFrom(stack.depth() - callee);
    stack.drop(callee);
    push(new CallSteps.Named(pc, stack.free(), arguments, keywords, method));
    return true;
  }

  private boolean generalCall(int word, int n) {
    int taken = Opcode.ofWord(word).pops(n);
    stack.settleFrom(stack.depth() - taken);
    builder.add(new CallSteps.General(pc, stack.sp(), word));
    stack.drop(taken);
    stack.push();
    return true;
  }

  private Step.Operand[] pop(int count) {
    Step.Operand[] operands = new Step.Operand[count];
    for (int i = count - 1; i >= 0; i--) {
      operands[i] = stack.pop();
    }
    return operands;
  }

  /** An instruction that works on the operand stack as it is in the frame. */
  private void rare(int word) {
    Opcode op = Opcode.ofWord(word);
    int n = word >>> 8;
    int needed = op.needs(n);
    stack.settleFrom(stack.depth() - needed);
    switch (word & 0xff) {
      case Op.MAKE_CELL:
      case Op.DELETE_FAST:
      case Op.LOAD_FAST_AND_CLEAR:
        stack.settle(n);
        break;
      default:
        break;
    }
    builder.add(new OperatorSteps.Rare(pc, stack.sp(), word));
    stack.drop(op.pops(n));
    for (int i = op.pushes(n); i > 0; i--) {
      stack.push();
    }
  }
}
