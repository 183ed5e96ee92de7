package dev.baton.core.builtins;

import dev.baton.code.CodeCopy;
import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.ExceptionEntry;
import dev.baton.code.Op;
import dev.baton.code.PositionTable;
import dev.baton.code.VerifyException;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.number.Complex;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code code.replace} changes: begins with the parts of a code object, takes others, and
 * makes code of them that the verifier has accepted. Each part that makes no sense in itself is
 * refused with CPython's words, what does not fit together with the verifier's.
 */
final class CodeParts {
  private static final int BYTES_PER_ROW = 4 * Integer.BYTES;

  private final ThreadContext t;
  private final CodeObject code;
  private final CodeCopy copy;
  private int parameters;
  private int flags;
  private int firstLine;
  private int stackSize;
  private List<String> variables;
  private List<String> cells;
  private List<String> free;

  CodeParts(ThreadContext t, LinkedCode original) {
    this.t = t;
    this.code = original.original();
    this.copy = new CodeCopy(code);
    int slots = code.slotNames().size();
    this.variables = code.slotNames().subList(0, code.localCount());
    this.cells = cellNames(code);
    this.free = code.slotNames().subList(slots - code.freeCount(), slots);
  }

  /** A number that must not be negative. */
  int count(String name, @Nullable Object given, int otherwise) {
    if (given == null) {
      return otherwise;
    }
    long value = t.toLong(given);
    if (value != (int) value) {
      throw Raise.overflowError("Python int too large to convert to C int");
    }
    if (value < 0) {
      throw Raise.valueError(name + " must be a positive integer");
    }
    return (int) value;
  }

  void parameters(
      @Nullable Object arguments, @Nullable Object positionalOnly, @Nullable Object keywordOnly) {
    int all = count("co_argcount", arguments, code.argumentCount());
    int first = count("co_posonlyargcount", positionalOnly, code.positionalOnlyCount());
    int named = count("co_kwonlyargcount", keywordOnly, code.keywordOnlyCount());
    parameters = (int) Math.min((long) all + named, Integer.MAX_VALUE - 2);
    copy.parameters(all, first, named);
  }

  void numbers(
      @Nullable Object newFirstLine, @Nullable Object newStackSize, @Nullable Object newFlags) {
    firstLine = count("co_firstlineno", newFirstLine, code.firstLine());
    stackSize = count("co_stacksize", newStackSize, code.stackSize());
    flags = count("co_flags", newFlags, code.flags());
  }

  void texts(@Nullable Object name, @Nullable Object qualifiedName, @Nullable Object fileName) {
    copy.named(
        text("co_name", name, code.name()),
        text("co_qualname", qualifiedName, code.qualifiedName()),
        text("co_filename", fileName, code.fileName()));
  }

  void names(
      @Nullable Object names,
      @Nullable Object variableNames,
      @Nullable Object cellNames,
      @Nullable Object freeNames) {
    copy.names(texts("co_names", names, code.names()));
    variables = texts("co_varnames", variableNames, variables);
    cells = texts("co_cellvars", cellNames, cells);
    free = texts("co_freevars", freeNames, free);
  }

  void constants(@Nullable Object given) {
    if (given != null) {
      List<Object> constants = neutral(tuple("co_consts", given));
      boolean documented = !constants.isEmpty() && constants.get(0) instanceof String;
      flags = documented ? flags : flags & ~CodeObject.HAS_DOCSTRING;
      copy.constants(constants);
    }
  }

  void instructions(
      @Nullable Object words, @Nullable Object positions, @Nullable Object exceptionTable) {
    if (words != null) {
      copy.instructions(ints("co_code", bytes("co_code", words), Integer.BYTES));
    }
    if (positions != null) {
      copy.positions(PositionTable.ofBytes(bytes("co_linetable", positions)));
    }
    if (exceptionTable != null) {
      int[] numbers =
          ints("co_exceptiontable", bytes("co_exceptiontable", exceptionTable), BYTES_PER_ROW);
      List<ExceptionEntry> rows = new ArrayList<>();
      for (int i = 0; i < numbers.length; i += 4) {
        rows.add(new ExceptionEntry(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]));
      }
      copy.exceptionTable(rows);
    }
  }

  /**
   * The code that the parts make.
   *
   * @param localCount what {@code co_nlocals} was given; null if it was not
   */
  LinkedCode make(@Nullable Object localCount) {
    int locals = count("co_nlocals", localCount, variables.size());
    int starred = Integer.bitCount(flags & (CodeObject.VAR_ARGS | CodeObject.VAR_KEYWORDS));
    if (parameters + starred > variables.size()) {
      throw Raise.valueError("code: co_varnames is too small");
    }
    if (locals != variables.size()) {
      throw Raise.valueError("code: co_nlocals != len(co_varnames)");
    }
    List<String> slots = new ArrayList<>(variables);
    for (String cell : cells) {
      if (!variables.contains(cell)) {
        slots.add(cell);
      }
    }
    slots.addAll(free);
    copy.with(firstLine, stackSize, flags).slots(slots, locals, free.size());
    try {
      return new LinkedCode(t, copy.verified());
    } catch (VerifyException e) {
      throw Raise.valueError("code: " + e.getMessage());
    }
  }

  /** The variables that inner functions see: parameters first, then the others. */
  static List<String> cellNames(CodeObject code) {
    List<String> slots = code.slotNames();
    List<String> cells = new ArrayList<>();
    for (int slot = 0; slot < code.localCount(); slot++) {
      int make = Op.MAKE_CELL | slot << 8;
      if (IntStream.of(code.instructions()).anyMatch(word -> word == make)) {
        cells.add(slots.get(slot));
      }
    }
    cells.addAll(slots.subList(code.localCount(), slots.size() - code.freeCount()));
    return cells;
  }

  /** Instruction words as {@code co_code} shows them. */
  static Object words(CodeObject code) {
    return packed(code.instructions());
  }

  /** The exception table as {@code co_exceptiontable} shows it: four numbers for each row. */
  static Object exceptionTable(CodeObject code) {
    int[] numbers = new int[code.exceptionTable().size() * 4];
    int i = 0;
    for (ExceptionEntry e : code.exceptionTable()) {
      numbers[i++] = e.start();
      numbers[i++] = e.end();
      numbers[i++] = e.handler();
      numbers[i++] = e.depth();
    }
    return packed(numbers);
  }

  private static Object packed(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(numbers);
    return new BytesObject(bytes.array());
  }

  private static int[] ints(String name, byte[] data, int unit) {
    if (data.length % unit != 0) {
      throw Raise.valueError("code: " + name + " is malformed");
    }
    int[] numbers = new int[data.length / Integer.BYTES];
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(numbers);
    return numbers;
  }

  private static String text(String name, @Nullable Object given, String otherwise) {
    if (given == null) {
      return otherwise;
    }
    String text = Strings.toJavaOrNull(given);
    if (text == null) {
      throw wrong(name, "str", given);
    }
    return text;
  }

  private static byte[] bytes(String name, Object given) {
    if (given instanceof BytesObject b) {
      return b.data();
    }
    throw wrong(name, "bytes", given);
  }

  private static Object[] tuple(String name, Object given) {
    if (given instanceof TupleObject x) {
      return x.items();
    }
    throw wrong(name, "tuple", given);
  }

  private static List<String> texts(String name, @Nullable Object given, List<String> otherwise) {
    if (given == null) {
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    for (Object item : tuple(name, given)) {
      String text = Strings.toJavaOrNull(item);
      if (text == null) {
        throw Raise.typeError(
            "name tuples must contain only strings, not '" + Types.of(item).name() + "'");
      }
      texts.add(text);
    }
    return texts;
  }

  private static RuntimeException wrong(String name, String wanted, Object given) {
    return Raise.typeError(
        "replace() argument '" + name + "' must be " + wanted + ", not " + Types.of(given).name());
  }

  private static List<Object> neutral(Object[] values) {
    List<Object> result = new ArrayList<>();
    for (Object value : values) {
      Object neutral = value instanceof LinkedCode c ? c.original() : constantOrNull(value);
      if (neutral == null) {
        throw Raise.typeError(
            "replace() argument 'co_consts' must contain only constants, not "
                + Types.of(value).name());
      }
      result.add(neutral);
    }
    return result;
  }

  /** A guest value as a constant that any engine understands; null if it cannot be one. */
  static @Nullable Object constantOrNull(Object value) {
    String text = Strings.toJavaOrNull(value);
    if (text != null) {
      return text;
    } else if (value == Singleton.NONE) {
      return Constant.NONE;
    } else if (value == Singleton.ELLIPSIS) {
      return Constant.ELLIPSIS;
    } else if (value instanceof Complex c) {
      return new Constant.Complex(c.real(), c.imaginary());
    } else if (value instanceof BytesObject b && b.type() == Types.BYTES) {
      return new Constant.Bytes(b.data());
    } else if (value instanceof TupleObject x && x.type() == Types.TUPLE) {
      List<Object> items = constantsOrNull(x.items());
      return items == null ? null : new Constant.Tuple(items);
    } else if (value instanceof SetObject s && s.type() == Types.FROZENSET) {
      List<Object> items = constantsOrNull(s.toArray());
      return items == null ? null : new Constant.FrozenSet(items);
    }
    boolean number =
        value instanceof Long
            || value instanceof BigInteger
            || value instanceof Double
            || value instanceof Boolean;
    return number ? value : null;
  }

  private static @Nullable List<Object> constantsOrNull(Object[] values) {
    List<Object> result = new ArrayList<>();
    for (Object value : values) {
      Object neutral = constantOrNull(value);
      if (neutral == null) {
        return null;
      }
      result.add(neutral);
    }
    return result;
  }
}
