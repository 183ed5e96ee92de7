package dev.baton.stdlib.decimal;

import dev.baton.core.number.Ints;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodTables;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Numeric;
import org.jspecify.annotations.Nullable;

/** A {@code decimal.Decimal}. Immutable. */
final class DecimalObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Decimal",
          "decimal",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT,
          MethodTables.of(
              new DecimalMethodsTable(), new DecimalOperatorsTable(), new DecimalTestsTable()));

  final Dec value;
  private final @Nullable Instance attributes;

  DecimalObject(Dec value) {
    this(TYPE, value);
  }

  DecimalObject(TypeObject type, Dec value) {
    super(type);
    this.value = value;
    this.attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** The exact number of a Decimal or int; null for other values. */
  static @Nullable Dec operand(Object o) {
    if (o instanceof DecimalObject d) {
      return d.value;
    }
    Object n = Numeric.plainInt(o);
    return n == null ? null : Dec.of(Ints.big(n));
  }

  /** As {@link #operand}; TypeError for other values. */
  static Dec require(Object o) {
    Dec d = operand(o);
    if (d == null) {
      throw Raise.typeError(
          "conversion from " + Types.of(o).name() + " to Decimal is not supported");
    }
    return d;
  }

  /** An operation on two numbers. */
  @FunctionalInterface
  interface Binary {
    /** Does it. */
    Dec apply(DecContext c, Dec a, Dec b);
  }

  /** An operation on one number. */
  @FunctionalInterface
  interface Unary {
    /** Does it. */
    Dec apply(DecContext c, Dec a);
  }

  static Object unary(ThreadContext t, ContextObject context, Unary operation, Dec a) {
    DecContext c = context.begin();
    return new DecimalObject(context.end(t, c, operation.apply(c, a)));
  }

  static Object binary(ThreadContext t, ContextObject context, Binary operation, Dec a, Dec b) {
    DecContext c = context.begin();
    return new DecimalObject(context.end(t, c, operation.apply(c, a, b)));
  }

  /** An operator; NotImplemented if the other operand is no Decimal or int. */
  static Object operator(ThreadContext t, Binary operation, Object a, Object b) {
    Dec x = operand(a);
    Dec y = operand(b);
    return x == null || y == null
        ? Singleton.NOT_IMPLEMENTED
        : binary(t, DecimalState.of(t).current(t), operation, x, y);
  }
}
