package dev.baton.jit.region;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.core.region.CType;
import dev.baton.core.region.RegionFailure;
import dev.baton.core.region.RegionRun;
import dev.baton.core.region.VariableType;
import dev.baton.jit.region.Block.End;
import dev.baton.jit.region.Block.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;

/**
 * Writes the statements of a region. Variables of the guest are Java variables. Each loop counts
 * its turns down and calls {@link RegionRun#turns} when they are used up, so that it can be
 * interrupted in bounded time; which instruction is at work is noted before whatever may fail.
 */
final class BodyWriter {
  private static final String FAILURE = RegionClass.internal(RegionFailure.class);

  private final RegionClass type;
  private final Program program;
  private final JavaCode out;
  private final Map<Integer, Label> labels = new HashMap<>();
  private final Map<Integer, Integer> locals = new HashMap<>();
  private final Map<Integer, Integer> temps = new HashMap<>();
  private final Map<Integer, LoopVariables> loops = new HashMap<>();
  private final Deque<Runnable> rare = new ArrayDeque<>();
  private final ExprWriter exprs;
  private final ViewWriter views;
  private int budget;
  private int at;
  private int noted = -1;

  /** The Java variables of a loop; see {@link #begin}. */
  static final class LoopVariables {
    final Label latch = new Label();
    int value;
    int left;
    int limit;
    int turn;
    int index;
  }

  BodyWriter(RegionClass type, JavaCode out) {
    this.type = type;
    this.program = type.program();
    this.out = out;
    this.views = new ViewWriter(type, out, this);
    this.exprs = new ExprWriter(type, out, this, views);
    views.use(exprs);
  }

  void write() {
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    enter();
    out.out.visitTryCatchBlock(start, end, handler, FAILURE);
    out.label(start);
    if (program.isRecursive()) {
      out.reference(0);
      out.virtual(RegionClass.RUN, "enter", "()V");
    }
    Map<Integer, Block> ordered = new TreeMap<>(program.blocks());
    int entry = program.source().entry();
    out.jump(GOTO, label(entry));
    ordered.values().forEach(this::block);
    while (!rare.isEmpty()) {
      rare.poll().run();
    }
    out.label(end);
    out.label(handler);
    out.load('I', at);
    out.out.visitFieldInsn(GETSTATIC, type.name(), "c0", "Ljava/lang/Object;");
    out.call(FAILURE, "at", "(L" + FAILURE + ";ILjava/lang/Object;)L" + FAILURE + ";");
    out.insn(ATHROW);
  }

  private void enter() {
    int parameter = 1;
    List<VariableType> types = program.inputTypes();
    for (int i = 0; i < types.size(); i++) {
      int slot = program.inputs().get(i);
      if (types.get(i).isView()) {
        views.enter(slot, parameter, types.get(i));
        parameter++;
      } else {
        locals.put(slot, parameter);
        parameter += JavaCode.size(types.get(i).item().kind());
      }
    }
    for (int slot : program.used()) {
      locals.computeIfAbsent(slot, s -> out.zeroed(program.variables().type(s).kind()));
    }
    List<CType> types2 = program.variables().temps();
    for (int i = 0; i < types2.size(); i++) {
      temps.put(i, out.zeroed(types2.get(i).kind()));
    }
    for (Block block : program.blocks().values()) {
      if (block.end instanceof End.Next next) {
        loops.put(next.loop().header, variables());
      }
    }
    budget = out.variable('I');
    out.integer(RegionRun.TURNS);
    out.store('I', budget);
    at = out.zeroed('I');
  }

  private LoopVariables variables() {
    LoopVariables v = new LoopVariables();
    v.value = out.zeroed('J');
    v.left = out.zeroed('J');
    v.limit = out.zeroed('I');
    v.turn = out.zeroed('I');
    v.index = out.zeroed('I');
    return v;
  }

  private Label label(int pc) {
    return labels.computeIfAbsent(pc, p -> new Label());
  }

  int local(int slot) {
    return locals.get(slot);
  }

  int temp(int number) {
    return temps.get(number);
  }

  LoopVariables variables(Loop loop) {
    return loops.get(loop.header);
  }

  /** Writes something behind all else. */
  void later(Runnable code) {
    rare.add(code);
  }

  /** Notes the instruction at work. */
  void note(int pc) {
    if (noted != pc) {
      out.integer(pc);
      out.store('I', at);
      noted = pc;
    }
  }

  /** What is noted is not known here. */
  void forget() {
    noted = -1;
  }

  /** The stripped loop around an instruction whose value a variable has; null if there is none. */
  Loop stripOf(int slot, int pc) {
    for (Block block : program.blocks().values()) {
      if (block.end instanceof End.Next next && next.loop().strips) {
        Loop loop = next.loop();
        int end = program.source().code().word(loop.header) >>> 8;
        if (loop.variable == slot && pc > loop.header && pc < end) {
          return loop;
        }
      }
    }
    return null;
  }

  private void block(Block block) {
    out.label(label(block.pc));
    forget();
    for (Statement s : block.statements) {
      statement(s);
    }
    end(block);
  }

  private void statement(Statement s) {
    if (s instanceof Statement.SetLocal set) {
      exprs.value(set.value());
      out.store(set.value().type().kind(), local(set.slot()));
    } else if (s instanceof Statement.SetTemp set) {
      exprs.value(set.value());
      out.store(set.value().type().kind(), temp(set.number()));
    } else if (s instanceof Statement.SetItem set) {
      views.store(set);
    } else if (s instanceof Statement.Eval eval) {
      exprs.value(eval.value());
      CType result = eval.value().type();
      if (result != null) {
        out.insn(JavaCode.size(result.kind()) == 2 ? POP2 : POP);
      }
    } else if (s instanceof Statement.Begin begin) {
      begin(begin.loop(), begin.pc());
    }
  }

  // Ends

  private void end(Block block) {
    End end = block.end;
    if (end instanceof End.Jump jump) {
      boolean begins =
          !block.statements.isEmpty()
              && block.statements.get(block.statements.size() - 1) instanceof Statement.Begin;
      jump(block.pc, jump.target(), begins);
    } else if (end instanceof End.Branch branch) {
      exprs.branch(branch.condition(), label(branch.then()), true);
      out.jump(GOTO, label(branch.otherwise()));
    } else if (end instanceof End.Next next) {
      next(next);
    } else if (end instanceof End.Return value) {
      giveBack(value.value());
    } else if (end instanceof End.Exit exit) {
      leave(exit.number(), null);
    } else {
      note(((End.Fail) end).pc());
      out.operation("assertion", "()L" + FAILURE + ";");
      out.insn(ATHROW);
    }
  }

  private void jump(int from, int target, boolean begins) {
    Block there = program.blocks().get(target);
    if (there.end instanceof End.Next next && !begins) {
      out.jump(GOTO, variables(next.loop()).latch);
      return;
    }
    if (target <= from) {
      spend(() -> out.integer(1), from);
    }
    out.jump(GOTO, label(target));
  }

  /** Takes turns off the budget, whose number the action pushes. */
  private void spend(Runnable turns, int pc) {
    Label fine = new Label();
    out.load('I', budget);
    turns.run();
    out.insn(ISUB);
    out.insn(DUP);
    out.store('I', budget);
    out.jump(IFGE, fine);
    forget();
    note(pc);
    out.reference(0);
    out.load('I', budget);
    out.virtual(RegionClass.RUN, "turns", "(I)I");
    out.store('I', budget);
    out.label(fine);
    forget();
  }

  // Loops

  /**
   * A loop has {@code left} numbers to go, from {@code value} on. If it is made of strips, value is
   * where the strip begins, {@code turn} counts to {@code limit} within it, and {@code index} is
   * value as an int for indices.
   */
  private void begin(Loop loop, int pc) {
    LoopVariables v = variables(loop);
    int stop = out.variable('J');
    exprs.value(loop.start);
    out.store('J', v.value);
    exprs.value(loop.stop);
    out.store('J', stop);
    out.load('J', v.value);
    out.load('J', stop);
    if (loop.step instanceof Expr.Const && loop.knownStep() == 1) {
      out.operation("count", "(JJ)J");
    } else {
      note(pc);
      exprs.value(loop.step);
      out.operation("count", "(JJJ)J");
    }
    out.store('J', v.left);
    // So that a strip is begun at once.
    out.integer(0);
    out.store('I', v.limit);
    out.integer(0);
    out.store('I', v.turn);
  }

  private void next(End.Next next) {
    LoopVariables v = variables(next.loop());
    if (next.loop().strips) {
      strips(next, v);
      return;
    }
    out.load('J', v.left);
    out.insn(LCONST_0);
    out.insn(LCMP);
    out.jump(IFLE, label(next.exit()));
    spend(() -> out.integer(1), next.loop().header);
    out.jump(GOTO, label(next.body()));
    out.label(v.latch);
    advance(next.loop(), v, () -> {});
    out.load('J', v.left);
    out.insn(LCONST_1);
    out.insn(LSUB);
    out.store('J', v.left);
    out.jump(GOTO, label(next));
  }

  private Label label(End.Next next) {
    return label(
        program.blocks().values().stream().filter(b -> b.end == next).findFirst().orElseThrow().pc);
  }

  private void strips(End.Next next, LoopVariables v) {
    Loop loop = next.loop();
    Label inner = new Label();
    Label done = new Label();
    // The head is reached from outside only: the loop itself turns between latch and inner.
    out.jump(GOTO, done);
    out.label(v.latch);
    out.out.visitIincInsn(v.turn, 1);
    out.label(inner);
    out.load('I', v.turn);
    out.load('I', v.limit);
    out.jump(IF_ICMPLT, label(next.body()));
    advance(
        loop,
        v,
        () -> {
          out.load('I', v.limit);
          out.insn(I2L);
          out.insn(LMUL);
        });
    out.label(done);
    out.load('J', v.left);
    out.insn(LCONST_0);
    out.insn(LCMP);
    out.jump(IFLE, label(next.exit()));
    out.load('J', v.left);
    out.out.visitLdcInsn((long) RegionRun.STRIP);
    out.call("java/lang/Math", "min", "(JJ)J");
    out.insn(L2I);
    out.store('I', v.limit);
    out.load('J', v.left);
    out.load('I', v.limit);
    out.insn(I2L);
    out.insn(LSUB);
    out.store('J', v.left);
    spend(() -> out.load('I', v.limit), loop.header);
    out.load('J', v.value);
    out.operation("base", "(J)I");
    out.store('I', v.index);
    out.integer(0);
    out.store('I', v.turn);
    out.jump(GOTO, inner);
  }

  private void advance(Loop loop, LoopVariables v, Runnable times) {
    out.load('J', v.value);
    exprs.value(loop.step);
    times.run();
    out.insn(LADD);
    out.store('J', v.value);
  }

  // The end of the region

  private void giveBack(Expr value) {
    if (!program.source().isFunction()) {
      leave(program.exits().size(), value);
      return;
    }
    if (value != null) {
      exprs.value(value);
    }
    if (program.isRecursive()) {
      out.reference(0);
      out.virtual(RegionClass.RUN, "leave", "()V");
    }
    if (value == null) {
      out.insn(RETURN);
    } else {
      out.insn(IRETURN, value.type().kind());
    }
  }

  /** Gives an array of the outputs, the number of the exit, and a value returned. */
  private void leave(int exit, Expr value) {
    List<Integer> outputs = program.outputs();
    int size = outputs.size() + (program.mayReturn() ? 2 : 1);
    out.integer(size);
    out.out.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < outputs.size(); i++) {
      char kind = program.outputTypes().get(i).kind();
      int variable = local(outputs.get(i));
      element(i, kind, () -> out.load(kind, variable));
    }
    element(outputs.size(), 'J', () -> out.out.visitLdcInsn((long) exit));
    if (value != null) {
      element(size - 1, value.type().kind(), () -> exprs.value(value));
    }
    out.insn(ARETURN);
  }

  private void element(int index, char kind, Runnable value) {
    out.insn(DUP);
    out.integer(index);
    value.run();
    RegionClass.box(out.out, kind);
    out.insn(AASTORE);
  }
}
