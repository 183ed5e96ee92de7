package dev.baton.python;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.spi.FrontEnd.Mode;
import dev.baton.spi.SourceException;
import java.util.ArrayList;
import java.util.List;

/** Compiles texts for tests and looks into the code objects. */
final class CompiledCode {
  private CompiledCode() {}

  static CodeObject module(String source) {
    try {
      return new PythonFrontEnd().compile(source, "<test>", Mode.EXEC, 0);
    } catch (SourceException e) {
      throw new AssertionError(e.getMessage() + " at " + e.line() + ":" + e.offset(), e);
    }
  }

  /** The code with this qualified name, at any depth. */
  static CodeObject function(String source, String qualifiedName) {
    return all(module(source)).stream()
        .filter(c -> c.qualifiedName().equals(qualifiedName))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code " + qualifiedName));
  }

  /** A code object and those inside it. */
  static List<CodeObject> all(CodeObject code) {
    List<CodeObject> list = new ArrayList<>(List.of(code));
    for (Object constant : code.constants()) {
      if (constant instanceof CodeObject inner) {
        list.addAll(all(inner));
      }
    }
    return list;
  }

  /** The instructions, one in each line: opcode and what the operand names, without positions. */
  static String listing(CodeObject code) {
    StringBuilder out = new StringBuilder();
    for (int pc = 0; pc < code.size(); pc++) {
      Opcode opcode = Opcode.ofWord(code.word(pc));
      int operand = code.word(pc) >>> 8;
      out.append(opcode);
      switch (opcode.kind()) {
        case NONE -> {}
        case NAME -> out.append(' ').append(code.names().get(operand));
        case SLOT -> out.append(' ').append(code.slotNames().get(operand));
        case CONSTANT -> out.append(' ').append(constant(code.constants().get(operand)));
        default -> out.append(' ').append(operand);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String constant(Object value) {
    if (value instanceof CodeObject c) {
      return "<" + c.name() + ">";
    }
    if (value instanceof Constant.Tuple t) {
      return t.items().stream().map(CompiledCode::constant).toList().toString();
    }
    return String.valueOf(value);
  }
}
