package dev.baton.core.region;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls of {@code cython.declare} in a function: {@code x = cython.declare(cython.int, 0)}
 * and {@code cython.declare(x=cython.int)}. Such a call is a straight run of instructions.
 */
final class Declarations {
  private final CodeObject code;
  private final RegionNames names;
  private final Map<Integer, VariableType> types;

  Declarations(CodeObject code, RegionNames names, Map<Integer, VariableType> types) {
    this.code = code;
    this.names = names;
    this.types = types;
  }

  /** Adds what they declare. */
  void find() {
    for (int pc = 0; pc < code.size(); pc++) {
      if (value(pc) instanceof BuiltinFunction f
          && f.name().equals("declare")
          && f.table().owner().equals("_cython")) {
        read(pc + 1, Opcode.ofWord(code.word(pc)) == Opcode.LOAD_METHOD);
      }
    }
  }

  /** What an instruction pushes that loads a name, or a name of the module loaded before it. */
  private @Nullable Object value(int pc) {
    Opcode op = Opcode.ofWord(code.word(pc));
    if (op != Opcode.LOAD_ATTR && op != Opcode.LOAD_METHOD) {
      return names.at(pc);
    }
    Object module = names.before(pc);
    return module instanceof ModuleObject m
        ? m.dict().getText(code.names().get(code.word(pc) >>> 8))
        : null;
  }

  /** Goes through the arguments, of which the types are known, to the call. */
  private void read(int start, boolean isMethod) {
    List<@Nullable Object> stack = new ArrayList<>();
    for (int pc = start; pc < code.size(); pc++) {
      Opcode op = Opcode.ofWord(code.word(pc));
      int operand = code.word(pc) >>> 8;
      boolean named = op == Opcode.CALL_KW || op == Opcode.CALL_METHOD_KW;
      boolean calls = named || op == (isMethod ? Opcode.CALL_METHOD : Opcode.CALL);
      if (calls && operand == stack.size() - (named ? 1 : 0)) {
        declare(pc, named, stack);
        return;
      }
      if (op.has(OpcodeFlags.JUMPS)
          || op.has(OpcodeFlags.ENDS)
          || op.pops(operand) > stack.size()) {
        return;
      }
      Object pushed = op == Opcode.LOAD_CONST ? code.constants().get(operand) : value(pc);
      stack.subList(stack.size() - op.pops(operand), stack.size()).clear();
      for (int i = op.pushes(operand); i > 0; i--) {
        stack.add(pushed);
      }
    }
  }

  private void declare(int call, boolean named, List<@Nullable Object> arguments) {
    int next = call + 1;
    while (next < code.size() && RegionNames.isInstrument(Opcode.ofWord(code.word(next)))) {
      next++;
    }
    int word = code.word(next);
    if (!named && !arguments.isEmpty() && Opcode.ofWord(word) == Opcode.STORE_FAST) {
      put(word >>> 8, arguments.get(0));
    }
    if (named && arguments.get(arguments.size() - 1) instanceof Constant.Tuple keys) {
      int first = arguments.size() - 1 - keys.items().size();
      for (int i = 0; i < keys.items().size(); i++) {
        put(code.slotNames().indexOf(keys.items().get(i)), arguments.get(first + i));
      }
    }
  }

  private void put(int slot, @Nullable Object type) {
    if (slot >= 0 && type instanceof Typed typed) {
      types.putIfAbsent(slot, typed.variableType());
    }
  }
}
