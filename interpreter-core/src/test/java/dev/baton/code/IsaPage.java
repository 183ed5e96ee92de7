package dev.baton.code;

/** The page {@code docs/isa.md}, made from the opcode table and the enums its operands refer to. */
final class IsaPage {
  private IsaPage() {}

  /** The page in Markdown, with line feeds. */
  static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Instruction set

        Generated from the opcode table (`dev.baton.code.Opcode`); do not edit. To write it again run
        the tests of `interpreter-core` with `-Dbaton.update`.

        An instruction is one 32-bit word: the opcode in the low 8 bits, the operand in the high 24.
        Jumps carry the absolute index of an instruction. A picture shows the top of the operand stack
        before and after, the top to the right; `NULL` is the absent value.

        Flags: **J** may jump, **E** ends: control does not fall through, **R** may raise, **C** may
        run guest code, **S** is a safepoint, where the global lock may change hands, **V** visible:
        reads or writes what another thread can see, **I** put in by instrumentation only, not allowed
        in files.

        | No. | Instruction | Operand | Stack | Flags | Meaning |
        |---:|---|---|---|---|---|
        """);
    for (Opcode op : Opcode.values()) {
      String[] cells = {
        String.valueOf(op.ordinal()),
        "`" + op.name() + "`",
        operand(op.kind()),
        "`" + op.picture() + "`",
        flags(op),
        op.sentence()
      };
      for (String cell : cells) {
        page.append("| ").append(cell.replace("|", "\\|")).append(' ');
      }
      page.append("|\n");
    }
    operators(page);
    return page.toString();
  }

  private static String operand(OperandKind kind) {
    return switch (kind) {
      case NONE -> "";
      case COUNT -> "number";
      case CONSTANT -> "constant";
      case NAME -> "name";
      case SLOT -> "slot";
      case TARGET -> "target";
      case BINARY -> "operator";
      case COMPARE -> "comparison";
      case UNARY_INTRINSIC, BINARY_INTRINSIC -> "operation";
    };
  }

  private static String flags(Opcode op) {
    int[] bits = {
      OpcodeFlags.JUMPS,
      OpcodeFlags.ENDS,
      OpcodeFlags.RAISES,
      OpcodeFlags.CALLS,
      OpcodeFlags.SAFEPOINT,
      OpcodeFlags.SHARED,
      OpcodeFlags.INSTRUMENT
    };
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < bits.length; i++) {
      if (op.has(bits[i])) {
        letters.append("JERCSVI".charAt(i));
      }
    }
    return letters.toString();
  }

  private static void operators(StringBuilder page) {
    page.append("\n## Operands of `BINARY_OP`\n\nAdd ")
        .append(BinaryOperator.IN_PLACE)
        .append(" for the augmented form.\n\n| No. | Operator |\n|---:|---|\n");
    for (BinaryOperator o : BinaryOperator.values()) {
      row(page, o.ordinal(), o.symbol());
    }
    page.append("\n## Operands of `COMPARE_OP`\n\n| No. | Comparison |\n|---:|---|\n");
    for (CompareOperator c : CompareOperator.values()) {
      row(page, c.ordinal(), c.symbol());
    }
    page.append("\n## Operands of `CALL_INTRINSIC_1`\n\n| No. | Operation |\n|---:|---|\n");
    for (UnaryIntrinsic u : UnaryIntrinsic.values()) {
      row(page, u.ordinal(), u.name());
    }
    page.append("\n## Operands of `CALL_INTRINSIC_2`\n\n| No. | Operation |\n|---:|---|\n");
    for (BinaryIntrinsic b : BinaryIntrinsic.values()) {
      row(page, b.ordinal(), b.name());
    }
  }

  private static void row(StringBuilder page, int number, String text) {
    page.append("| ").append(number).append(" | `");
    page.append(text.replace("|", "\\|")).append("` |\n");
  }
}
