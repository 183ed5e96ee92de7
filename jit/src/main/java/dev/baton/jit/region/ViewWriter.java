package dev.baton.jit.region;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.BinaryOperator;
import dev.baton.core.region.CType;
import dev.baton.core.region.Directives;
import dev.baton.core.region.VariableType;
import dev.baton.core.region.ViewKind;
import dev.baton.jit.region.Block.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;

/**
 * Writes accesses to views. An index that is a loop's value, or a constant more or less, is an int
 * that HotSpot can follow; checks of it then leave the loop. One that is negative or too large goes
 * to code behind the method, where it is looked at again as a long.
 */
final class ViewWriter {
  private static final long FAR = 1 << 20;

  private final RegionClass type;
  private final JavaCode out;
  private final BodyWriter body;
  private final Directives directives;
  private final Map<Integer, Variables> views = new HashMap<>();
  private ExprWriter exprs;

  /** The Java variables that a view is taken apart into. */
  private record Variables(
      int view, int data, int offset, int[] extents, int[] strides, VariableType type) {}

  ViewWriter(RegionClass type, JavaCode out, BodyWriter body) {
    this.type = type;
    this.out = out;
    this.body = body;
    this.directives = type.program().source().directives();
  }

  void use(ExprWriter writer) {
    exprs = writer;
  }

  /** Takes a view apart that is a parameter. */
  void enter(int slot, int parameter, VariableType view) {
    int data = out.variable('I');
    part(parameter, "data", -1, "Ljava/lang/Object;");
    out.out.visitTypeInsn(CHECKCAST, arrayType(view.item(), type.view(slot)));
    out.out.visitVarInsn(ASTORE, data);
    part(parameter, "offset", -1, "I");
    int offset = stored();
    int[] extents = new int[view.dimensions()];
    int[] strides = new int[view.dimensions()];
    for (int axis = 0; axis < extents.length; axis++) {
      part(parameter, "extent", axis, "I");
      extents[axis] = stored();
      part(parameter, "stride", axis, "I");
      strides[axis] = stored();
    }
    views.put(slot, new Variables(parameter, data, offset, extents, strides, view));
  }

  private void part(int view, String name, int axis, String type) {
    out.reference(view);
    if (axis >= 0) {
      out.integer(axis);
    }
    out.virtual(RegionClass.VIEW, name, (axis >= 0 ? "(I)" : "()") + type);
  }

  private int stored() {
    int variable = out.variable('I');
    out.store('I', variable);
    return variable;
  }

  private static String arrayType(CType item, ViewKind kind) {
    if (kind.bytes()) {
      return "[B";
    }
    return switch (item) {
      case SCHAR, UCHAR -> "[B";
      case SHORT, USHORT -> "[S";
      default -> "[" + item.kind();
    };
  }

  void push(int slot) {
    out.reference(views.get(slot).view);
  }

  void extent(int slot, int axis) {
    out.load('I', views.get(slot).extents[axis]);
  }

  void load(Expr.Item item) {
    address(item.view(), item.indices(), item.pc());
    if (type.view(item.view()).bytes()) {
      String name =
          switch (item.type()) {
            case SHORT, USHORT -> "shortAt(S";
            case FLOAT -> "floatAt(F";
            case DOUBLE -> "doubleAt(D";
            default -> item.type().kind() == 'J' ? "longAt(J" : "intAt(I";
          };
      int cut = name.indexOf('(');
      out.operation(name.substring(0, cut), "([BI)" + name.substring(cut + 1));
    } else {
      switch (item.type()) {
        case SCHAR, UCHAR -> out.insn(BALOAD);
        case SHORT, USHORT -> out.insn(SALOAD);
        default -> out.insn(IALOAD, item.type().kind());
      }
    }
    if (!item.type().isSigned() && item.type().bits() < 32) {
      out.integer((1 << item.type().bits()) - 1);
      out.insn(IAND);
    }
  }

  void store(Statement.SetItem item) {
    address(item.view(), item.indices(), item.pc());
    exprs.value(item.value());
    if (type.view(item.view()).bytes()) {
      String name =
          switch (item.type()) {
            case SHORT, USHORT -> "setShort";
            case FLOAT -> "setFloat";
            case DOUBLE -> "setDouble";
            default -> item.type().kind() == 'J' ? "setLong" : "setInt";
          };
      out.operation(name, "([BI" + item.type().kind() + ")V");
      return;
    }
    switch (item.type()) {
      case SCHAR, UCHAR -> out.insn(BASTORE);
      case SHORT, USHORT -> out.insn(SASTORE);
      default -> out.insn(IASTORE, item.type().kind());
    }
  }

  /** Pushes the array and the index in it. */
  private void address(int slot, List<Expr> indices, int pc) {
    Variables v = views.get(slot);
    int[] checked = new int[indices.size()];
    for (int axis = 0; axis < checked.length; axis++) {
      checked[axis] = index(indices.get(axis), v, axis, pc);
    }
    out.reference(v.data);
    out.load('I', v.offset);
    for (int axis = 0; axis < checked.length; axis++) {
      out.load('I', checked[axis]);
      ViewKind kind = type.view(slot);
      if (!kind.unit() || axis < checked.length - 1) {
        out.load('I', v.strides[axis]);
        out.insn(IMUL);
      } else if (kind.bytes()) {
        out.integer(v.type.item().bits() / Byte.SIZE);
        out.insn(IMUL);
      }
      out.insn(IADD);
    }
  }

  /** Computes an index and checks it; the variable that has it. */
  private int index(Expr e, Variables v, int axis, int pc) {
    int checked = out.variable('I');
    Label rare = new Label();
    Label done = new Label();
    boolean fromLoop = isNearLoop(e, pc);
    if (fromLoop || isInt(e)) {
      near(e, pc);
      out.store('I', checked);
      if (directives.boundsCheck() || directives.wrapAround() || fromLoop) {
        out.load('I', checked);
        out.jump(IFLT, rare);
      }
      if (directives.boundsCheck()) {
        out.load('I', checked);
        out.load('I', v.extents[axis]);
        out.jump(IF_ICMPGE, rare);
      }
      out.label(done);
      Runnable again =
          fromLoop
              ? () -> exprs.value(e)
              : () -> {
                out.load('I', checked);
                out.insn(I2L);
              };
      body.later(() -> rare(again, v.extents[axis], axis, pc, checked, rare, done));
      return checked;
    }
    exprs.value(e.as(CType.LONG));
    int wide = out.variable('J');
    out.store('J', wide);
    if (directives.boundsCheck() || directives.wrapAround()) {
      out.load('J', wide);
      out.insn(LCONST_0);
      out.insn(LCMP);
      out.jump(IFLT, rare);
    }
    if (directives.boundsCheck()) {
      out.load('J', wide);
      out.load('I', v.extents[axis]);
      out.insn(I2L);
      out.insn(LCMP);
      out.jump(IFGE, rare);
    }
    out.load('J', wide);
    out.insn(L2I);
    out.store('I', checked);
    out.label(done);
    body.later(
        () -> rare(() -> out.load('J', wide), v.extents[axis], axis, pc, checked, rare, done));
    return checked;
  }

  private void rare(
      Runnable index, int extent, int axis, int pc, int checked, Label rare, Label done) {
    out.label(rare);
    body.forget();
    index.run();
    out.load('I', extent);
    if (directives.boundsCheck()) {
      body.note(pc);
      out.integer(axis);
    }
    out.integer(directives.wrapAround() ? 1 : 0);
    if (directives.boundsCheck()) {
      out.operation("index", "(JIIZ)I");
    } else {
      out.operation("wrap", "(JIZ)I");
    }
    out.store('I', checked);
    out.jump(GOTO, done);
  }

  private static boolean isInt(Expr e) {
    Expr bare = bare(e);
    if (bare instanceof Expr.Const c) {
      return c.value().longValue() == c.value().intValue();
    }
    return bare.type().kind() == 'I' && bare.type() != CType.UINT;
  }

  /** An int, without the conversion to a long. */
  private static Expr bare(Expr e) {
    return e instanceof Expr.Convert c && c.type() == CType.LONG && c.of().type().kind() == 'I'
        ? c.of()
        : e;
  }

  /** Whether it is the value of a loop made of strips, but for a small constant. */
  private boolean isNearLoop(Expr e, int pc) {
    if (e instanceof Expr.Local l) {
      return body.stripOf(l.slot(), pc) != null;
    }
    return e instanceof Expr.Binary b
        && (b.op() == BinaryOperator.ADD || b.op() == BinaryOperator.SUBTRACT)
        && b.b() instanceof Expr.Const c
        && Math.abs(c.value().longValue()) < FAR
        && b.a() instanceof Expr.Local l
        && body.stripOf(l.slot(), pc) != null;
  }

  /** Pushes it as an int. */
  private void near(Expr e, int pc) {
    if (e instanceof Expr.Binary b && b.type() == CType.LONG && isNearLoop(e, pc)) {
      near(b.a(), pc);
      out.integer(((Expr.Const) b.b()).value().intValue());
      out.insn(b.op() == BinaryOperator.ADD ? IADD : ISUB);
      return;
    }
    Loop loop = e instanceof Expr.Local l ? body.stripOf(l.slot(), pc) : null;
    if (loop == null) {
      Expr bare = bare(e);
      if (bare instanceof Expr.Const c) {
        out.integer(c.value().intValue());
      } else {
        exprs.value(bare);
      }
      return;
    }
    BodyWriter.LoopVariables v = body.variables(loop);
    out.load('I', v.index);
    out.load('I', v.turn);
    exprs.step(loop);
    out.insn(IADD);
  }
}
