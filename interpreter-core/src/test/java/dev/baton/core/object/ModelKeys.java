package dev.baton.core.object;

/**
 * Keys for random histories: equal numbers give equal keys, made anew each time; some collide; some
 * need guest code.
 */
final class ModelKeys {
  static final int COUNT = 40;

  private ModelKeys() {}

  static Object key(int n) {
    int i = n % COUNT;
    return switch (i % 5) {
      case 0 -> new String("k" + i);
      case 1 -> (long) i << (i % 3 * 20);
      case 2 -> new OpaqueKey(i, i % 4);
      case 3 -> new TupleObject((long) i, new String("x"));
      default -> new OpaqueKey(i, Keys.textHash(("k" + (i - 4)).hashCode()));
    };
  }

  /** The key as the model compares it: tuples are Java lists there. */
  static Object model(Object key) {
    return key instanceof TupleObject x ? java.util.List.of(x.items()) : key;
  }
}
