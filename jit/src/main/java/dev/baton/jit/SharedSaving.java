package dev.baton.jit;

import static org.objectweb.asm.Opcodes.GOTO;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;

/**
 * Code that puts operands into the frame's slots and is shared by all places that have some of them
 * in common: each block saves one operand and goes on to the block for those below it, the last one
 * to what follows. HotSpot inlines nothing more into a method of 8,000 bytes, so it matters that
 * code that is hardly ever executed is short.
 */
final class SharedSaving {
  private final Emitter out;
  private final Operands stack;
  private final Map<Operands.Snapshot, Label> blocks = new HashMap<>();

  SharedSaving(Emitter out, Operands stack) {
    this.out = out;
    this.stack = stack;
  }

  /** Goes to where operands are saved. The JVM's stack has to be the same at each such jump. */
  void jump(Operands.Snapshot operands) {
    out.jump(GOTO, block(operands));
  }

  private Label block(Operands.Snapshot operands) {
    Label known = blocks.get(operands);
    if (known != null) {
      return known;
    }
    Label fresh = new Label();
    blocks.put(operands, fresh);
    if (operands.depth() > 0) {
      block(operands.below());
    }
    return fresh;
  }

  /** Writes the blocks; what follows them is reached with everything saved. */
  void write() {
    List<Operands.Snapshot> deepest =
        blocks.keySet().stream()
            .sorted(Comparator.comparing(Operands.Snapshot::depth).reversed())
            .toList();
    for (Operands.Snapshot each : deepest) {
      out.label(blocks.get(each));
      if (each.depth() > 0) {
        stack.saveTop(each);
        out.jump(GOTO, blocks.get(each.below()));
      }
    }
  }
}
