package dev.baton.histories;

import org.jspecify.annotations.Nullable;

/**
 * What a container does when one thread uses it.
 *
 * @param <S> its state; immutable, compares by content
 */
interface Model<S> {
  /** The state in which each history begins. */
  S initial();

  /** The state after a step if it may have that result in this state; null if it may not. */
  @Nullable S after(S state, Step step, String result);
}
