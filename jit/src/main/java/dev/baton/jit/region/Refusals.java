package dev.baton.jit.region;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import java.util.List;

/** How errors name what needs the lock; Cython's words where it has some. */
final class Refusals {
  private Refusals() {}

  /** What an instruction does that regions cannot. */
  static String of(Opcode op) {
    return switch (op) {
      case BUILD_LIST, LIST_APPEND, LIST_EXTEND -> "Constructing Python list";
      case BUILD_SET, SET_ADD, SET_UPDATE -> "Constructing Python set";
      case BUILD_MAP, MAP_ADD, DICT_UPDATE -> "Constructing Python dict";
      case BUILD_STRING, FORMAT_VALUE -> "Formatting Python string";
      case BUILD_SLICE, BINARY_SLICE, STORE_SLICE -> "Slicing";
      case STORE_ATTR -> "Assignment of Python object attribute";
      case DELETE_ATTR, DELETE_FAST, DELETE_GLOBAL, DELETE_SUBSCR, DELETE_DEREF ->
          "Deletion of Python object";
      case STORE_GLOBAL, STORE_DEREF -> "Assignment of Python object";
      case IMPORT_NAME, IMPORT_FROM, IMPORT_STAR -> "Python import";
      case MAKE_FUNCTION -> "Constructing Python function";
      case BEFORE_WITH -> "With statement";
      case RAISE_VARARGS, RERAISE -> "Raising exception";
      case PUSH_EXC_INFO, CHECK_EXC_MATCH -> "Try-except statement";
      case CALL_KW, CALL_METHOD_KW, CALL_FUNCTION_EX -> "Calling gil-requiring function";
      case IS_OP, CONTAINS_OP -> "Comparing Python objects";
      case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> "Comparing Python objects";
      default -> "Operation";
    };
  }

  /** The operand of an instruction, for people: the name it has, else what is on the stack. */
  static String operand(CodeObject code, int pc, List<Symbol> stack) {
    int word = code.word(pc);
    return switch (Opcode.ofWord(word).kind()) {
      case NAME -> "'" + code.names().get(word >>> 8) + "'";
      case SLOT -> "'" + code.slotNames().get(word >>> 8) + "'";
      default -> {
        for (int i = stack.size() - 1; i >= 0; i--) {
          if (stack.get(i) instanceof Symbol.Name n) {
            yield n.text();
          }
          if (stack.get(i) instanceof Symbol.Python p) {
            yield p.text();
          }
        }
        yield Opcode.ofWord(word).name().toLowerCase(java.util.Locale.ROOT);
      }
    };
  }

  /** What a symbol is, for people. */
  static String operand(Symbol symbol) {
    if (symbol instanceof Symbol.Name n) {
      return n.text();
    }
    if (symbol instanceof Symbol.Python p) {
      return p.text() + " is a Python object";
    }
    if (symbol instanceof Symbol.ViewOf v) {
      return v.text() + " is a memoryview";
    }
    return symbol instanceof Symbol.None ? "None" : "tuple";
  }

  /** A constant. */
  static String text(Object constant) {
    if (constant instanceof CodeObject code) {
      return "'" + code.name() + "'";
    }
    return constant instanceof String s ? "'" + s + "'" : String.valueOf(constant);
  }
}
