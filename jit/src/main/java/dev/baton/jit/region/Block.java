package dev.baton.jit.region;

import dev.baton.core.region.CType;
import java.util.ArrayList;
import java.util.List;

/** Statements of a region that are executed one after the other, and where it goes on. */
final class Block {
  final int pc;
  final List<Statement> statements = new ArrayList<>();
  End end;

  Block(int pc) {
    this.pc = pc;
  }

  /** What has an effect. */
  sealed interface Statement {
    /** Stores to a local variable. */
    record SetLocal(int slot, Expr value) implements Statement {}

    /** Stores to a variable of the compiler. */
    record SetTemp(int number, Expr value) implements Statement {}

    /** Stores to a view. */
    record SetItem(CType type, int view, List<Expr> indices, Expr value, int pc)
        implements Statement {}

    /** Evaluates something for what it does. */
    record Eval(Expr value) implements Statement {}

    /** A loop begins. */
    record Begin(Loop loop, int pc) implements Statement {}
  }

  /** How a block ends; places are instructions. */
  sealed interface End {
    /** A jump. */
    record Jump(int target) implements End {}

    /** A branch. */
    record Branch(Expr condition, int then, int otherwise) implements End {}

    /** The head of a loop over a range. */
    record Next(Loop loop, int body, int exit) implements End {}

    /** Returns a value of the region's type, or None. */
    record Return(Expr value) implements End {}

    /** Leaves a part of a function by an exit. */
    record Exit(int number) implements End {}

    /** An assertion has failed. */
    record Fail(int pc) implements End {}
  }
}
