package dev.baton.histories;

import org.jspecify.annotations.Nullable;

/** An iterator over 0, 1, 2 and so on up to an end; the state is what comes next. */
final class IteratorModel implements Model<Integer> {
  private final int end;

  IteratorModel(int end) {
    this.end = end;
  }

  @Override
  public Integer initial() {
    return 0;
  }

  @Override
  public @Nullable Integer after(Integer state, Step step, String result) {
    if (state >= end) {
      return result.equals("StopIteration") ? state : null;
    }
    return result.equals(String.valueOf(state)) ? state + 1 : null;
  }
}
