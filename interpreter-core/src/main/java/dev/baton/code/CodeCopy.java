package dev.baton.code;

import java.util.List;

/**
 * Makes code of which some parts are those of another code object: begins with all of them, takes
 * others, and ends with {@link #verified}. Not thread safe.
 */
public final class CodeCopy {
  private String name;
  private String qualifiedName;
  private String fileName;
  private int[] header;
  private List<String> slotNames;
  private List<String> names;
  private List<Object> constants;
  private int[] instructions;
  private List<ExceptionEntry> exceptionTable;
  private PositionTable positions;

  /** Begins with the parts of {@code original}. */
  public CodeCopy(CodeObject original) {
    name = original.name();
    qualifiedName = original.qualifiedName();
    fileName = original.fileName();
    header = original.header();
    slotNames = original.slotNames();
    names = original.names();
    constants = original.constants();
    instructions = original.instructions();
    exceptionTable = original.exceptionTable();
    positions = original.positions();
  }

  /** Takes other names and another file. */
  public CodeCopy named(String newName, String newQualifiedName, String newFileName) {
    name = newName;
    qualifiedName = newQualifiedName;
    fileName = newFileName;
    return this;
  }

  /** Takes another first line, stack size and other flags. */
  public CodeCopy with(int firstLine, int stackSize, int flags) {
    header[0] = firstLine;
    header[4] = flags;
    header[7] = stackSize;
    return this;
  }

  /** Takes other numbers of parameters. */
  public CodeCopy parameters(int argumentCount, int positionalOnlyCount, int keywordOnlyCount) {
    header[1] = argumentCount;
    header[2] = positionalOnlyCount;
    header[3] = keywordOnlyCount;
    return this;
  }

  /** Takes other slots: so many local variables first, cells, so many free variables last. */
  public CodeCopy slots(List<String> newNames, int localCount, int freeCount) {
    slotNames = newNames;
    header[5] = localCount;
    header[6] = freeCount;
    return this;
  }

  /** Takes other names for instructions to refer to. */
  public CodeCopy names(List<String> newNames) {
    names = newNames;
    return this;
  }

  /** Takes other constants, see {@link Constant}. */
  public CodeCopy constants(List<Object> newConstants) {
    constants = newConstants;
    return this;
  }

  /** Takes other instruction words. */
  public CodeCopy instructions(int[] words) {
    instructions = words;
    return this;
  }

  /** Takes another exception table. */
  public CodeCopy exceptionTable(List<ExceptionEntry> rows) {
    exceptionTable = rows;
    return this;
  }

  /** Takes other positions. */
  public CodeCopy positions(PositionTable table) {
    positions = table;
    return this;
  }

  /**
   * The code of these parts.
   *
   * @throws VerifyException if they do not make code that may run
   */
  public CodeObject verified() {
    CodeObject made =
        new CodeObject(
            name,
            qualifiedName,
            fileName,
            header,
            slotNames,
            names,
            constants,
            instructions,
            exceptionTable,
            positions);
    Verifier.verify(made);
    return made;
  }
}
