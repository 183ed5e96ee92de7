package dev.baton.core.object;

/** {@code int | str}: a union of types. Immutable; None stands for its type. */
public final class UnionObject extends GuestObject {
  private final Object[] members;

  public UnionObject(Object... members) {
    super(Types.UNION);
    this.members = members;
  }

  /** The members without duplicates, in order; not to be changed. */
  public Object[] members() {
    return members;
  }
}
