package dev.baton.stdlib.random;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Ints;
import dev.baton.core.number.MersenneTwister;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import java.math.BigInteger;

/** Type {@code _random.Random}. */
@Intrinsics("Random")
final class RandomMethods {
  private static final long WORD = 0xFFFFFFFFL;

  private RandomMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new RandomObject(cls);
  }

  @Builtin("__init__(self, seed=None, /)")
  static void init(ThreadContext t, RandomObject self, Object seed) {
    seed(t, self, seed);
  }

  @Builtin(value = "random(self, /)", doc = "The next float from 0 up to, not including, 1.")
  static double random(ThreadContext t, RandomObject self) {
    return self.nextDouble(t);
  }

  @Builtin(
      value = "seed(self, n=None, /)",
      doc =
          """
          Start the sequence that belongs to n.

          An int stands for itself, other objects for their hash, None for a seed by chance.\
          """)
  static void seed(ThreadContext t, RandomObject self, Object n) {
    if (n == Singleton.NONE) {
      self.seedByChance(t);
      return;
    }
    Object whole = Numeric.plainInt(n);
    self.seed(t, whole != null ? whole : unsigned(t.hash(n)));
  }

  private static Object unsigned(long n) {
    return n >= 0 ? (Object) n : Ints.normalize(BigInteger.valueOf(n).add(BigInteger.TWO.pow(64)));
  }

  @Builtin(value = "getrandbits(self, k, /)", doc = "An int of k random bits.")
  static Object getRandomBits(ThreadContext t, RandomObject self, int k) {
    if (k < 0) {
      throw Raise.valueError("number of bits must be non-negative");
    }
    return self.nextBits(t, k);
  }

  @Builtin(value = "getstate(self, /)", doc = "The state as a tuple of ints, for setstate().")
  static Object getState(ThreadContext t, RandomObject self) {
    int[] state = self.state(t);
    Object[] words = new Object[state.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = state[i] & WORD;
    }
    return TupleObject.of(words);
  }

  @Builtin(value = "setstate(self, state, /)", doc = "Go on from a state that getstate() gave.")
  static void setState(ThreadContext t, RandomObject self, Object state) {
    if (!(state instanceof TupleObject tuple)) {
      throw Raise.typeError("state vector must be a tuple");
    }
    Object[] items = tuple.items();
    if (items.length != MersenneTwister.SIZE + 1) {
      throw Raise.valueError("state vector is the wrong size");
    }
    int[] words = new int[items.length];
    for (int i = 0; i < words.length; i++) {
      Object word = Conversions.index(t, items[i]);
      if (Ints.signum(word) < 0) {
        throw Raise.typeError("can't convert negative int to unsigned");
      }
      words[i] = Ints.big(word).intValue();
    }
    if (!self.restore(t, words)) {
      throw Raise.valueError("invalid state");
    }
  }
}
