package dev.baton.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One code object while {@link Assembler} reads its lines. */
final class AssemblyBlock {
  private final String name;
  private String qualifiedName;
  private String fileName = "<assembly>";
  private final int[] header = {1, 0, 0, 0, 0, 0, 0, 0};
  private final List<String> locals = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<String> free = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Object> constants = new ArrayList<>();
  private final List<Integer> words = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<Integer, Supplier<Integer>> jumps = new LinkedHashMap<>();
  private final List<Supplier<ExceptionEntry>> table = new ArrayList<>();
  private Position position = Position.NONE;

  AssemblyBlock(String name) {
    this.name = name;
    this.qualifiedName = name;
  }

  void add(Object constant) {
    constants.add(constant);
  }

  void directive(String word, AssemblyLine line) {
    switch (word) {
      case ".qualname" -> qualifiedName = line.symbol();
      case ".file" -> {
        fileName = line.symbol();
        header[0] = line.integer();
      }
      case ".flags" -> header[4] = line.integer();
      case ".parameters" -> {
        for (int i = 1; i <= 3; i++) {
          header[i] = line.integer();
        }
      }
      case ".locals" -> locals.addAll(line.symbols());
      case ".cells" -> cells.addAll(line.symbols());
      case ".free" -> free.addAll(line.symbols());
      case ".names" -> names.addAll(line.symbols());
      case ".const" -> constants.add(line.constant(0));
      case ".position" -> position = position(line.word(), line);
      case ".except" -> {
        Supplier<Integer> start = target(line);
        Supplier<Integer> end = target(line);
        Supplier<Integer> handler = target(line);
        int depth = line.integer();
        table.add(() -> new ExceptionEntry(start.get(), end.get(), handler.get(), depth));
      }
      default -> throw line.wrong("unknown directive " + word);
    }
  }

  void label(String label, AssemblyLine line) {
    if (labels.putIfAbsent(label, words.size()) != null) {
      throw line.wrong("label " + label + " is there already");
    }
  }

  void instruction(String word, AssemblyLine line) {
    Opcode op = Assembler.opcode(word);
    if (op == null) {
      throw line.wrong("unknown instruction " + word);
    }
    int operand =
        switch (op.kind()) {
          case NONE -> 0;
          case COUNT -> line.integer();
          case CONSTANT -> line.startsWith('#') ? index(line) : constant(line.constant(0));
          case NAME -> line.startsWith('#') ? index(line) : nameIndex(line.symbol());
          case SLOT -> line.startsWith('#') ? index(line) : slot(line.symbol(), line);
          case TARGET -> {
            jumps.put(words.size(), target(line));
            yield 0;
          }
          case BINARY -> binaryOperator(line);
          case COMPARE -> compareOperator(line);
          case UNARY_INTRINSIC -> ordinal(UnaryIntrinsic.values(), line);
          case BINARY_INTRINSIC -> ordinal(BinaryIntrinsic.values(), line);
        };
    if (operand > OpcodeFlags.MAX_OPERAND) {
      throw line.wrong("operand out of range: " + operand);
    }
    words.add(op.word(operand));
    positions.add(position);
  }

  private static int index(AssemblyLine line) {
    return line.integer(line.word().substring(1));
  }

  private int constant(Object value) {
    int known = constants.indexOf(value);
    if (known < 0) {
      constants.add(value);
    }
    return known < 0 ? constants.size() - 1 : known;
  }

  private int nameIndex(String symbol) {
    int known = names.indexOf(symbol);
    if (known < 0) {
      names.add(symbol);
    }
    return known < 0 ? names.size() - 1 : known;
  }

  private List<String> slots() {
    List<String> all = new ArrayList<>(locals);
    all.addAll(cells);
    all.addAll(free);
    return all;
  }

  private int slot(String symbol, AssemblyLine line) {
    int slot = slots().indexOf(symbol);
    if (slot < 0) {
      throw line.wrong("unknown variable " + symbol);
    }
    return slot;
  }

  private static int binaryOperator(AssemblyLine line) {
    String word = line.word();
    for (int i = 0; i < 2 * BinaryOperator.IN_PLACE; i++) {
      if (i % BinaryOperator.IN_PLACE < BinaryOperator.values().length
          && Literals.operator(i).equals(word)) {
        return i;
      }
    }
    throw line.wrong("unknown operator " + word);
  }

  private static int compareOperator(AssemblyLine line) {
    String word = line.word();
    for (CompareOperator c : CompareOperator.values()) {
      if (c.symbol().equals(word)) {
        return c.ordinal();
      }
    }
    throw line.wrong("unknown comparison " + word);
  }

  private static int ordinal(Enum<?>[] values, AssemblyLine line) {
    String word = line.word();
    for (Enum<?> value : values) {
      if (value.name().equals(word)) {
        return value.ordinal();
      }
    }
    throw line.wrong("unknown operation " + word);
  }

  /** A label that may be placed later. */
  private Supplier<Integer> target(AssemblyLine line) {
    String label = line.word();
    return () -> {
      Integer pc = labels.get(label);
      if (pc == null) {
        throw line.wrong("label " + label + " is nowhere");
      }
      return pc;
    };
  }

  private static Position position(String text, AssemblyLine line) {
    if (text.equals("none")) {
      return Position.NONE;
    }
    String[] parts = text.split("[:]|(?<=\\d)-", -1);
    if (parts.length != 4) {
      throw line.wrong("a position is line:column-line:column");
    }
    try {
      return new Position(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]));
    } catch (NumberFormatException e) {
      throw line.wrong("not a position: " + text);
    }
  }

  CodeObject finish(AssemblyLine start) {
    int[] code = words.stream().mapToInt(Integer::intValue).toArray();
    jumps.forEach((pc, target) -> code[pc] = Opcode.ofWord(code[pc]).word(target.get()));
    List<ExceptionEntry> rows = table.stream().map(Supplier::get).toList();
    header[5] = locals.size();
    header[6] = free.size();
    try {
      header[7] = StackDepth.compute(code, rows);
    } catch (IllegalStateException e) {
      throw start.wrong(e.getMessage());
    }
    return new CodeObject(
        name,
        qualifiedName,
        fileName,
        header,
        slots(),
        names,
        constants,
        code,
        rows,
        PositionTable.encode(positions));
  }
}
