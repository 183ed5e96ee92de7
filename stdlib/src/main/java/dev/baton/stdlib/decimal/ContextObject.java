package dev.baton.stdlib.decimal;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@code decimal.Context} in Java. A context belongs to one thread at a time, as in
 * CPython; fields are volatile so that one shared nevertheless is never seen half changed.
 */
final class ContextObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Context",
          "_decimal",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT,
          new ContextMethodsTable());

  static final long FAR = 999_999_999_999_999_999L;

  volatile int precision = 28;
  volatile Rounding rounding = Rounding.ROUND_HALF_EVEN;
  volatile long leastExponent = -999_999;
  volatile long mostExponent = 999_999;
  volatile boolean capitals = true;
  volatile boolean clamp;
  private volatile int flags;
  volatile int traps;
  private final @Nullable Instance attributes;

  ContextObject(TypeObject type) {
    super(type);
    this.attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** Takes all settings over from another. */
  void assign(ContextObject other) {
    precision = other.precision;
    rounding = other.rounding;
    leastExponent = other.leastExponent;
    mostExponent = other.mostExponent;
    capitals = other.capitals;
    clamp = other.clamp;
    traps = other.traps;
    flags = other.flags;
  }

  int flags() {
    return flags;
  }

  void setFlags(int bits) {
    flags = bits;
  }

  /** Begins an operation. */
  DecContext begin() {
    return new DecContext(precision, rounding, leastExponent, mostExponent, clamp);
  }

  /** Ends an operation: sets flags for the conditions met, and raises those that are trapped. */
  Dec end(ThreadContext t, DecContext operation, Dec result) {
    int met = operation.conditions();
    if (met != 0) {
      raise(t, met);
    }
    return result;
  }

  void raise(ThreadContext t, int met) {
    int set = 0;
    int trapped = 0;
    for (int i = 0; i < Signal.count(); i++) {
      if ((met & 1 << i) != 0) {
        int bit = Signal.of(i).flag().bit();
        set |= bit;
        trapped |= (traps & bit) != 0 ? 1 << i : 0;
      }
    }
    if ((flags | set) != flags) {
      flags |= set;
    }
    if (trapped != 0) {
      throw DecimalState.of(t).error(t, trapped);
    }
  }
}
