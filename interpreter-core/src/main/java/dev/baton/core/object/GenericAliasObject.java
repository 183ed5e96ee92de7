package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** {@code list[int]}: a class with the arguments it was subscripted with. */
public final class GenericAliasObject extends GuestObject {
  private final Object origin;
  private final TupleObject arguments;
  private final boolean unpacked;
  private final @Nullable Instance attributes;

  public GenericAliasObject(
      TypeObject type, Object origin, TupleObject arguments, boolean unpacked) {
    super(type);
    this.origin = origin;
    this.arguments = arguments;
    this.unpacked = unpacked;
    this.attributes = type == Types.GENERIC_ALIAS ? null : new Instance(type);
  }

  /** The alias for {@code origin[arguments]}, where a tuple stands for several arguments. */
  public static GenericAliasObject of(Object origin, Object arguments) {
    TupleObject tuple =
        arguments instanceof TupleObject x && x.type() == Types.TUPLE
            ? x
            : TupleObject.of(arguments);
    return new GenericAliasObject(Types.GENERIC_ALIAS, origin, tuple, false);
  }

  /** {@code __origin__}. */
  public Object origin() {
    return origin;
  }

  /** {@code __args__}. */
  public TupleObject arguments() {
    return arguments;
  }

  /** Whether it is starred, {@code *tuple[int]}. */
  public boolean unpacked() {
    return unpacked;
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }
}
