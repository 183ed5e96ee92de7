package dev.baton.core.interp;

import dev.baton.core.object.CellObject;
import dev.baton.core.object.GlobalCache;
import org.jspecify.annotations.Nullable;

/** Steps that move values between slots, cells and names. */
final class LocalSteps {
  private LocalSteps() {}

  /** Copies a slot or loads a constant. */
  static final class Move extends Step.Unary {
    Move(int pc, int to, Operand from) {
      super(pc, to, from);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      s[to] = operand(s, a, constant);
      return next;
    }
  }

  /** Empties a slot, so that what was in it can be collected. */
  static final class Clear extends Step {
    private final int slot;

    Clear(int pc, int slot) {
      super(pc);
      this.slot = slot;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      s[slot] = null;
      return next;
    }
  }

  /** Makes sure that a local variable has a value. */
  static final class Check extends Step {
    private final int slot;

    Check(int pc, int slot) {
      super(pc);
      this.slot = slot;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      if (s[slot] == null) {
        throw Variables.unboundLocal(t, f, slot);
      }
      return next;
    }
  }

  /** {@code LOAD_DEREF}. */
  static final class LoadCell extends Step.Result {
    private final int cell;

    LoadCell(int pc, int to, int cell) {
      super(pc, to);
      this.cell = cell;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      s[to] = Variables.loadCell(t, f, cell);
      return next;
    }
  }

  /** {@code STORE_DEREF}. */
  static final class StoreCell extends Step.Unary {
    StoreCell(int pc, int cell, Operand value) {
      super(pc, cell, value);
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      ((CellObject) s[to]).set(operand(s, a, constant));
      return next;
    }
  }

  /** {@code COPY_FREE_VARS}. */
  static final class CopyFree extends Step {
    private final int count;

    CopyFree(int pc, int count) {
      super(pc);
      this.count = count;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Variables.copyFree(f, count);
      return next;
    }
  }

  /** {@code LOAD_GLOBAL}. */
  static final class LoadGlobal extends Step.Result {
    private final String name;
    private @Nullable GlobalCache cache;

    LoadGlobal(int pc, int to, String name) {
      super(pc, to);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      GlobalCache c = cache;
      Object value = c == null ? null : c.get(f.globals, f.builtins);
      s[to] = value != null ? value : find(t, f);
      return next;
    }

    private Object find(ThreadState t, Frame f) {
      f.pc = pc;
      cache = GlobalCache.of(f.globals, f.builtins, name);
      return Variables.global(t, f, name);
    }
  }

  /** {@code STORE_GLOBAL}. */
  static final class StoreGlobal extends Step.Unary {
    private final String name;

    StoreGlobal(int pc, String name, Operand value) {
      super(pc, -1, value);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      f.globals.put(t, name, operand(s, a, constant));
      return next;
    }
  }

  /** {@code LOAD_NAME}. */
  static final class LoadName extends Step.Result {
    private final String name;

    LoadName(int pc, int to, String name) {
      super(pc, to);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      s[to] = Variables.loadName(t, f, name);
      return next;
    }
  }

  /** {@code STORE_NAME}. */
  static final class StoreName extends Step.Unary {
    private final String name;

    StoreName(int pc, String name, Operand value) {
      super(pc, -1, value);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Variables.storeName(t, f, name, operand(s, a, constant));
      return next;
    }
  }
}
