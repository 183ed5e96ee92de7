package dev.baton.arrays.random;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.numpy.ArrayObject;
import dev.baton.arrays.numpy.NewArrays;
import dev.baton.arrays.numpy.Shapes;
import dev.baton.arrays.numpy.Ufuncs;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Ints;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import java.math.BigInteger;
import java.security.SecureRandom;

/** Type {@code numpy.random._Source}. */
@Intrinsics(value = "_Source", doc = "_Source(legacy): a source of random numbers.")
final class SourceMethods {
  private SourceMethods() {}

  @Builtin(value = "__new__(cls, legacy)", kind = Kind.STATIC)
  static Object create(TypeObject cls, boolean legacy) {
    return new SourceObject(legacy);
  }

  private static int[] words(ThreadContext t, Object o) {
    Object[] items = Iteration.toArray(t, o);
    int[] words = new int[items.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = (int) Conversions.toLong(t, items[i]);
    }
    return words;
  }

  private static long[] longs(ThreadContext t, Object o) {
    Object[] items = Iteration.toArray(t, o);
    long[] result = new long[items.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Ints.big(Conversions.index(t, items[i])).longValue();
    }
    return result;
  }

  @Builtin(value = "seed(self, words, /)", doc = "Begin with one word, or with a key of several.")
  static void seed(ThreadContext t, SourceObject self, Object words) {
    self.seed(words(t, words));
  }

  @Builtin(value = "seed_key(self, words, /)", doc = "Begin with a key.")
  static void seedKey(ThreadContext t, SourceObject self, Object words) {
    self.seedKey(words(t, words));
  }

  @Builtin(value = "seed_state(self, words, /)", doc = "Begin with four words of 64 bits.")
  static void seedState(ThreadContext t, SourceObject self, Object words) {
    self.seedState(longs(t, words));
  }

  @Builtin(value = "state(self, /)", doc = "The state as a list of ints.")
  static Object state(SourceObject self) {
    long[] state = self.state();
    Object[] items = new Object[state.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = Ints.normalize(new BigInteger(Long.toUnsignedString(state[i])));
    }
    return new ListObject(items);
  }

  @Builtin(value = "restore(self, state, /)", doc = "Go on from a state.")
  static void restore(ThreadContext t, SourceObject self, Object state) {
    try {
      self.restore(longs(t, state));
    } catch (IllegalArgumentException e) {
      throw Raise.valueError("state is not legal");
    }
  }

  @Builtin(value = "entropy(self, count, /)", doc = "Words of 32 bits that nobody can foresee.")
  static Object entropy(SourceObject self, int count) {
    SecureRandom random = new SecureRandom();
    Object[] words = new Object[count];
    for (int i = 0; i < count; i++) {
      words[i] = random.nextInt() & 0xFFFFFFFFL;
    }
    return TupleObject.of(words);
  }

  @Builtin(value = "bits64(self, /)", doc = "The next 64 random bits.")
  static Object bits(SourceObject self) {
    return Ints.normalize(new BigInteger(Long.toUnsignedString(self.bits64())));
  }

  private static int[] shape(ThreadContext t, Object size) {
    return size == Singleton.NONE ? new int[0] : Shapes.parse(t, size);
  }

  private static Object finished(NdArray a, Object size) {
    return size == Singleton.NONE ? Ufuncs.plainResult(a) : new ArrayObject(a);
  }

  @Builtin(value = "unit(self, size, /)", doc = "Floats in [0, 1).")
  static Object unit(ThreadContext t, SourceObject self, Object size) {
    NdArray result = NewArrays.zeros(t, DType.FLOAT64, shape(t, size));
    self.fillUnit(t, result);
    return finished(result, size);
  }

  @Builtin(value = "normal(self, size, /)", doc = "Floats of the standard normal distribution.")
  static Object normal(ThreadContext t, SourceObject self, Object size) {
    NdArray result = NewArrays.zeros(t, DType.FLOAT64, shape(t, size));
    self.fillNormal(t, result);
    return finished(result, size);
  }

  @Builtin(
      value = "ints(self, low, bound, size, dtype_name, /)",
      doc = "Ints from a least one up to and with that and a bound.")
  static Object ints(
      ThreadContext t, SourceObject self, long low, Object bound, Object size, String dtype) {
    NdArray result = NewArrays.zeros(t, DType.ofName(dtype), shape(t, size));
    self.fillInts(t, result, low, Ints.big(Conversions.index(t, bound)).longValue());
    return finished(result, size);
  }

  @Builtin(value = "interval(self, bound, masks, /)", doc = "An int from 0 up to and with a bound.")
  static long interval(SourceObject self, long bound, boolean masks) {
    return self.interval(bound, masks);
  }

  @Builtin(
      value = "shuffle(self, row, first, masks, /)",
      doc = "Shuffle a row in place, from its end down to an index.")
  static void shuffle(
      ThreadContext t, SourceObject self, ArrayObject row, int first, boolean masks) {
    Ufuncs.requireWritable(row, "array is read-only");
    if (row.array().rank() != 1) {
      throw Raise.valueError("a row is needed");
    }
    self.shuffle(t, row.array(), first, masks);
  }
}
