package dev.baton.core.region;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.core.interp.FunctionObject;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.ModuleObject;
import org.jspecify.annotations.Nullable;

/** What the names in a function stand for at the moment: regions bind them early, as C does. */
final class RegionNames {
  private final FunctionObject function;
  private final CodeObject code;

  RegionNames(FunctionObject function, CodeObject code) {
    this.function = function;
    this.code = code;
  }

  /** The value of a global variable, a built-in one or one of an enclosing function; or null. */
  @Nullable Object at(int pc) {
    int operand = code.word(pc) >>> 8;
    switch (Opcode.ofWord(code.word(pc))) {
      case LOAD_GLOBAL:
        String name = code.names().get(operand);
        Object value = function.globals().getText(name);
        return value != null ? value : function.builtins().getText(name);
      case LOAD_DEREF:
        int free = operand - (code.slotNames().size() - code.freeCount());
        CellObject[] closure = function.closure();
        return free >= 0 && free < closure.length ? closure[free].get() : null;
      default:
        return null;
    }
  }

  /** The value of a name, or of a name in a module, that ends before an instruction; or null. */
  @Nullable Object before(int end) {
    int last = previous(end);
    if (last < 0 || Opcode.ofWord(code.word(last)) != Opcode.LOAD_ATTR) {
      return last < 0 ? null : at(last);
    }
    int first = previous(last);
    return first >= 0 && at(first) instanceof ModuleObject m
        ? m.dict().getText(code.names().get(code.word(last) >>> 8))
        : null;
  }

  /** Where an expression begins of which {@link #before} knows the value. */
  int start(int end) {
    int last = previous(end);
    return Opcode.ofWord(code.word(last)) == Opcode.LOAD_ATTR ? previous(last) : last;
  }

  private int previous(int pc) {
    for (int i = pc - 1; i >= 0; i--) {
      if (!isInstrument(Opcode.ofWord(code.word(i)))) {
        return i;
      }
    }
    return -1;
  }

  static boolean isInstrument(Opcode op) {
    return op == Opcode.POLL || op == Opcode.COUNT_STEPS || op == Opcode.NOP;
  }
}
