package dev.baton.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds one {@link CodeObject} instruction by instruction. Names, constants and slots are numbered
 * as they are mentioned, jumps go to {@link Label}s, and {@link #build} computes the stack depth.
 * Not thread safe.
 *
 * <pre>{@code
 * CodeBuilder b = CodeBuilder.function("double").parameters("x");
 * b.emit(Opcode.RESUME, 0).emit(Opcode.LOAD_FAST, b.slot("x")).emit(Opcode.LOAD_CONST, b.constant(2L));
 * b.emit(Opcode.BINARY_OP, BinaryOperator.MULTIPLY.ordinal()).emit(Opcode.RETURN_VALUE);
 * CodeObject code = b.build();
 * }</pre>
 */
public final class CodeBuilder {
  final String name;
  String qualifiedName;
  String fileName = "<code>";
  int firstLine = 1;
  int argumentCount;
  int positionalOnlyCount;
  int keywordOnlyCount;
  int flags;

  private final Map<String, Integer> locals = new HashMap<>();
  private final List<String> localNames = new ArrayList<>();
  private final List<String> cellNames = new ArrayList<>();
  private final List<String> freeNames = new ArrayList<>();
  private final Map<String, Integer> nameIndex = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<Object, Integer> constantIndex = new HashMap<>();
  private final List<Object> constants = new ArrayList<>();
  private final List<Integer> words = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final Map<Integer, Label> jumps = new HashMap<>();
  private final List<Handler> handlers = new ArrayList<>();
  private Position position = Position.NONE;

  /** A protected range whose ends are known as labels. */
  private record Handler(Label start, Label end, Label target, int depth) {}

  private CodeBuilder(String name, int flags) {
    this.name = name;
    this.qualifiedName = name;
    this.flags = flags;
  }

  /** Code whose variables live in slots. */
  public static CodeBuilder function(String name) {
    return new CodeBuilder(name, CodeObject.OPTIMIZED | CodeObject.NEW_LOCALS);
  }

  /** Code that runs in a namespace: a module or a class body. */
  public static CodeBuilder namespace(String name) {
    return new CodeBuilder(name, 0);
  }

  /** Sets the name with its enclosing scopes. */
  public CodeBuilder qualifiedName(String value) {
    qualifiedName = value;
    return this;
  }

  /** Sets where the code comes from. */
  public CodeBuilder source(String file, int line) {
    fileName = file;
    firstLine = line;
    return this;
  }

  /** Adds flag bits of {@link CodeObject}. */
  public CodeBuilder flag(int bits) {
    flags |= bits;
    return this;
  }

  /** Declares positional-or-keyword parameters; before any other slot. */
  public CodeBuilder parameters(String... parameterNames) {
    return signature(0, List.of(parameterNames), List.of(), null, null);
  }

  /**
   * Declares all parameters; before any other slot.
   *
   * @param positionalOnly how many of {@code positional} cannot be given by name
   * @param varArgs name of the {@code *args} parameter, or null
   * @param varKeywords name of the {@code **kwargs} parameter, or null
   */
  public CodeBuilder signature(
      int positionalOnly,
      List<String> positional,
      List<String> keywordOnly,
      @Nullable String varArgs,
      @Nullable String varKeywords) {
    if (!localNames.isEmpty()) {
      throw new IllegalStateException("parameters come before all other variables");
    }
    positionalOnlyCount = positionalOnly;
    argumentCount = positional.size();
    keywordOnlyCount = keywordOnly.size();
    for (String parameter : positional) {
      local(parameter);
    }
    for (String parameter : keywordOnly) {
      local(parameter);
    }
    if (varArgs != null) {
      flags |= CodeObject.VAR_ARGS;
      local(varArgs);
    }
    if (varKeywords != null) {
      flags |= CodeObject.VAR_KEYWORDS;
      local(varKeywords);
    }
    return this;
  }

  /**
   * Declares a local variable and returns its slot; all locals come before {@link #cell} and {@link
   * #free}.
   */
  public int local(String variable) {
    Integer known = locals.get(variable);
    if (known != null) {
      return known;
    }
    if (!cellNames.isEmpty() || !freeNames.isEmpty()) {
      throw new IllegalStateException("local variable after a cell: " + variable);
    }
    locals.put(variable, localNames.size());
    localNames.add(variable);
    return localNames.size() - 1;
  }

  /**
   * Declares a cell that is not a parameter and returns its slot; all cells come before {@link
   * #free}.
   */
  public int cell(String variable) {
    if (!freeNames.isEmpty()) {
      throw new IllegalStateException("cell after a free variable: " + variable);
    }
    cellNames.add(variable);
    return localNames.size() + cellNames.size() - 1;
  }

  /** Declares a free variable and returns its slot. */
  public int free(String variable) {
    freeNames.add(variable);
    return localNames.size() + cellNames.size() + freeNames.size() - 1;
  }

  /**
   * The slot of a variable: a free variable or cell of that name if there is one, else the local.
   */
  public int slot(String variable) {
    int free = freeNames.indexOf(variable);
    if (free >= 0) {
      return localNames.size() + cellNames.size() + free;
    }
    int cell = cellNames.indexOf(variable);
    return cell >= 0 ? localNames.size() + cell : local(variable);
  }

  /** The number of a name, for operands of kind {@link OperandKind#NAME}. */
  public int name(String text) {
    Integer known = nameIndex.putIfAbsent(text, names.size());
    if (known != null) {
      return known;
    }
    names.add(text);
    return names.size() - 1;
  }

  /**
   * The number of a constant. Equal constants of one type share it; 1, 1.0 and True, and 0.0 and
   * -0.0, do not.
   */
  public int constant(Object value) {
    Integer known = constantIndex.putIfAbsent(new ConstantKey(value), constants.size());
    if (known != null) {
      return known;
    }
    constants.add(value);
    return constants.size() - 1;
  }

  /** Java's equals tells Long, Double and Boolean apart, also inside tuples, and 0.0 from -0.0. */
  private record ConstantKey(Object value) {
    @Override
    public boolean equals(Object o) {
      return o instanceof ConstantKey k
          && (value instanceof CodeObject ? value == k.value : value.equals(k.value));
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** The source position of the instructions that follow. */
  public CodeBuilder at(Position value) {
    position = value;
    return this;
  }

  /** The source position in force. */
  public Position position() {
    return position;
  }

  /** Appends an instruction without operand. */
  public CodeBuilder emit(Opcode opcode) {
    return emit(opcode, 0);
  }

  /** Appends an instruction. */
  public CodeBuilder emit(Opcode opcode, int operand) {
    words.add(opcode.word(operand));
    positions.add(position);
    return this;
  }

  /** Appends a jump, FOR_ITER or SEND. */
  public CodeBuilder emit(Opcode opcode, Label target) {
    if (opcode.kind() != OperandKind.TARGET) {
      throw new IllegalArgumentException(opcode + " does not jump");
    }
    jumps.put(words.size(), target);
    return emit(opcode, 0);
  }

  /** A new label, not yet placed. */
  public Label label() {
    return new Label();
  }

  /** Places a label before the next instruction. */
  public CodeBuilder place(Label label) {
    if (label.isPlaced()) {
      throw new IllegalStateException("label placed twice");
    }
    label.pc = words.size();
    return this;
  }

  /** Number of instructions so far. */
  public int size() {
    return words.size();
  }

  /**
   * Protects {@code [start, end)}: an exception there cuts the stack to {@code depth}, pushes the
   * exception and goes on at {@code target}. Inner ranges have to be declared before the outer ones
   * that contain them.
   */
  public CodeBuilder protect(Label start, Label end, Label target, int depth) {
    handlers.add(new Handler(start, end, target, depth));
    return this;
  }

  /**
   * Finishes the code object.
   *
   * @throws IllegalStateException if a label was never placed or the stack depth is inconsistent
   */
  public CodeObject build() {
    int[] code = new int[words.size()];
    for (int pc = 0; pc < code.length; pc++) {
      Label target = jumps.get(pc);
      code[pc] = target == null ? words.get(pc) : Opcode.ofWord(words.get(pc)).word(placed(target));
    }
    List<ExceptionEntry> table = new ArrayList<>();
    for (Handler h : handlers) {
      int start = placed(h.start);
      int end = placed(h.end);
      if (start < end) {
        table.add(new ExceptionEntry(start, end, placed(h.target), h.depth));
      }
    }
    return new CodeObject(this, code, table, StackDepth.compute(code, table));
  }

  private static int placed(Label label) {
    if (!label.isPlaced()) {
      throw new IllegalStateException("label was never placed");
    }
    return label.pc;
  }

  int localCount() {
    return localNames.size();
  }

  int freeCount() {
    return freeNames.size();
  }

  List<String> slotNames() {
    List<String> all = new ArrayList<>(localNames);
    all.addAll(cellNames);
    all.addAll(freeNames);
    return List.copyOf(all);
  }

  List<String> names() {
    return names;
  }

  List<Object> constants() {
    return constants;
  }

  List<Position> positions() {
    return positions;
  }
}
