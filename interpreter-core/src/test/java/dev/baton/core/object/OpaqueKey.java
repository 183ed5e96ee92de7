package dev.baton.core.object;

/**
 * A key that only its own code can compare, with a hash of choice: what an instance with {@code
 * __eq__} and {@code __hash__} is.
 */
final class OpaqueKey extends GuestObject {
  private final long value;
  private final long hash;
  private final Runnable onCompare;

  OpaqueKey(long value, long hash) {
    this(value, hash, () -> {});
  }

  OpaqueKey(long value, long hash, Runnable onCompare) {
    super(Types.OBJECT);
    this.value = value;
    this.hash = hash;
    this.onCompare = onCompare;
  }

  long hash() {
    return hash;
  }

  boolean equalTo(Object other) {
    onCompare.run();
    return other instanceof OpaqueKey k && k.value == value;
  }

  // For the model, a Java map.

  @Override
  public boolean equals(Object o) {
    return o instanceof OpaqueKey k && k.value == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  @Override
  public String toString() {
    return "key" + value;
  }
}
