package dev.baton.jit.region;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.core.region.CType;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionSource;
import dev.baton.core.region.VariableType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of a region's variables: those declared, and those of others, which follow from what is
 * stored to them. An int that arithmetic makes has no C type unless it is declared, as it may have
 * been meant to grow: there Cython's rules are kept.
 */
final class Variables {
  private final CodeObject code;
  private final Map<Integer, VariableType> declared;
  private final Map<Integer, CType> inferred = new HashMap<>();
  private final List<@Nullable CType> temps = new ArrayList<>();
  private final Map<Long, Integer> joints = new HashMap<>();
  private boolean changed;

  Variables(RegionSource source) {
    this.code = source.code();
    this.declared = source.types();
  }

  /** Whether a type has become another one since the last call. */
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  String name(int slot) {
    return "'" + code.slotNames().get(slot) + "'";
  }

  /** What a variable is declared as; null if it is not. */
  @Nullable VariableType declared(int slot) {
    return declared.get(slot);
  }

  /** The type of a number in a variable; null if it is none. */
  @Nullable CType type(int slot) {
    VariableType type = declared.get(slot);
    if (type != null) {
      return type.isView() ? null : type.item();
    }
    return inferred.computeIfAbsent(slot, this::storedConstant);
  }

  /**
   * Floats and truth values that are stored to a variable anywhere in the function tell its type.
   */
  private @Nullable CType storedConstant(int slot) {
    CType found = null;
    for (int pc = 1; pc < code.size(); pc++) {
      int before = code.word(pc - 1);
      if (code.word(pc) == Opcode.STORE_FAST.word(slot)
          && Opcode.ofWord(before) == Opcode.LOAD_CONST) {
        Object constant = code.constants().get(before >>> 8);
        if (constant instanceof Double) {
          return CType.DOUBLE;
        }
        found = constant instanceof Boolean ? CType.BINT : found;
      }
    }
    return found;
  }

  /** The value as it is stored to a variable. */
  Expr store(int slot, Expr value, int pc) throws RegionException {
    VariableType type = declared.get(slot);
    if (type != null && type.isView()) {
      throw new RegionException(
          "Assignment to memoryview not allowed without gil: " + name(slot), pc);
    }
    if (type != null) {
      return assign(type.item(), value, pc);
    }
    if (mayGrow(value)) {
      throw new RegionException(
          "Assignment of Python object not allowed without gil: "
              + name(slot)
              + " (declare the type of the variable)",
          pc);
    }
    CType stored =
        value instanceof Expr.Const && value.type() == CType.INT ? CType.LONG : value.type();
    CType before = inferred.get(slot);
    CType joined = before == null || before == stored ? stored : CType.common(before, stored);
    if (joined != before) {
      inferred.put(slot, joined);
      changed = true;
    }
    return value.as(joined);
  }

  /** The value as C assigns it to a type. */
  static Expr assign(CType type, Expr value, int pc) throws RegionException {
    if (type.isInteger() && !value.type().isInteger()) {
      throw new RegionException(
          "Cannot assign type '" + value.type().cName() + "' to '" + type.cName() + "'", pc);
    }
    return value.as(type);
  }

  private static boolean mayGrow(Expr value) {
    if (!value.type().isInteger()) {
      return false;
    }
    if (value instanceof Expr.Binary b) {
      return switch (b.op()) {
        case ADD, SUBTRACT, MULTIPLY, POWER, LEFT_SHIFT -> true;
        default -> b.op() == BinaryOperator.FLOOR_DIVIDE && mayGrow(b.a());
      };
    }
    return value instanceof Expr.Unary u && mayGrow(u.of());
  }

  /** A new variable of the compiler. */
  int temp(CType type) {
    temps.add(type);
    return temps.size() - 1;
  }

  /** The variable for an operand where paths meet, for values of a type. */
  Expr.Temp joint(int pc, int position, CType type) {
    long key = (long) pc << 32 | position;
    Integer known = joints.get(key);
    if (known == null) {
      known = temp(type);
      joints.put(key, known);
    } else if (temps.get(known) != type) {
      CType joined = CType.common(temps.get(known), type);
      changed |= joined != temps.get(known);
      temps.set(known, joined);
    }
    return new Expr.Temp(temps.get(known), known);
  }

  /** The types of the compiler's variables. */
  List<CType> temps() {
    return List.copyOf(temps);
  }
}
