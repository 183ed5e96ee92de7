package dev.baton.jit.region;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.region.CType;
import dev.baton.core.region.Directives;
import dev.baton.core.region.ViewKind;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;

/** Writes expressions: their value goes onto the JVM's stack. */
final class ExprWriter {
  /** The jump for a comparison that holds, by the sign of a number. */
  private static final int[] HOLDS = {IFLT, IFLE, IFEQ, IFNE, IFGT, IFGE};

  private static final int[] FAILS = {IFGE, IFGT, IFNE, IFEQ, IFLE, IFLT};

  private final RegionClass type;
  private final JavaCode out;
  private final BodyWriter body;
  private final ViewWriter views;
  private final Directives directives;

  ExprWriter(RegionClass type, JavaCode out, BodyWriter body, ViewWriter views) {
    this.type = type;
    this.out = out;
    this.body = body;
    this.views = views;
    this.directives = type.program().source().directives();
  }

  /** Pushes a value. */
  void value(Expr e) {
    if (e instanceof Expr.Const c) {
      out.number(c.type(), c.value());
    } else if (e instanceof Expr.Local l) {
      out.load(l.type().kind(), body.local(l.slot()));
    } else if (e instanceof Expr.Temp t) {
      out.load(t.type().kind(), body.temp(t.number()));
    } else if (e instanceof Expr.LoopValue v) {
      loopValue(v.loop());
    } else if (e instanceof Expr.Convert c) {
      value(c.of());
      out.convert(c.of().type(), c.type());
    } else if (e instanceof Expr.Unary u) {
      unary(u);
    } else if (e instanceof Expr.Binary b) {
      binary(b);
    } else if (e instanceof Expr.Compare || e instanceof Expr.Not) {
      truth(e);
    } else if (e instanceof Expr.Item i) {
      views.load(i);
    } else if (e instanceof Expr.Extent x) {
      views.extent(x.view(), x.axis());
      out.insn(I2L);
    } else if (e instanceof Expr.Choice c) {
      choice(c);
    } else if (e instanceof Expr.Function f) {
      function(f);
    } else {
      call((Expr.Call) e);
    }
  }

  private void loopValue(Loop loop) {
    BodyWriter.LoopVariables v = body.variables(loop);
    out.load('J', v.value);
    if (loop.strips) {
      out.load('I', v.turn);
      step(loop);
      out.insn(I2L);
      out.insn(LADD);
    }
  }

  /** Multiplies an int with the step of a stripped loop. */
  void step(Loop loop) {
    if (loop.knownStep() != 1) {
      out.integer((int) loop.knownStep());
      out.insn(IMUL);
    }
  }

  private void unary(Expr.Unary u) {
    char kind = u.type().kind();
    value(u.of());
    if (!u.complement()) {
      out.insn(INEG, kind);
    } else if (kind == 'I') {
      out.insn(ICONST_M1);
      out.insn(IXOR);
    } else {
      out.out.visitLdcInsn(-1L);
      out.insn(LXOR);
    }
  }

  // Operators

  private void binary(Expr.Binary b) {
    switch (b.op()) {
      case ADD -> plain(b, IADD);
      case SUBTRACT -> plain(b, ISUB);
      case MULTIPLY -> plain(b, IMUL);
      case TRUE_DIVIDE -> divide(b);
      case FLOOR_DIVIDE, REMAINDER -> {
        if (b.type().isInteger()) {
          wholeDivision(b, b.op() == BinaryOperator.REMAINDER);
        } else {
          floatDivision(b, b.op() == BinaryOperator.REMAINDER);
        }
      }
      case POWER -> power(b);
      case AND -> bits(b, IAND);
      case OR -> bits(b, IOR);
      case XOR -> bits(b, IXOR);
      case LEFT_SHIFT -> bits(b, ISHL);
      default -> bits(b, b.type().isSigned() ? ISHR : IUSHR);
    }
  }

  private void plain(Expr.Binary b, int opcodeForInts) {
    value(b.a());
    value(b.b());
    out.insn(opcodeForInts, b.type().kind());
  }

  private void bits(Expr.Binary b, int opcodeForInts) {
    value(b.a());
    value(b.b());
    out.insn(opcodeForInts + (b.type().kind() == 'J' ? 1 : 0));
  }

  /** Pushes both operands as doubles. */
  private void doubles(Expr.Binary b) {
    value(b.a().as(CType.DOUBLE));
    value(b.b().as(CType.DOUBLE));
  }

  private boolean isNonZero(Expr e) {
    return e instanceof Expr.Const c && c.value().doubleValue() != 0;
  }

  private void divide(Expr.Binary b) {
    if (directives.cDivision() || isNonZero(b.b())) {
      plain(b, IDIV);
      return;
    }
    doubles(b);
    body.note(b.pc());
    out.operation("divide", "(DD)D");
    single(b);
  }

  /** A float's operators give the same if they are done in double and rounded. */
  private void single(Expr.Binary b) {
    if (b.type() == CType.FLOAT) {
      out.insn(D2F);
    }
  }

  private void floatDivision(Expr.Binary b, boolean remainder) {
    doubles(b);
    if (!directives.cDivision()) {
      body.note(b.pc());
      out.operation(remainder ? "modulo" : "floorDivide", "(DD)D");
    } else if (remainder) {
      out.insn(DREM);
    } else {
      out.insn(DDIV);
      out.call("java/lang/Math", "floor", "(D)D");
    }
    single(b);
  }

  private void wholeDivision(Expr.Binary b, boolean remainder) {
    char kind = b.type().kind();
    value(b.a());
    value(b.b());
    body.note(b.pc());
    String name;
    if (!b.type().isSigned()) {
      name = remainder ? "remainderUnsigned" : "divideUnsigned";
    } else if (directives.cDivision()) {
      name = remainder ? "cRemainder" : "cDivide";
    } else {
      name = remainder ? "modulo" : "floorDivide";
    }
    out.operation(name, "(" + kind + kind + ")" + kind);
  }

  private void power(Expr.Binary b) {
    if (b.type().isInteger()) {
      value(b.a().as(b.type().kind() == 'J' ? b.type() : CType.LONG));
      value(b.b());
      out.operation("power", "(JI)J");
      if (b.type().kind() == 'I') {
        out.insn(L2I);
      }
      return;
    }
    value(b.a());
    value(b.b());
    boolean whole =
        b.b() instanceof Expr.Const c
            && c.value().doubleValue() == Math.rint(c.value().doubleValue());
    if (whole || directives.cPow()) {
      out.call("java/lang/Math", "pow", "(DD)D");
    } else {
      body.note(b.pc());
      out.operation("power", "(DD)D");
    }
  }

  // Truth

  private void truth(Expr e) {
    Label yes = new Label();
    Label done = new Label();
    branch(e, yes, true);
    out.insn(ICONST_0);
    out.jump(GOTO, done);
    out.label(yes);
    out.insn(ICONST_1);
    out.label(done);
  }

  /** Jumps if the condition is as wanted. */
  void branch(Expr e, Label target, boolean wanted) {
    if (e instanceof Expr.Not n) {
      branch(n.of(), target, !wanted);
    } else if (e instanceof Expr.Compare c) {
      compare(c, target, wanted);
    } else {
      value(e);
      out.compareWithZero(e.type());
      out.jump(wanted ? IFNE : IFEQ, target);
    }
  }

  private void compare(Expr.Compare c, Label target, boolean wanted) {
    value(c.a());
    value(c.b());
    compare(c.op(), c.a().type(), target, wanted);
  }

  /** Jumps if two operands on the stack compare as wanted. */
  private void compare(CompareOperator op, CType operands, Label target, boolean wanted) {
    int jump = (wanted ? HOLDS : FAILS)[op.ordinal()];
    switch (operands.kind()) {
      case 'I' -> {
        if (operands.isSigned() || operands.bits() < 32) {
          out.jump(jump + IF_ICMPEQ - IFEQ, target);
          return;
        }
        out.call("java/lang/Integer", "compareUnsigned", "(II)I");
      }
      case 'J' -> {
        if (operands.isSigned()) {
          out.insn(LCMP);
        } else {
          out.call("java/lang/Long", "compareUnsigned", "(JJ)I");
        }
      }
      // NaN has to make the comparison fail.
      case 'F' -> out.insn(isLess(op) ? FCMPG : FCMPL);
      default -> out.insn(isLess(op) ? DCMPG : DCMPL);
    }
    out.jump(jump, target);
  }

  private static boolean isLess(CompareOperator op) {
    return op == CompareOperator.LT || op == CompareOperator.LE;
  }

  // Functions

  private void choice(Expr.Choice c) {
    char kind = c.type().kind();
    int first = out.variable(kind);
    int second = out.variable(kind);
    value(c.a());
    out.store(kind, first);
    value(c.b());
    out.store(kind, second);
    Label other = new Label();
    Label done = new Label();
    out.load(kind, second);
    out.load(kind, first);
    CompareOperator op = c.greater() ? CompareOperator.GT : CompareOperator.LT;
    compare(op, c.type(), other, true);
    out.load(kind, first);
    out.jump(GOTO, done);
    out.label(other);
    out.load(kind, second);
    out.label(done);
  }

  private void function(Expr.Function f) {
    f.arguments().forEach(this::value);
    if (f.function() == MathFunction.FABS) {
      char kind = f.type().kind();
      if (f.type().isSigned()) {
        out.call("java/lang/Math", "abs", "(" + kind + ")" + kind);
      }
      return;
    }
    out.call(f.function().owner(), f.function().method(), f.function().descriptor());
  }

  private void call(Expr.Call c) {
    Callee callee = c.callee();
    String descriptor = RegionClass.descriptor(callee.parameters(), true, c.type());
    boolean self = callee.region() == null;
    if (!self) {
      List<ViewKind> kinds = new ArrayList<>();
      c.arguments().forEach(a -> kinds.add(a.value() == null ? type.view(a.view()) : null));
      String field = type.handle(callee.region().method(kinds));
      out.out.visitFieldInsn(GETSTATIC, type.name(), field, "L" + RegionClass.HANDLE + ";");
    }
    out.reference(0);
    for (Expr.Argument argument : c.arguments()) {
      if (argument.value() == null) {
        views.push(argument.view());
      } else {
        value(argument.value());
      }
    }
    body.note(c.pc());
    if (self) {
      out.call(type.name(), RegionClass.BODY, descriptor);
    } else {
      out.virtual(RegionClass.HANDLE, "invokeExact", descriptor);
    }
  }
}
