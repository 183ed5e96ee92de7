package dev.baton.stdlib.cython;

import dev.baton.core.object.CallableObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.region.CType;
import dev.baton.core.region.Typed;
import dev.baton.core.region.VariableType;
import org.jspecify.annotations.Nullable;

/** A C type such as {@code cython.double}, or {@code cython.double[:]}. Immutable. */
final class CTypeObject extends CallableObject implements Typed {
  static final TypeObject TYPE =
      new TypeObject(
          "ctype",
          "cython",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new CTypeMethodsTable());

  private final VariableType type;

  CTypeObject(VariableType type) {
    super(TYPE);
    this.type = type;
  }

  @Override
  public VariableType variableType() {
    return type;
  }

  @Override
  public Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    if (names != null || arguments.length > 1) {
      throw Raise.typeError(type + "() takes at most 1 argument");
    }
    if (arguments.length == 0) {
      return type.isView() || !type.item().isInteger() ? (Object) 0.0 : zero();
    }
    return converted(t, arguments[0]);
  }

  private Object zero() {
    return type.item() == CType.BINT ? (Object) false : (Object) 0L;
  }

  /** A value as this type; a float is cut for ints. */
  Object converted(ThreadContext t, Object value) {
    if (type.isView()) {
      return value;
    }
    CType item = type.item();
    Object whole =
        value instanceof Double d && item.isInteger() && item != CType.BINT ? cut(d) : value;
    return item.toGuest(item.fromGuest(t, whole));
  }

  private Object cut(double value) {
    if (value != value || Math.abs(value) >= 0x1p63) {
      throw Raise.overflowError("value too large to convert to " + type);
    }
    return (long) value;
  }
}
