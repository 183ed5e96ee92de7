package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.UnaryOperator;

/** Compiles expressions that decide where to go on, without making a bool. */
final class ConditionCompiler {
  private final Compiler compiler;

  ConditionCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  /** Jumps to {@code target}, which lies ahead, if the truth of {@code test} is {@code when}. */
  void jumpIf(Expression test, boolean when, Target target) {
    Object constant = compiler.folder.fold(test);
    if (constant != null) {
      if (ConstantFolder.truth(constant) == when) {
        code().at(test.position());
        code().jump(Opcode.JUMP, target);
      }
    } else if (test instanceof UnaryOp u && u.operator() == UnaryOperator.NOT) {
      jumpIf(u.operand(), !when, target);
    } else if (test instanceof BoolOp b) {
      jumpIfBool(b, when, target);
    } else if (test instanceof Compare c) {
      jumpIfCompare(c, when, target);
    } else if (test instanceof IfExp i) {
      jumpIfConditional(i, when, target);
    } else {
      compiler.expressions.compile(test);
      code().at(test.position());
      code().jump(jump(when), target);
    }
  }

  private static Opcode jump(boolean when) {
    return when ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE;
  }

  private void jumpIfBool(BoolOp e, boolean when, Target target) {
    int last = e.values().size() - 1;
    boolean decides = !e.and();
    Target end = code().target();
    Target early = decides == when ? target : end;
    for (Expression value : e.values().subList(0, last)) {
      jumpIf(value, decides, early);
    }
    jumpIf(e.values().get(last), when, target);
    code().place(end);
  }

  private void jumpIfConditional(IfExp e, boolean when, Target target) {
    Target orElse = code().target();
    Target end = code().target();
    jumpIf(e.test(), false, orElse);
    jumpIf(e.body(), when, target);
    code().jump(Opcode.JUMP, end);
    code().place(orElse);
    jumpIf(e.orElse(), when, target);
    code().place(end);
  }

  private void jumpIfCompare(Compare e, boolean when, Target target) {
    compiler.doubts.identity(e);
    compiler.expressions.compile(e.left());
    int last = e.operators().size() - 1;
    Target cleanUp = code().target();
    for (int i = 0; i < last; i++) {
      compiler.expressions.chained(e, i);
      code().jump(Opcode.POP_JUMP_IF_FALSE, cleanUp);
    }
    lastComparison(e, when, target);
    if (last > 0) {
      Target end = code().target();
      code().jump(Opcode.JUMP, end);
      code().place(cleanUp);
      code().emit(Opcode.POP_TOP);
      if (!when) {
        code().jump(Opcode.JUMP, target);
      }
      code().place(end);
    }
  }

  private void lastComparison(Compare e, boolean when, Target target) {
    int last = e.operators().size() - 1;
    ComparisonOperator operator = e.operators().get(last);
    Expression right = e.comparators().get(last);
    boolean identity = operator == ComparisonOperator.IS || operator == ComparisonOperator.IS_NOT;
    if (identity && right instanceof Literal l && l.value() == Constant.NONE) {
      boolean none = (operator == ComparisonOperator.IS) == when;
      code().at(e.position());
      code().jump(none ? Opcode.POP_JUMP_IF_NONE : Opcode.POP_JUMP_IF_NOT_NONE, target);
      return;
    }
    compiler.expressions.operand(e, last);
    compiler.expressions.compare(e, operator);
    code().jump(jump(when), target);
  }
}
