package dev.baton.stdlib.random;

import dev.baton.core.number.MersenneTwister;
import dev.baton.core.object.Guarded;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A generator of random numbers. The guard is held around every use of the generator where guest
 * threads run in parallel, so that each of them is one step; none runs guest code.
 */
final class RandomObject extends Guarded {
  static final TypeObject TYPE =
      new TypeObject(
          "Random",
          "_random",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT,
          new RandomMethodsTable());

  private static final int SEED_WORDS = 8;

  private final MersenneTwister twister = new MersenneTwister();
  private final @Nullable Instance attributes;

  RandomObject(TypeObject type) {
    super(type);
    attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  double nextDouble(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return twister.nextDouble();
    } finally {
      leave(guarded);
    }
  }

  Object nextBits(ThreadContext t, int count) {
    boolean guarded = enter(t);
    try {
      return twister.nextBits(count);
    } finally {
      leave(guarded);
    }
  }

  void seed(ThreadContext t, Object value) {
    boolean guarded = enter(t);
    try {
      twister.seed(value);
    } finally {
      leave(guarded);
    }
  }

  /** Seeds from the machine's source of randomness. */
  void seedByChance(ThreadContext t) {
    int[] key = new SecureRandom().ints(SEED_WORDS).toArray();
    boolean guarded = enter(t);
    try {
      twister.seed(key);
    } finally {
      leave(guarded);
    }
  }

  int[] state(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return twister.state();
    } finally {
      leave(guarded);
    }
  }

  /** False, without effect, if there is no such state. */
  boolean restore(ThreadContext t, int[] state) {
    boolean guarded = enter(t);
    try {
      twister.restore(state);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } finally {
      leave(guarded);
    }
  }
}
