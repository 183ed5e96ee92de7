package dev.baton.core.interp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The operand stack while {@link StepBuilder} translates: for each value, where it is when the
 * steps built so far have run. A value is in its own stack slot, or still in a local variable, or a
 * constant; loads of the latter two cost no step.
 *
 * <p>Invariant: a local variable is not overwritten while a value here is still in it; {@link
 * #settle} moves the value to its own slot first.
 */
final class StepStack {
  private final StepBuilder builder;
  private final int locals;
  private int[] places = new int[8];
  private int depth;

  StepStack(StepBuilder builder, int locals) {
    this.builder = builder;
    this.locals = locals;
  }

  /** Begins with so many values, all in their own slots. */
  void reset(int values) {
    places = Arrays.copyOf(places, Math.max(places.length, values));
    for (int i = 0; i < values; i++) {
      places[i] = locals + i;
    }
    depth = values;
  }

  int depth() {
    return depth;
  }

  /** The stack pointer of the frame. */
  int sp() {
    return locals + depth;
  }

  /** The slot of the value that is pushed next. */
  int free() {
    return locals + depth;
  }

  /** Pushes a value that is in the slot {@link #free()}. */
  void push() {
    pushAt(free());
  }

  /** Pushes the value of a local variable. */
  void pushLocal(int slot) {
    pushAt(slot);
  }

  /** Pushes a constant. */
  void pushConstant(int number) {
    pushAt(~number);
  }

  /** Pushes the value at a distance from the top, 1 for the top itself. */
  void copy(int distance) {
    int place = places[depth - distance];
    if (place == locals + depth - distance) {
      builder.move(free(), Step.Operand.of(place));
      push();
    } else {
      pushAt(place);
    }
  }

  /** Swaps two values if none is in its own slot; else false. */
  boolean swap(int distance) {
    int i = depth - 1;
    int j = depth - distance;
    if (isOwn(i) || isOwn(j)) {
      return false;
    }
    int place = places[i];
    places[i] = places[j];
    places[j] = place;
    return true;
  }

  /** Turns values around if none is in its own slot; else false. */
  boolean reverse(int count) {
    for (int i = depth - count; i < depth; i++) {
      if (isOwn(i)) {
        return false;
      }
    }
    for (int i = depth - count, j = depth - 1; i < j; i++, j--) {
      int place = places[i];
      places[i] = places[j];
      places[j] = place;
    }
    return true;
  }

  private void pushAt(int place) {
    if (depth == places.length) {
      places = Arrays.copyOf(places, 2 * depth);
    }
    places[depth++] = place;
  }

  /** Pops a value, where it is. */
  Step.Operand pop() {
    depth--;
    return at(depth);
  }

  /** The constant on top; null if the top is something else. */
  @Nullable Object topConstant() {
    int place = places[depth - 1];
    return place < 0 ? builder.constant(~place) : null;
  }

  /** The value at a depth, where it is. */
  Step.Operand at(int i) {
    int place = places[i];
    return place >= 0 ? Step.Operand.of(place) : new Step.Operand(-1, builder.constant(~place));
  }

  /** Says that the value at a depth is needed no more, before it is dropped. */
  void forget(int i) {
    places[i] = locals + i;
  }

  void drop(int values) {
    depth -= values;
  }

  /** Whether the top is in its own slot. */
  boolean topIsOwn() {
    return isOwn(depth - 1);
  }

  private boolean isOwn(int i) {
    return places[i] == locals + i;
  }

  /** Whether a value is still in a local variable. */
  boolean uses(int local) {
    for (int i = 0; i < depth; i++) {
      if (places[i] == local) {
        return true;
      }
    }
    return false;
  }

  /** Moves values that are in a local variable to their own slots: it is going to change. */
  void settle(int local) {
    for (int i = 0; i < depth; i++) {
      if (places[i] == local) {
        settleAt(i);
      }
    }
  }

  /** Moves all values from a depth on to their own slots. */
  void settleFrom(int from) {
    for (int i = Math.max(from, 0); i < depth; i++) {
      settleAt(i);
    }
  }

  /** Moves all values to their own slots. */
  void settleAll() {
    settleFrom(0);
  }

  private void settleAt(int i) {
    if (isOwn(i)) {
      return;
    }
    builder.move(locals + i, at(i));
    places[i] = locals + i;
  }
}
