package dev.baton.python.compiler;

import dev.baton.code.CodeBuilder;
import dev.baton.code.Label;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.code.Position;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of one code object while they are made. Follows the stack depth, drops what
 * cannot be reached, and at the end threads jumps and hands everything to a {@link CodeBuilder}.
 */
final class Instructions {
  private static final int MAX_THREADING = 8;

  private Opcode[] opcodes = new Opcode[64];
  private int[] operands = new int[64];
  private @Nullable Target[] targets = new Target[64];
  private Position[] positions = new Position[64];
  private int size;
  private int depth;
  private boolean reachable = true;
  private Position position = Position.NONE;
  private final List<Handler> handlers = new ArrayList<>();

  private record Handler(int start, int end, Target target, int depth) {}

  void at(Position value) {
    position = value;
  }

  Position position() {
    return position;
  }

  int depth() {
    return depth;
  }

  boolean isReachable() {
    return reachable;
  }

  void emit(Opcode opcode) {
    emit(opcode, 0);
  }

  void emit(Opcode opcode, int operand) {
    if (reachable) {
      append(opcode, operand, null);
      depth += opcode.pushes(operand) - opcode.pops(operand);
      reachable = !opcode.has(OpcodeFlags.ENDS);
    }
  }

  void jump(Opcode opcode, Target target) {
    if (reachable) {
      append(opcode, 0, target);
      reach(target, depth + opcode.jumpEffect(0));
      depth += opcode.pushes(0) - opcode.pops(0);
      reachable = !opcode.has(OpcodeFlags.ENDS);
    }
  }

  private static void reach(Target target, int depth) {
    if (target.isReached() && target.depth != depth) {
      throw new IllegalStateException(
          "stack depth " + depth + " where " + target.depth + " was expected");
    }
    target.depth = depth;
  }

  private void append(Opcode opcode, int operand, @Nullable Target target) {
    if (size >= OpcodeFlags.MAX_OPERAND || operand > OpcodeFlags.MAX_OPERAND) {
      throw new Rejection("code object is too large", position);
    }
    if (size == opcodes.length) {
      opcodes = Arrays.copyOf(opcodes, size * 2);
      operands = Arrays.copyOf(operands, size * 2);
      targets = Arrays.copyOf(targets, size * 2);
      positions = Arrays.copyOf(positions, size * 2);
    }
    opcodes[size] = opcode;
    operands[size] = operand;
    targets[size] = target;
    positions[size] = position;
    size++;
  }

  Target target() {
    return new Target();
  }

  /** Puts a target here; code behind it is reachable if the target or this place is. */
  void place(Target target) {
    target.index = size;
    if (reachable) {
      reach(target, depth);
    } else if (target.isReached()) {
      depth = target.depth;
      reachable = true;
    }
  }

  /** Begins a protected range at the current depth less {@code above}. */
  Protection protect(int above) {
    return new Protection(depth - above, size);
  }

  void suspend(Protection protection) {
    protection.suspend(size);
  }

  void resume(Protection protection) {
    protection.resume(size);
  }

  /** Ends a range; those inside it have ended before, so that they come first in the table. */
  void end(Protection protection) {
    protection.suspend(size);
    for (int[] range : protection.ranges) {
      handlers.add(new Handler(range[0], range[1], protection.handler, protection.depth));
      protection.handler.depth = protection.depth + 1;
    }
  }

  /** Hands the instructions over. */
  void assemble(CodeBuilder builder) {
    thread();
    boolean[] live = liveness();
    Map<Integer, Label> labels = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      if (live[i] && targets[i] != null) {
        labels.computeIfAbsent(targets[i].index, k -> builder.label());
      }
    }
    for (Handler handler : handlers) {
      labels.computeIfAbsent(handler.start, k -> builder.label());
      labels.computeIfAbsent(handler.end, k -> builder.label());
      labels.computeIfAbsent(handler.target.index, k -> builder.label());
    }
    for (int i = 0; i < size; i++) {
      Label label = labels.get(i);
      if (label != null) {
        builder.place(label);
      }
      if (live[i]) {
        append(builder, labels, i);
      }
    }
    Label last = labels.get(size);
    if (last != null) {
      builder.place(last);
    }
    for (Handler h : handlers) {
      builder.protect(at(labels, h.start), at(labels, h.end), at(labels, h.target.index), h.depth);
    }
  }

  private void append(CodeBuilder builder, Map<Integer, Label> labels, int i) {
    builder.at(positions[i]);
    Target target = targets[i];
    if (target == null) {
      builder.emit(opcodes[i], operands[i]);
    } else {
      builder.emit(opcodes[i], at(labels, target.index));
    }
  }

  private static Label at(Map<Integer, Label> labels, int index) {
    Label label = labels.get(index);
    if (label == null) {
      throw new IllegalStateException("no label at " + index);
    }
    return label;
  }

  /** Lets jumps to jumps go where those go. */
  private void thread() {
    for (int i = 0; i < size; i++) {
      Target target = targets[i];
      if (target == null || opcodes[i] == Opcode.SEND) {
        continue;
      }
      for (int hops = 0; hops < MAX_THREADING && target.index < size; hops++) {
        Opcode next = opcodes[target.index];
        Target further = targets[target.index];
        if (further == null || next != Opcode.JUMP && next != Opcode.JUMP_BACKWARD) {
          break;
        }
        if (next == Opcode.JUMP_BACKWARD && opcodes[i] == Opcode.JUMP && further.index <= i) {
          opcodes[i] = Opcode.JUMP_BACKWARD;
        } else if (further.index <= i != target.index <= i) {
          break;
        }
        target = further;
      }
      targets[i] = target;
    }
  }

  private boolean[] liveness() {
    boolean[] live = new boolean[size];
    int[] pending = new int[size + 1];
    int count = 0;
    pending[count++] = 0;
    boolean[] handlerSeen = new boolean[handlers.size()];
    while (count > 0) {
      for (int i = pending[--count]; i < size && !live[i]; i++) {
        live[i] = true;
        Target target = targets[i];
        if (target != null && !live[target.index]) {
          pending = push(pending, count++, target.index);
        }
        if (opcodes[i].has(OpcodeFlags.ENDS)) {
          break;
        }
      }
      if (count == 0) {
        count = liveHandlers(live, handlerSeen, pending);
      }
    }
    dropJumpsToNext(live);
    return live;
  }

  private static int[] push(int[] stack, int count, int value) {
    int[] room = count < stack.length ? stack : Arrays.copyOf(stack, count * 2);
    room[count] = value;
    return room;
  }

  private int liveHandlers(boolean[] live, boolean[] seen, int[] pending) {
    int count = 0;
    for (int h = 0; h < seen.length; h++) {
      Handler handler = handlers.get(h);
      if (!seen[h] && anyLive(live, handler.start, handler.end)) {
        seen[h] = true;
        if (!live[handler.target.index]) {
          pending[count++] = handler.target.index;
        }
      }
    }
    return count;
  }

  private static boolean anyLive(boolean[] live, int start, int end) {
    for (int i = start; i < end; i++) {
      if (live[i]) {
        return true;
      }
    }
    return false;
  }

  private void dropJumpsToNext(boolean[] live) {
    for (int i = 0; i < size; i++) {
      Target target = targets[i];
      if (live[i]
          && target != null
          && opcodes[i] == Opcode.JUMP
          && target.index > i
          && !anyLive(live, i + 1, target.index)) {
        live[i] = false;
      }
    }
  }
}
