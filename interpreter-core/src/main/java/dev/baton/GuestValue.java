package dev.baton;

import dev.baton.core.object.Singleton;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result of guest code. Immutable itself; the object it holds may be changed by guest code.
 * Thread safe.
 */
public final class GuestValue {
  private final Baton baton;
  private final Object value;

  GuestValue(Baton baton, Object value) {
    this.baton = baton;
    this.value = value;
  }

  /**
   * The value as a Java type, without loss: {@code boolean}, {@code byte} to {@code long}, {@code
   * float}, {@code double}, {@code BigInteger}, {@code String}, {@code byte[]}, {@code List},
   * {@code Map}, {@code Set}, or {@code Object} for what fits best, which is a {@code GuestValue}
   * for functions, instances and whatever else has no counterpart. Containers are copied, their
   * contents converted as to {@code Object}.
   *
   * @throws ClassCastException if the value is not of that kind
   * @throws ArithmeticException if a number does not fit
   */
  public <T> @Nullable T as(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return baton.inside(t -> Conversion.toJava(baton, t, value, type));
  }

  /** Whether the value is None. */
  public boolean isNone() {
    return value == Singleton.NONE;
  }

  /**
   * An attribute of the value, a bound method for example; null if it has none of that name.
   *
   * @throws GuestException if computing it raises anything but AttributeError
   */
  public @Nullable GuestValue attribute(String name) {
    return baton.limited(
        t -> {
          Object found = Attributes.getOrNull(t, value, name.intern());
          return found == null ? null : new GuestValue(baton, found);
        });
  }

  /**
   * The value itself, for an engine to which the host gives it.
   *
   * @throws IllegalArgumentException if it belongs to another engine and is not immutable
   */
  Object valueFor(Baton user) {
    if (user != baton && !Immutable.is(value)) {
      throw new IllegalArgumentException(
          "a guest "
              + Types.of(value).name()
              + " of another engine cannot be given to this one: only immutable values can");
    }
    return value;
  }

  /** The value as a function. */
  public GuestFunction asFunction() {
    return new GuestFunction(baton, value);
  }

  Object value() {
    return value;
  }

  /** The guest's {@code repr}. */
  @Override
  public String toString() {
    return baton.inside(t -> t.reprText(value));
  }
}
