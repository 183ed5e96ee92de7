package dev.baton.code;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One compiled unit of guest code: a module, a function body, a class body, a comprehension.
 * Immutable, shared freely between threads and engines; inline caches and counters belong to the
 * engine that runs it.
 *
 * <p>The frame's slots are numbered: parameters (positional only, positional or keyword, keyword
 * only, {@code *args}, {@code **kwargs}), then the other local variables, then cells that are not
 * parameters, then free variables. {@link #slotNames} names them all.
 *
 * <p>Made by {@link CodeBuilder}, or by {@link BinaryFormat} after the {@link Verifier} accepted
 * it.
 */
public final class CodeObject {
  /** Flag: local variables live in slots, not in a namespace. */
  public static final int OPTIMIZED = 0x1;

  /** Flag: a call makes a new namespace; set for functions, clear for module and class bodies. */
  public static final int NEW_LOCALS = 0x2;

  /** Flag: there is a {@code *args} parameter. */
  public static final int VAR_ARGS = 0x4;

  /** Flag: there is a {@code **kwargs} parameter. */
  public static final int VAR_KEYWORDS = 0x8;

  /** Flag: defined inside another function. */
  public static final int NESTED = 0x10;

  /** Flag: a call makes a generator. */
  public static final int GENERATOR = 0x20;

  /** Flag: a call makes a coroutine. */
  public static final int COROUTINE = 0x80;

  /** Flag: a generator that may be awaited. */
  public static final int ITERABLE_COROUTINE = 0x100;

  /** Flag: a call makes an asynchronous generator. */
  public static final int ASYNC_GENERATOR = 0x200;

  /** Flag: compiled under {@code from __future__ import annotations}. */
  public static final int FUTURE_ANNOTATIONS = 0x100_0000;

  /** Flag: the first constant is the docstring. */
  public static final int HAS_DOCSTRING = 0x400_0000;

  private final String name;
  private final String qualifiedName;
  private final String fileName;
  private final int firstLine;
  private final int argumentCount;
  private final int positionalOnlyCount;
  private final int keywordOnlyCount;
  private final int flags;
  private final int localCount;
  private final int freeCount;
  private final int stackSize;
  private final List<String> slotNames;
  private final List<String> names;
  private final List<Object> constants;
  private final int[] instructions;
  private final List<ExceptionEntry> exceptionTable;
  private final PositionTable positions;

  CodeObject(
      CodeBuilder b, int[] instructions, List<ExceptionEntry> exceptionTable, int stackSize) {
    this.name = b.name;
    this.qualifiedName = b.qualifiedName;
    this.fileName = b.fileName;
    this.firstLine = b.firstLine;
    this.argumentCount = b.argumentCount;
    this.positionalOnlyCount = b.positionalOnlyCount;
    this.keywordOnlyCount = b.keywordOnlyCount;
    this.flags = b.flags;
    this.localCount = b.localCount();
    this.freeCount = b.freeCount();
    this.slotNames = b.slotNames();
    this.names = List.copyOf(b.names());
    this.constants = List.copyOf(b.constants());
    this.positions = PositionTable.encode(b.positions());
    this.instructions = instructions;
    this.exceptionTable = List.copyOf(exceptionTable);
    this.stackSize = stackSize;
  }

  CodeObject(
      String name,
      String qualifiedName,
      String fileName,
      int[] header,
      List<String> slotNames,
      List<String> names,
      List<Object> constants,
      int[] instructions,
      List<ExceptionEntry> exceptionTable,
      PositionTable positions) {
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.fileName = fileName;
    this.firstLine = header[0];
    this.argumentCount = header[1];
    this.positionalOnlyCount = header[2];
    this.keywordOnlyCount = header[3];
    this.flags = header[4];
    this.localCount = header[5];
    this.freeCount = header[6];
    this.stackSize = header[7];
    this.slotNames = List.copyOf(slotNames);
    this.names = List.copyOf(names);
    this.constants = List.copyOf(constants);
    this.instructions = instructions.clone();
    this.exceptionTable = List.copyOf(exceptionTable);
    this.positions = positions;
  }

  /** The same code with other instructions, for {@link Instrumenter}. */
  CodeObject rewritten(int[] words, List<ExceptionEntry> table, PositionTable newPositions) {
    return new CodeObject(
        name,
        qualifiedName,
        fileName,
        header(),
        slotNames,
        names,
        constants,
        words,
        table,
        newPositions);
  }

  /** The same code with other instructions and constants, for {@link Detours}. */
  CodeObject rewritten(
      int[] words,
      List<ExceptionEntry> table,
      PositionTable newPositions,
      List<Object> newConstants,
      int newStackSize) {
    int[] numbers = header();
    numbers[numbers.length - 1] = newStackSize;
    return new CodeObject(
        name,
        qualifiedName,
        fileName,
        numbers,
        slotNames,
        names,
        newConstants,
        words,
        table,
        newPositions);
  }

  /** The numbers, in the order of the constructor. */
  int[] header() {
    return new int[] {
      firstLine,
      argumentCount,
      positionalOnlyCount,
      keywordOnlyCount,
      flags,
      localCount,
      freeCount,
      stackSize
    };
  }

  /** Equal code does the same, has the same name and comes from the same lines of its file. */
  @Override
  public boolean equals(Object o) {
    return o instanceof CodeObject c
        && (c == this
            || name.equals(c.name)
                && firstLine == c.firstLine
                && argumentCount == c.argumentCount
                && positionalOnlyCount == c.positionalOnlyCount
                && keywordOnlyCount == c.keywordOnlyCount
                && flags == c.flags
                && localCount == c.localCount
                && freeCount == c.freeCount
                && Arrays.equals(instructions, c.instructions)
                && slotNames.equals(c.slotNames)
                && names.equals(c.names)
                && constants.equals(c.constants)
                && exceptionTable.equals(c.exceptionTable)
                && positions.equals(c.positions));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + firstLine) + Arrays.hashCode(instructions);
  }

  /** The name of the function, class or comprehension; {@code <module>} for a module. */
  public String name() {
    return name;
  }

  /** The name with the enclosing scopes, {@code outer.<locals>.inner}. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** The file the source came from, as tracebacks show it. */
  public String fileName() {
    return fileName;
  }

  /** The first source line, counting from 1. */
  public int firstLine() {
    return firstLine;
  }

  /** Number of positional parameters, those that are positional only included. */
  public int argumentCount() {
    return argumentCount;
  }

  /** Number of positional-only parameters. */
  public int positionalOnlyCount() {
    return positionalOnlyCount;
  }

  /** Number of keyword-only parameters. */
  public int keywordOnlyCount() {
    return keywordOnlyCount;
  }

  /** All flag bits. */
  public int flags() {
    return flags;
  }

  /** Whether all of the given flag bits are set. */
  public boolean has(int flag) {
    return (flags & flag) == flag;
  }

  /**
   * Whether a call makes a generator, coroutine or asynchronous generator instead of running the
   * body.
   */
  public boolean isGenerator() {
    return (flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR)) != 0;
  }

  /** Number of parameters of every kind, which fill the first slots. */
  public int parameterCount() {
    return argumentCount + keywordOnlyCount + (flags >> 2 & 1) + (flags >> 3 & 1);
  }

  /**
   * Number of slots that are local variables, parameters included; a parameter may be a cell as
   * well.
   */
  public int localCount() {
    return localCount;
  }

  /** Number of free variables, which fill the last slots. */
  public int freeCount() {
    return freeCount;
  }

  /** The names of all slots. */
  public List<String> slotNames() {
    return slotNames;
  }

  /** The names that instructions refer to. */
  public List<String> names() {
    return names;
  }

  /** The constants, see {@link Constant}. */
  public List<Object> constants() {
    return constants;
  }

  /** The annotations of a function's local variables, as text; a new map. */
  public Map<String, String> localAnnotations() {
    Map<String, String> found = new LinkedHashMap<>();
    for (Object constant : constants) {
      if (Constant.isAnnotations(constant)) {
        List<Object> items = ((Constant.Tuple) constant).items();
        for (int i = 1; i < items.size(); i += 2) {
          found.put((String) items.get(i), (String) items.get(i + 1));
        }
      }
    }
    return found;
  }

  /** Number of instructions. */
  public int size() {
    return instructions.length;
  }

  /** The instruction word at {@code pc}. */
  public int word(int pc) {
    return instructions[pc];
  }

  /**
   * Whether the iterator that a {@code GET_ITER} makes goes to a loop alone: no other thread can
   * reach it.
   *
   * @param pc index of the instruction
   */
  public boolean isForLoop(int pc) {
    return LoopIterators.isForLoop(instructions, pc);
  }

  /** A copy of the instruction words. */
  public int[] instructions() {
    return instructions.clone();
  }

  /** The exception table; the first row that covers an instruction wins. */
  public List<ExceptionEntry> exceptionTable() {
    return exceptionTable;
  }

  /** Where the instructions come from. */
  public PositionTable positions() {
    return positions;
  }

  /** The deepest operand stack that the code needs. */
  public int stackSize() {
    return stackSize;
  }

  @Override
  public String toString() {
    return "<code " + qualifiedName + ", file \"" + fileName + "\", line " + firstLine + ">";
  }
}
