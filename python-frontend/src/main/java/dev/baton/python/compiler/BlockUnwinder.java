package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the ways out of blocks: {@code return}, {@code break} and {@code continue}. */
final class BlockUnwinder {
  private static final int MAX_BLOCKS = 20;

  private final Compiler compiler;

  BlockUnwinder(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  /** Enters a block; the position is that of its statement. */
  Block push(Block.Kind kind, @Nullable Protection protection, Position place) {
    if (compiler.unit.blocks.size() >= MAX_BLOCKS) {
      throw new Rejection("too many statically nested blocks", place);
    }
    Block block = new Block(kind, protection);
    block.position = place;
    compiler.unit.blocks.push(block);
    return block;
  }

  void pop(Block block) {
    Block top = compiler.unit.blocks.pop();
    if (top != block) {
      throw new IllegalStateException("blocks are left in the order of their nesting");
    }
  }

  /** Whether leaving all blocks needs code besides the return itself. */
  boolean returnNeedsUnwinding() {
    for (Block block : compiler.unit.blocks) {
      switch (block.kind) {
        case WHILE, FOR, TRY, VALUE -> {}
        default -> {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the top value, or {@code constant} if there is one, which is then not on the stack. */
  void returnValue(@Nullable Object constant, Position place) {
    boolean onStack = constant == null;
    List<Block> left = new ArrayList<>();
    boolean unwind = returnNeedsUnwinding();
    while (unwind && !compiler.unit.blocks.isEmpty()) {
      left.add(leaveTop(onStack, "return", place));
    }
    code().at(place);
    if (constant != null) {
      compiler.unit.loadConstant(constant);
    }
    code().emit(Opcode.RETURN_VALUE);
    reenter(left);
  }

  void breakLoop(Position place) {
    List<Block> left = new ArrayList<>();
    Block loop = leaveToLoop(left, "break", "'break' outside loop", place);
    left.add(leaveTop(false, "break", place));
    Target target = loop.breakTarget;
    code().at(place);
    if (target != null) {
      code().jump(Opcode.JUMP, target);
    }
    reenter(left);
  }

  void continueLoop(Position place) {
    List<Block> left = new ArrayList<>();
    Block loop = leaveToLoop(left, "continue", "'continue' not properly in loop", place);
    Target target = loop.continueTarget;
    code().at(place);
    if (target != null) {
      code().jump(Opcode.JUMP_BACKWARD, target);
    }
    reenter(left);
  }

  /** Leaves the blocks inside the innermost loop, which is returned and stays. */
  private Block leaveToLoop(List<Block> left, String what, String problem, Position place) {
    boolean inLoop = false;
    for (Block block : compiler.unit.blocks) {
      inLoop |= block.isLoop();
      if (block.kind == Block.Kind.STAR_HANDLER && !inLoop) {
        throw inStarHandler(place);
      }
    }
    if (!inLoop) {
      throw new Rejection(problem, place);
    }
    while (!compiler.unit.blocks.element().isLoop()) {
      left.add(leaveTop(false, what, place));
    }
    return compiler.unit.blocks.element();
  }

  private static Rejection inStarHandler(Position place) {
    return new Rejection(
        "'break', 'continue' and 'return' cannot appear in an except* block", place);
  }

  /** Afterwards the code goes on inside the blocks. */
  private void reenter(List<Block> left) {
    for (int i = left.size() - 1; i >= 0; i--) {
      Block block = left.get(i);
      compiler.unit.blocks.push(block);
      if (block.protection != null) {
        code().resume(block.protection);
      }
    }
  }

  /** Takes the innermost block off and emits what leaving it needs. */
  private Block leaveTop(boolean keepTop, String what, Position place) {
    Block block = compiler.unit.blocks.pop();
    if (block.protection != null) {
      code().suspend(block.protection);
    }
    switch (block.kind) {
      case WHILE, TRY -> {}
      case FOR, VALUE -> dropBelow(keepTop);
      case FINALLY -> cleanUp(block, keepTop);
      case FINALLY_HANDLER -> {
        dropBelow(keepTop);
        restorePrevious(keepTop);
      }
      case HANDLER -> {
        restorePrevious(keepTop);
        if (!block.name.isEmpty()) {
          compiler.tries.unbind(block.name, block.position);
        }
      }
      case WITH, ASYNC_WITH -> exit(block, keepTop, place);
      case STAR_HANDLER -> throw inStarHandler(place);
    }
    return block;
  }

  private void dropBelow(boolean keepTop) {
    if (keepTop) {
      code().emit(Opcode.SWAP, 2);
    }
    code().emit(Opcode.POP_TOP);
  }

  private void restorePrevious(boolean keepTop) {
    if (keepTop) {
      code().emit(Opcode.SWAP, 2);
    }
    code().emit(Opcode.POP_EXCEPT);
  }

  private void cleanUp(Block block, boolean keepTop) {
    if (keepTop) {
      Block value = new Block(Block.Kind.VALUE, null);
      compiler.unit.blocks.push(value);
      compiler.statements.body(block.cleanUp);
      compiler.unit.blocks.pop();
    } else {
      compiler.statements.body(block.cleanUp);
    }
  }

  private void exit(Block block, boolean keepTop, Position place) {
    code().at(block.position);
    if (keepTop) {
      code().emit(Opcode.SWAP, 2);
    }
    callExit(block.kind == Block.Kind.ASYNC_WITH, block.position);
    code().at(place);
  }

  /** Calls the exit function on top without an exception, and drops its result. */
  void callExit(boolean isAsync, Position place) {
    code().at(place);
    for (int i = 0; i < 3; i++) {
      compiler.unit.loadConstant(Constant.NONE);
    }
    code().emit(Opcode.CALL, 3);
    if (isAsync) {
      compiler.awaits.awaitTop(place, WithCompiler.FROM_EXIT);
    }
    code().emit(Opcode.POP_TOP);
  }
}
