package dev.baton.code;

import static dev.baton.code.OpcodeFlags.*;
import static dev.baton.code.OperandKind.*;
import static dev.baton.code.StackCount.*;

import org.jspecify.annotations.Nullable;

/**
 * The instruction set: one row for each opcode, the only place where it is declared. A row gives
 * the operand's kind, how many values the instruction pops and pushes, its flags, a picture of the
 * stack before and after, and what it does. The builder, assembler, disassembler, verifier,
 * instrumentation and the page {@code docs/isa.md} all read these rows.
 *
 * <p>An instruction is one {@code int}: the opcode in the low 8 bits, the operand in the high 24.
 * Vocabulary and meaning follow CPython's {@code dis} where the two machines agree; jumps carry
 * absolute targets.
 */
public enum Opcode {

  // Stack
  NOP(NONE, ZERO, ZERO, 0, "--", "Does nothing."),
  POP_TOP(NONE, ONE, ZERO, 0, "a --", "Drops the top value."),
  COPY(
      COUNT,
      ZERO,
      ONE,
      0,
      "a ... -- a ... a",
      "Pushes a copy of the value at depth operand; 1 is the top."),
  SWAP(
      COUNT,
      ZERO,
      ZERO,
      0,
      "a ... b -- b ... a",
      "Swaps the top with the value at depth operand; 2 is the one below the top."),
  PUSH_NULL(
      NONE, ZERO, ONE, 0, "-- NULL", "Pushes the absent value, which only CALL_METHOD accepts."),
  LOAD_CONST(CONSTANT, ZERO, ONE, 0, "-- c", "Pushes a constant."),

  // Local variables and cells
  LOAD_FAST(
      SLOT,
      ZERO,
      ONE,
      RAISES,
      "-- v",
      "Pushes a local variable; UnboundLocalError if it has no value."),
  LOAD_FAST_AND_CLEAR(
      SLOT,
      ZERO,
      ONE,
      0,
      "-- v|NULL",
      "Pushes a local variable, even an unbound one, and unbinds it; opens an inlined"
          + " comprehension."),
  STORE_FAST(SLOT, ONE, ZERO, 0, "v --", "Binds a local variable; the absent value unbinds it."),
  DELETE_FAST(
      SLOT,
      ZERO,
      ZERO,
      RAISES,
      "--",
      "Unbinds a local variable; UnboundLocalError if it has no value."),
  MAKE_CELL(SLOT, ZERO, ZERO, 0, "--", "Replaces the slot's value by a new cell that holds it."),
  COPY_FREE_VARS(
      COUNT,
      ZERO,
      ZERO,
      0,
      "--",
      "Copies the operand's number of cells of the running function's closure into the last"
          + " slots."),
  LOAD_CLOSURE(SLOT, ZERO, ONE, 0, "-- cell", "Pushes the cell itself, for a closure tuple."),
  LOAD_DEREF(
      SLOT,
      ZERO,
      ONE,
      RAISES | SHARED,
      "-- v",
      "Pushes the value of a cell; NameError or UnboundLocalError if it is empty."),
  STORE_DEREF(SLOT, ONE, ZERO, SHARED, "v --", "Stores into a cell."),
  DELETE_DEREF(
      SLOT,
      ZERO,
      ZERO,
      RAISES | SHARED,
      "--",
      "Empties a cell; NameError or UnboundLocalError if it is empty."),

  // Names
  LOAD_NAME(
      NAME,
      ZERO,
      ONE,
      RAISES | CALLS | SHARED,
      "-- v",
      "Looks a name up in the frame's namespace, then globals, then builtins."),
  STORE_NAME(
      NAME, ONE, ZERO, RAISES | CALLS | SHARED, "v --", "Binds a name in the frame's namespace."),
  DELETE_NAME(
      NAME, ZERO, ZERO, RAISES | CALLS | SHARED, "--", "Unbinds a name in the frame's namespace."),
  LOAD_GLOBAL(
      NAME, ZERO, ONE, RAISES | SHARED, "-- v", "Looks a name up in globals, then builtins."),
  STORE_GLOBAL(NAME, ONE, ZERO, RAISES | SHARED, "v --", "Binds a global name."),
  DELETE_GLOBAL(NAME, ZERO, ZERO, RAISES | SHARED, "--", "Unbinds a global name."),
  LOAD_LOCALS(
      NONE,
      ZERO,
      ONE,
      0,
      "-- namespace",
      "Pushes the frame's namespace; class and module bodies only."),
  LOAD_FROM_DICT_OR_DEREF(
      SLOT,
      ONE,
      ONE,
      RAISES | CALLS | SHARED,
      "namespace -- v",
      "Looks the slot's name up in a namespace, then in the cell."),
  LOAD_FROM_DICT_OR_GLOBALS(
      NAME,
      ONE,
      ONE,
      RAISES | CALLS | SHARED,
      "namespace -- v",
      "Looks a name up in a namespace, then globals, then builtins."),
  SETUP_ANNOTATIONS(
      NONE,
      ZERO,
      ZERO,
      RAISES | CALLS,
      "--",
      "Makes sure that the namespace has a dict __annotations__."),

  // Attributes and items
  LOAD_ATTR(NAME, ONE, ONE, RAISES | CALLS | SHARED, "o -- v", "Reads an attribute."),
  LOAD_METHOD(
      NAME,
      ONE,
      TWO,
      RAISES | CALLS | SHARED,
      "o -- f o | v NULL",
      "Reads an attribute for CALL_METHOD: a plain method unbound with its receiver, anything else"
          + " with the absent value."),
  STORE_ATTR(NAME, TWO, ZERO, RAISES | CALLS | SHARED, "v o --", "Sets an attribute."),
  DELETE_ATTR(NAME, ONE, ZERO, RAISES | CALLS | SHARED, "o --", "Deletes an attribute."),
  LOAD_SUPER_ATTR(
      NAME,
      THREE,
      ONE,
      RAISES | CALLS | SHARED,
      "super cls self -- v",
      "Reads an attribute of super(cls, self); calls the object given as super if it is not the"
          + " builtin type."),
  BINARY_SUBSCR(NONE, TWO, ONE, RAISES | CALLS | SHARED, "o i -- v", "o[i]."),
  STORE_SUBSCR(NONE, THREE, ZERO, RAISES | CALLS | SHARED, "v o i --", "o[i] = v."),
  DELETE_SUBSCR(NONE, TWO, ZERO, RAISES | CALLS | SHARED, "o i --", "del o[i]."),
  BINARY_SLICE(NONE, THREE, ONE, RAISES | CALLS | SHARED, "o start stop -- v", "o[start:stop]."),
  STORE_SLICE(NONE, FOUR, ZERO, RAISES | CALLS | SHARED, "v o start stop --", "o[start:stop] = v."),
  BUILD_SLICE(
      COUNT, N, ONE, 0, "start stop [step] -- slice", "Makes a slice of two or three values."),

  // Operators
  UNARY_NEGATIVE(NONE, ONE, ONE, RAISES | CALLS, "a -- -a", "-a."),
  UNARY_POSITIVE(NONE, ONE, ONE, RAISES | CALLS, "a -- +a", "+a."),
  UNARY_INVERT(NONE, ONE, ONE, RAISES | CALLS, "a -- ~a", "~a."),
  UNARY_NOT(NONE, ONE, ONE, RAISES | CALLS, "a -- bool", "not a."),
  TO_BOOL(NONE, ONE, ONE, RAISES | CALLS, "a -- bool", "The truth value of a."),
  BINARY_OP(BINARY, TWO, ONE, RAISES | CALLS, "a b -- c", "A binary operator, plain or augmented."),
  COMPARE_OP(COMPARE, TWO, ONE, RAISES | CALLS, "a b -- c", "A rich comparison."),
  IS_OP(COUNT, TWO, ONE, 0, "a b -- bool", "a is b; operand 1: a is not b."),
  CONTAINS_OP(COUNT, TWO, ONE, RAISES | CALLS, "a b -- bool", "a in b; operand 1: a not in b."),

  // Building
  BUILD_TUPLE(
      COUNT, N, ONE, 0, "v... -- tuple", "Makes a tuple of the operand's number of values."),
  BUILD_LIST(COUNT, N, ONE, 0, "v... -- list", "Makes a list of the operand's number of values."),
  BUILD_SET(
      COUNT,
      N,
      ONE,
      RAISES | CALLS,
      "v... -- set",
      "Makes a set of the operand's number of values."),
  BUILD_MAP(
      COUNT,
      TWO_N,
      ONE,
      RAISES | CALLS,
      "k v ... -- dict",
      "Makes a dict of the operand's number of pairs."),
  BUILD_STRING(COUNT, N, ONE, 0, "s... -- str", "Joins the operand's number of strings."),
  FORMAT_VALUE(
      COUNT,
      FORMAT,
      ONE,
      RAISES | CALLS,
      "v [spec] -- str",
      "Formats a value; low two bits of the operand: 1 str, 2 repr, 3 ascii first; bit 4: a format"
          + " specification is on top."),
  LIST_APPEND(
      COUNT,
      ONE,
      ZERO,
      0,
      "list ... v -- list ...",
      "Appends to the list at depth operand below the value."),
  SET_ADD(
      COUNT,
      ONE,
      ZERO,
      RAISES | CALLS,
      "set ... v -- set ...",
      "Adds to the set at depth operand below the value."),
  MAP_ADD(
      COUNT,
      TWO,
      ZERO,
      RAISES | CALLS,
      "dict ... k v -- dict ...",
      "Stores into the dict at depth operand below the pair."),
  LIST_EXTEND(
      COUNT,
      ONE,
      ZERO,
      RAISES | CALLS,
      "list ... it -- list ...",
      "Extends the list at depth operand below the iterable."),
  SET_UPDATE(
      COUNT,
      ONE,
      ZERO,
      RAISES | CALLS,
      "set ... it -- set ...",
      "Adds all of an iterable to the set at depth operand below it."),
  DICT_UPDATE(
      COUNT,
      ONE,
      ZERO,
      RAISES | CALLS,
      "dict ... m -- dict ...",
      "Updates the dict at depth operand below the mapping."),
  DICT_MERGE(
      COUNT,
      ONE,
      ZERO,
      RAISES | CALLS,
      "f ... dict ... m -- f ... dict ...",
      "Like DICT_UPDATE for keyword arguments of a call: a key that is there already is a TypeError"
          + " that names the callable found below the dict and the positional tuple."),
  LIST_TO_TUPLE(NONE, ONE, ONE, 0, "list -- tuple", "Makes a tuple of a list."),
  UNPACK_SEQUENCE(
      COUNT,
      ONE,
      N,
      RAISES | CALLS,
      "it -- vn ... v1",
      "Unpacks exactly the operand's number of values, the first on top."),
  UNPACK_EX(
      COUNT,
      ONE,
      UNPACK,
      RAISES | CALLS,
      "it -- after... list before...",
      "Unpacks with a starred target; operand: number before in the low 8 bits, number after above;"
          + " the first value on top."),

  // Jumps
  JUMP(TARGET, ZERO, ZERO, JUMPS | ENDS, "--", "Jumps forward."),
  JUMP_BACKWARD(
      TARGET, ZERO, ZERO, JUMPS | ENDS | SAFEPOINT | RAISES, "--", "Jumps back; a safepoint."),
  JUMP_BACKWARD_NO_INTERRUPT(
      TARGET,
      ZERO,
      ZERO,
      JUMPS | ENDS,
      "--",
      "Jumps back inside yield from and await, without a safepoint."),
  POP_JUMP_IF_TRUE(TARGET, ONE, ZERO, JUMPS | RAISES | CALLS, "a --", "Jumps if a is true."),
  POP_JUMP_IF_FALSE(TARGET, ONE, ZERO, JUMPS | RAISES | CALLS, "a --", "Jumps if a is false."),
  POP_JUMP_IF_NONE(TARGET, ONE, ZERO, JUMPS, "a --", "Jumps if a is None."),
  POP_JUMP_IF_NOT_NONE(TARGET, ONE, ZERO, JUMPS, "a --", "Jumps if a is not None."),

  // Iteration and generators
  GET_ITER(NONE, ONE, ONE, RAISES | CALLS, "it -- iterator", "iter(it)."),
  FOR_ITER(
      TARGET,
      ONE,
      TWO,
      JUMPS | RAISES | CALLS | SHARED | JUMP_POPS,
      "iterator -- iterator v",
      "Pushes the next value; when there is none, drops the iterator and jumps."),
  GET_YIELD_FROM_ITER(
      NONE,
      ONE,
      ONE,
      RAISES | CALLS,
      "it -- iterator",
      "Like GET_ITER, but takes a generator, and a coroutine where allowed, as it is."),
  SEND(
      TARGET,
      TWO,
      TWO,
      JUMPS | RAISES | CALLS | SENDS,
      "receiver v -- receiver yielded",
      "Sends v to the receiver; when it ends, replaces both by its result and jumps."),
  YIELD_VALUE(
      NONE,
      ONE,
      ONE,
      RAISES | SAFEPOINT,
      "v -- sent",
      "Suspends the generator with v; continues with the value sent."),
  ASYNC_GEN_WRAP(
      NONE,
      ONE,
      ONE,
      0,
      "v -- wrapped",
      "Marks a value as yielded by an async generator rather than by something it awaits."),
  RESUME(
      COUNT,
      ZERO,
      ZERO,
      SAFEPOINT | RAISES,
      "--",
      "A safepoint at function entry (0), after yield (1), yield from (2: no safepoint), await (3:"
          + " no safepoint)."),
  GET_AWAITABLE(
      COUNT,
      ONE,
      ONE,
      RAISES | CALLS,
      "o -- iterator",
      "The iterator of an awaitable; operand 1: from __aenter__, 2: from __aexit__, for the error"
          + " message."),
  GET_AITER(NONE, ONE, ONE, RAISES | CALLS, "o -- aiter", "o.__aiter__()."),
  GET_ANEXT(
      NONE,
      ONE,
      TWO,
      RAISES | CALLS,
      "aiter -- aiter awaitable",
      "Pushes the awaitable of aiter.__anext__()."),
  END_ASYNC_FOR(
      NONE,
      TWO,
      ZERO,
      RAISES,
      "aiter exc --",
      "Ends the loop if exc is StopAsyncIteration, otherwise raises it again."),

  // Functions and calls
  MAKE_FUNCTION(
      COUNT,
      FUNCTION,
      ONE,
      0,
      "[defaults] [kwdefaults] [annotations] [closure] code -- f",
      "Makes a function; operand bits 1, 2, 4, 8 say which of a tuple of defaults, a dict of"
          + " keyword defaults, a dict of annotations and a tuple of cells are there."),
  CALL(
      COUNT,
      N_PLUS_1,
      ONE,
      RAISES | CALLS | SAFEPOINT,
      "f arg... -- result",
      "Calls f with the operand's number of positional arguments."),
  CALL_METHOD(
      COUNT,
      N_PLUS_2,
      ONE,
      RAISES | CALLS | SAFEPOINT,
      "f self|NULL arg... -- result",
      "Calls f as pushed by LOAD_METHOD; the operand does not count self."),
  CALL_KW(
      COUNT,
      N_PLUS_2,
      ONE,
      RAISES | CALLS | SAFEPOINT,
      "f arg... names -- result",
      "Calls f with the operand's number of arguments, the last of which go by the names in the"
          + " tuple on top."),
  CALL_METHOD_KW(
      COUNT,
      N_PLUS_3,
      ONE,
      RAISES | CALLS | SAFEPOINT,
      "f self|NULL arg... names -- result",
      "CALL_KW for what LOAD_METHOD pushed."),
  CALL_FUNCTION_EX(
      COUNT,
      CALL_EX,
      ONE,
      RAISES | CALLS | SAFEPOINT,
      "f args [kwargs] -- result",
      "Calls f with an iterable of positional arguments and, operand 1, a mapping of keyword"
          + " arguments."),
  RETURN_VALUE(NONE, ONE, ZERO, ENDS, "v --", "Returns v from the frame."),
  LOAD_BUILD_CLASS(NONE, ZERO, ONE, RAISES, "-- f", "Pushes builtins.__build_class__."),
  CALL_INTRINSIC_1(
      UNARY_INTRINSIC, ONE, ONE, RAISES | CALLS, "a -- r", "A rare operation of one argument."),
  CALL_INTRINSIC_2(
      BINARY_INTRINSIC, TWO, ONE, RAISES | CALLS, "a b -- r", "A rare operation of two arguments."),

  // Exceptions and with
  PUSH_EXC_INFO(
      NONE,
      ONE,
      TWO,
      0,
      "exc -- previous exc",
      "Makes exc the exception being handled; begins every handler."),
  POP_EXCEPT(
      NONE, ONE, ZERO, 0, "previous --", "Makes previous the exception being handled again."),
  RERAISE(
      NONE,
      ONE,
      ZERO,
      ENDS | RAISES,
      "exc --",
      "Raises exc again without a new traceback entry for this frame."),
  RAISE_VARARGS(
      COUNT,
      N,
      ZERO,
      ENDS | RAISES | CALLS,
      "[exc [cause]] --",
      "raise, raise exc, raise exc from cause; the operand counts the values."),
  CHECK_EXC_MATCH(
      NONE, TWO, TWO, RAISES | CALLS, "exc type -- exc bool", "Does an except clause catch exc?"),
  CHECK_EG_MATCH(
      NONE,
      TWO,
      TWO,
      RAISES | CALLS,
      "exc type -- rest|None match|None",
      "Splits exc for an except* clause."),
  PREP_RERAISE_STAR(
      NONE,
      TWO,
      ONE,
      RAISES | CALLS,
      "original list -- exc|None",
      "What is to be raised after all except* clauses, from what they raised and left over."),
  LOAD_ASSERTION_ERROR(NONE, ZERO, ONE, 0, "-- AssertionError", "Pushes the exception type."),
  BEFORE_WITH(
      NONE,
      ONE,
      TWO,
      RAISES | CALLS,
      "manager -- exit entered",
      "Reads __exit__ and calls __enter__."),
  BEFORE_ASYNC_WITH(
      NONE,
      ONE,
      TWO,
      RAISES | CALLS,
      "manager -- exit awaitable",
      "Reads __aexit__ and calls __aenter__."),
  WITH_EXCEPT_START(
      NONE,
      THREE,
      FOUR,
      RAISES | CALLS,
      "exit previous exc -- exit previous exc result",
      "Calls exit(type, exc, traceback)."),

  // Imports
  IMPORT_NAME(
      NAME, TWO, ONE, RAISES | CALLS | SHARED, "level fromlist -- module", "Calls __import__."),
  IMPORT_FROM(
      NAME,
      ONE,
      TWO,
      RAISES | CALLS | SHARED,
      "module -- module v",
      "Reads a name of a module, or a submodule."),
  IMPORT_STAR(
      NONE,
      ONE,
      ZERO,
      RAISES | CALLS | SHARED,
      "module --",
      "Binds all public names of a module in the namespace."),

  // Pattern matching
  GET_LEN(NONE, ONE, TWO, RAISES | CALLS, "o -- o len", "Pushes len(o)."),
  MATCH_MAPPING(NONE, ONE, TWO, 0, "o -- o bool", "Is o a mapping?"),
  MATCH_SEQUENCE(
      NONE, ONE, TWO, 0, "o -- o bool", "Is o a sequence other than str, bytes and bytearray?"),
  MATCH_KEYS(
      NONE,
      TWO,
      THREE,
      RAISES | CALLS,
      "o keys -- o keys values|None",
      "The tuple of values under the keys, or None if one is missing."),
  MATCH_CLASS(
      COUNT,
      THREE,
      ONE,
      RAISES | CALLS,
      "o cls names -- values|None",
      "The attributes that a class pattern with the operand's number of positional patterns and the"
          + " tuple of names asks for, or None."),

  // Instrumentation, inserted by rewriting
  POLL(
      NONE,
      ZERO,
      ZERO,
      SAFEPOINT | RAISES | INSTRUMENT,
      "--",
      "A safepoint at which a switch is also forced if the thread is so configured."),
  COUNT_STEPS(
      COUNT,
      ZERO,
      ZERO,
      SAFEPOINT | RAISES | INSTRUMENT,
      "--",
      "Charges the operand's number of instructions to the step limit."),

  // Built by loops
  APPEND_DEREF(
      SLOT,
      ONE,
      ZERO,
      RAISES | CALLS | SHARED,
      "v --",
      "Does `cell += v` for a cell that no closure has; quick for a text that a loop builds.");

  private static final Opcode[] BY_NUMBER = values();

  private final OperandKind kind;
  private final StackCount pops;
  private final StackCount pushes;
  private final int flags;
  private final String picture;
  private final String sentence;

  Opcode(
      OperandKind kind,
      StackCount pops,
      StackCount pushes,
      int flags,
      String picture,
      String sentence) {
    this.kind = kind;
    this.pops = pops;
    this.pushes = pushes;
    this.flags = flags;
    this.picture = picture;
    this.sentence = sentence;
  }

  /** The opcode with this number, or null if there is none. */
  public static @Nullable Opcode of(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
  }

  /** The opcode of an instruction word; the word is known to be valid. */
  public static Opcode ofWord(int word) {
    return BY_NUMBER[word & 0xff];
  }

  /** Packs an instruction with this opcode. */
  public int word(int operand) {
    if (operand < 0 || operand > OpcodeFlags.MAX_OPERAND) {
      throw new IllegalArgumentException(name() + " operand out of range: " + operand);
    }
    return operand << 8 | ordinal();
  }

  /** What the operand means. */
  public OperandKind kind() {
    return kind;
  }

  /** Values popped when the instruction does not jump. */
  public int pops(int operand) {
    return pops.count(operand);
  }

  /** Values pushed when the instruction does not jump. */
  public int pushes(int operand) {
    return pushes.count(operand);
  }

  /** Change of the stack depth on the way to the jump target. */
  public int jumpEffect(int operand) {
    if (has(JUMP_POPS) || has(SENDS)) {
      return -1;
    }
    return pushes(operand) - pops(operand);
  }

  /**
   * How many values must be on the stack for the instruction to be executed; more than {@link
   * #pops} for those that reach below.
   */
  public int needs(int operand) {
    return switch (this) {
      case COPY, SWAP -> operand;
      case LIST_APPEND, SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE -> operand + 1;
      case MAP_ADD -> operand + 2;
      case DICT_MERGE -> operand + 3;
      default -> pops(operand);
    };
  }

  /** Whether all of the given flag bits are set. */
  public boolean has(int flag) {
    return (flags & flag) == flag;
  }

  /** The stack before and after, in the notation of {@code docs/isa.md}. */
  public String picture() {
    return picture;
  }

  /** What the instruction does, in one sentence. */
  public String sentence() {
    return sentence;
  }
}
