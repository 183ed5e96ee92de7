package dev.baton.code;

import java.util.List;
import java.util.TreeSet;

/** Writes the text that {@link Assembler} reads. */
final class Disassembler {
  private static final int MAX_INLINE = 60;

  private final StringBuilder out = new StringBuilder();

  String text(CodeObject code) {
    block(code, "");
    return out.toString();
  }

  private void block(CodeObject c, String indent) {
    line(indent, ".code " + Literals.quote(c.name()));
    if (!c.qualifiedName().equals(c.name())) {
      line(indent, ".qualname " + Literals.quote(c.qualifiedName()));
    }
    line(indent, ".file " + Literals.quote(c.fileName()) + " " + c.firstLine());
    line(indent, ".flags 0x" + Integer.toHexString(c.flags()));
    line(
        indent,
        ".parameters "
            + c.argumentCount()
            + " "
            + c.positionalOnlyCount()
            + " "
            + c.keywordOnlyCount());
    int freeStart = c.slotNames().size() - c.freeCount();
    symbols(indent, ".locals", c.slotNames().subList(0, c.localCount()));
    symbols(indent, ".cells", c.slotNames().subList(c.localCount(), freeStart));
    symbols(indent, ".free", c.slotNames().subList(freeStart, c.slotNames().size()));
    symbols(indent, ".names", c.names());
    for (Object constant : c.constants()) {
      if (constant instanceof CodeObject inner) {
        block(inner, indent + "  ");
      } else {
        line(indent, ".const " + Literals.format(constant));
      }
    }
    instructions(c, indent);
    for (ExceptionEntry e : c.exceptionTable()) {
      line(indent, ".except L" + e.start() + " L" + e.end() + " L" + e.handler() + " " + e.depth());
    }
    line(indent, ".end");
  }

  private void instructions(CodeObject c, String indent) {
    TreeSet<Integer> labels = labels(c);
    List<Position> positions = c.positions().all(c.size());
    Position last = Position.NONE;
    for (int pc = 0; pc < c.size(); pc++) {
      if (labels.contains(pc)) {
        line(indent, "L" + pc + ":");
      }
      Position p = positions.get(pc);
      if (!p.equals(last)) {
        line(indent, ".position " + position(p));
        last = p;
      }
      Opcode op = Opcode.ofWord(c.word(pc));
      String operand = operand(c, op, c.word(pc) >>> 8);
      line(indent + "    ", operand.isEmpty() ? op.name() : op.name() + " " + operand);
    }
    if (labels.contains(c.size())) {
      line(indent, "L" + c.size() + ":");
    }
  }

  private static TreeSet<Integer> labels(CodeObject c) {
    TreeSet<Integer> labels = new TreeSet<>();
    for (int pc = 0; pc < c.size(); pc++) {
      if (Opcode.ofWord(c.word(pc)).kind() == OperandKind.TARGET) {
        labels.add(c.word(pc) >>> 8);
      }
    }
    for (ExceptionEntry e : c.exceptionTable()) {
      labels.add(e.start());
      labels.add(e.end());
      labels.add(e.handler());
    }
    return labels;
  }

  private static String position(Position p) {
    return p.equals(Position.NONE)
        ? "none"
        : p.line() + ":" + p.column() + "-" + p.endLine() + ":" + p.endColumn();
  }

  private static String operand(CodeObject c, Opcode op, int operand) {
    return switch (op.kind()) {
      case NONE -> "";
      case COUNT -> String.valueOf(operand);
      case CONSTANT -> constant(c, operand);
      case NAME -> symbol(c.names(), operand);
      case SLOT -> symbol(c.slotNames(), operand);
      case TARGET -> "L" + operand;
      case BINARY -> Literals.operator(operand);
      case COMPARE -> CompareOperator.values()[operand].symbol();
      case UNARY_INTRINSIC -> UnaryIntrinsic.values()[operand].name();
      case BINARY_INTRINSIC -> BinaryIntrinsic.values()[operand].name();
    };
  }

  private static String constant(CodeObject c, int index) {
    Object value = c.constants().get(index);
    if (value instanceof CodeObject inner) {
      return "#" + index + "  ; code " + Literals.quote(inner.qualifiedName());
    }
    String text = Literals.format(value);
    boolean plain = text.length() <= MAX_INLINE && c.constants().indexOf(value) == index;
    return plain ? text : "#" + index;
  }

  private static String symbol(List<String> symbols, int index) {
    String text = symbols.get(index);
    return symbols.indexOf(text) == index ? Literals.symbol(text) : "#" + index;
  }

  private void symbols(String indent, String directive, List<String> symbols) {
    if (!symbols.isEmpty()) {
      StringBuilder text = new StringBuilder(directive);
      for (String symbol : symbols) {
        text.append(' ').append(Literals.symbol(symbol));
      }
      line(indent, text.toString());
    }
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
