package dev.baton.code;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether code from outside may run. What it accepts keeps these promises to the dispatch
 * loop: every instruction word can be decoded and its operand is in range; control never leaves the
 * code; the operand stack has one depth at each instruction, within {@link CodeObject#stackSize};
 * slots that are read as cells are cells, and no others; the absent value reaches no instruction
 * that does not expect it; every loop passes a safepoint or a yield, so that the code can be
 * interrupted. Values of a wrong guest type are not its business: the loop reports those as an
 * error of the guest.
 *
 * <p>The stack part is an abstract interpretation by worklist, see {@link StackVerifier}. Stateless
 * and thread safe.
 */
public final class Verifier {
  /** How deep code objects and tuples of constants may be nested in each other. */
  static final int MAX_NESTING = 200;

  /** The deepest operand stack of one code object. */
  static final int MAX_STACK = 1 << 20;

  private static final int KNOWN_FLAGS =
      CodeObject.OPTIMIZED
          | CodeObject.NEW_LOCALS
          | CodeObject.VAR_ARGS
          | CodeObject.VAR_KEYWORDS
          | CodeObject.NESTED
          | CodeObject.GENERATOR
          | CodeObject.COROUTINE
          | CodeObject.ITERABLE_COROUTINE
          | CodeObject.ASYNC_GENERATOR
          | CodeObject.FUTURE_ANNOTATIONS
          | CodeObject.HAS_DOCSTRING;

  private final CodeObject code;
  private final Set<Integer> cells = new HashSet<>();
  private int prologueEnd;

  private Verifier(CodeObject code) {
    this.code = code;
  }

  /**
   * Checks {@code code} and all code objects among its constants.
   *
   * @throws VerifyException for the first thing found wrong
   */
  public static void verify(CodeObject code) {
    new Verifier(code).run(0);
  }

  private void run(int nesting) {
    checkHeader();
    if (code.size() == 0) {
      throw wrong("there are no instructions");
    }
    readPrologue();
    for (int pc = 0; pc < code.size(); pc++) {
      checkInstruction(pc);
    }
    checkExceptionTable();
    new StackVerifier(code).run();
    for (Object constant : code.constants()) {
      checkConstant(constant, nesting + 1, true);
    }
  }

  private void checkHeader() {
    int slots = code.slotNames().size();
    for (int count :
        new int[] {code.argumentCount(), code.keywordOnlyCount(), code.positionalOnlyCount()}) {
      if (count < 0 || count > slots) {
        throw wrong("parameter count " + count + " with " + slots + " slots");
      }
    }
    int parameters = code.parameterCount();
    if (code.positionalOnlyCount() > code.argumentCount()) {
      throw wrong("more positional-only than positional parameters");
    }
    if (code.localCount() < parameters || code.localCount() > slots) {
      throw wrong(
          parameters + " parameters and " + code.localCount() + " locals in " + slots + " slots");
    }
    if (code.freeCount() < 0 || code.freeCount() > slots - code.localCount()) {
      throw wrong(code.freeCount() + " free variables in " + slots + " slots");
    }
    if ((code.flags() & ~KNOWN_FLAGS) != 0) {
      throw wrong("unknown flags 0x" + Integer.toHexString(code.flags() & ~KNOWN_FLAGS));
    }
    int generators = CodeObject.GENERATOR | CodeObject.COROUTINE | CodeObject.ASYNC_GENERATOR;
    if (Integer.bitCount(code.flags() & generators) > 1) {
      throw wrong("more than one kind of generator");
    }
    if (code.has(CodeObject.HAS_DOCSTRING)
        && (code.constants().isEmpty() || !(code.constants().get(0) instanceof String))) {
      throw wrong("the docstring is not the first constant");
    }
    if (code.stackSize() < 0 || code.stackSize() > MAX_STACK) {
      throw wrong("stack size " + code.stackSize());
    }
  }

  /**
   * Reads the instructions at the start that make cells. No jump leads back into them, so from
   * there on the same slots are cells on every path.
   */
  private void readPrologue() {
    for (; prologueEnd < code.size(); prologueEnd++) {
      int word = code.word(prologueEnd);
      int operand = word >>> 8;
      switch (word & 0xff) {
        case Op.NOP:
          break;
        case Op.MAKE_CELL:
          if (operand >= code.slotNames().size() - code.freeCount() || !cells.add(operand)) {
            throw wrong(prologueEnd, "slot " + operand + " cannot become a cell");
          }
          break;
        case Op.COPY_FREE_VARS:
          if (operand != code.freeCount()) {
            throw wrong(prologueEnd, operand + " free variables, not " + code.freeCount());
          }
          int slots = code.slotNames().size();
          for (int slot = slots - operand; slot < slots; slot++) {
            cells.add(slot);
          }
          break;
        default:
          return;
      }
    }
  }

  private void checkInstruction(int pc) {
    int word = code.word(pc);
    int operand = word >>> 8;
    Opcode op = Opcode.of(word & 0xff);
    if (op == null) {
      throw wrong(pc, "unknown opcode " + (word & 0xff));
    }
    if (op.has(OpcodeFlags.INSTRUMENT)) {
      throw wrong(pc, op + " is for instrumentation only");
    }
    boolean good =
        switch (op.kind()) {
          case NONE -> operand == 0;
          case COUNT -> countInRange(op, operand);
          case CONSTANT -> operand < code.constants().size();
          case NAME -> operand < code.names().size();
          case SLOT -> operand < code.slotNames().size();
          case TARGET -> operand < code.size();
          case BINARY ->
              operand < 2 * BinaryOperator.IN_PLACE
                  && operand % BinaryOperator.IN_PLACE < BinaryOperator.values().length;
          case COMPARE -> operand < CompareOperator.values().length;
          case UNARY_INTRINSIC -> operand < UnaryIntrinsic.values().length;
          case BINARY_INTRINSIC -> operand < BinaryIntrinsic.values().length;
        };
    if (!good) {
      throw wrong(pc, op + " operand out of range: " + operand);
    }
    checkPlace(pc, op, operand);
    if (op.kind() == OperandKind.TARGET) {
      checkJump(pc, op, operand);
    } else if (op.kind() == OperandKind.SLOT) {
      checkSlot(pc, op, operand);
    }
  }

  private static boolean countInRange(Opcode op, int n) {
    return switch (op) {
      case COPY, SWAP -> n >= 1;
      case LIST_APPEND, LIST_EXTEND, SET_ADD, SET_UPDATE -> n >= 1;
      case MAP_ADD, DICT_UPDATE, DICT_MERGE -> n >= 1;
      case BUILD_SLICE -> n == 2 || n == 3;
      case IS_OP, CONTAINS_OP, CALL_FUNCTION_EX -> n <= 1;
      case RAISE_VARARGS, GET_AWAITABLE -> n <= 2;
      case RESUME -> n <= 3;
      case FORMAT_VALUE -> n <= 7;
      case MAKE_FUNCTION -> n <= 15;
      default -> true;
    };
  }

  /** Instructions that only make sense at certain places or in certain code. */
  private void checkPlace(int pc, Opcode op, int operand) {
    switch (op) {
      case MAKE_CELL, COPY_FREE_VARS -> {
        if (pc >= prologueEnd) {
          throw wrong(pc, op + " after the start of the code");
        }
      }
      case LOAD_LOCALS, SETUP_ANNOTATIONS -> {
        if (code.has(CodeObject.OPTIMIZED)) {
          throw wrong(pc, op + " in a function");
        }
      }
      case YIELD_VALUE, ASYNC_GEN_WRAP -> {
        if (!code.isGenerator()) {
          throw wrong(pc, op + " in code that is not a generator");
        }
      }
      case RESUME -> {
        if (operand >= 2 && !isDelegation(pc + 1)) {
          throw wrong(pc, "RESUME " + operand + " outside of a SEND loop");
        }
      }
      default -> {}
    }
  }

  /** A loop without safepoint could not be interrupted, so only marked jumps lead back. */
  private void checkJump(int pc, Opcode op, int target) {
    if (target < prologueEnd) {
      throw wrong(pc, "jump into the instructions that make cells");
    }
    if (op == Opcode.JUMP_BACKWARD) {
      return;
    }
    if (op == Opcode.JUMP_BACKWARD_NO_INTERRUPT) {
      if (!isDelegation(pc)) {
        throw wrong(pc, op + " outside of a SEND loop");
      }
    } else if (target <= pc) {
      throw wrong(pc, op + " jumps back to " + target);
    }
  }

  /** Whether the jump at {@code pc} ends SEND, YIELD_VALUE, RESUME and leads back to the SEND. */
  private boolean isDelegation(int pc) {
    return pc >= 3
        && pc < code.size()
        && (code.word(pc) & 0xff) == Op.JUMP_BACKWARD_NO_INTERRUPT
        && code.word(pc) >>> 8 == pc - 3
        && (code.word(pc - 1) & 0xff) == Op.RESUME
        && (code.word(pc - 2) & 0xff) == Op.YIELD_VALUE
        && (code.word(pc - 3) & 0xff) == Op.SEND;
  }

  private void checkSlot(int pc, Opcode op, int slot) {
    boolean wantsCell =
        switch (op) {
          case LOAD_CLOSURE,
              LOAD_DEREF,
              STORE_DEREF,
              DELETE_DEREF,
              APPEND_DEREF,
              LOAD_FROM_DICT_OR_DEREF ->
              true;
          default -> false;
        };
    if (op != Opcode.MAKE_CELL && wantsCell != cells.contains(slot)) {
      throw wrong(
          pc, op + " of slot " + slot + ", which is " + (wantsCell ? "not a cell" : "a cell"));
    }
  }

  private void checkExceptionTable() {
    for (ExceptionEntry e : code.exceptionTable()) {
      boolean range = 0 <= e.start() && e.start() < e.end() && e.end() <= code.size();
      if (!range || e.handler() < 0 || e.handler() >= code.size() || e.depth() < 0) {
        throw wrong("exception table entry out of range: " + e);
      }
      if (e.handler() < e.end() || e.handler() < prologueEnd) {
        throw wrong("exception handler before the end of its range: " + e);
      }
    }
  }

  private void checkConstant(Object constant, int nesting, boolean codeAllowed) {
    if (nesting > MAX_NESTING) {
      throw wrong("constants nested too deeply");
    }
    if (constant instanceof CodeObject inner && codeAllowed) {
      new Verifier(inner).run(nesting);
    } else if (constant instanceof Constant.Tuple t) {
      checkConstants(t.items(), nesting + 1);
    } else if (constant instanceof Constant.FrozenSet f) {
      checkConstants(f.items(), nesting + 1);
    } else if (constant instanceof BigInteger i) {
      if (i.bitLength() < Long.SIZE) {
        throw wrong("integer constant not in its shortest form: " + i);
      }
    } else if (!(constant instanceof Long
        || constant instanceof Double
        || constant instanceof Boolean
        || constant instanceof String
        || constant instanceof Constant)) {
      throw wrong("constant of unknown kind " + constant.getClass().getSimpleName());
    }
  }

  private void checkConstants(List<Object> items, int nesting) {
    for (Object item : items) {
      checkConstant(item, nesting, false);
    }
  }

  private VerifyException wrong(String what) {
    return wrong(-1, what);
  }

  private VerifyException wrong(int pc, String what) {
    return new VerifyException(code.qualifiedName(), pc, what);
  }
}
