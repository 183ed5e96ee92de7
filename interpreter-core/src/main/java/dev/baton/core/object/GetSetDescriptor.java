package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** An attribute of a built-in type that Java code computes, and sets if it has a setter. */
public final class GetSetDescriptor extends GuestObject {
  private final TypeObject owner;
  private final BuiltinFunction getter;
  private @Nullable BuiltinFunction setter;

  GetSetDescriptor(TypeObject owner, BuiltinFunction getter) {
    super(Types.GETSET_DESCRIPTOR);
    this.owner = owner;
    this.getter = getter;
  }

  void setSetter(BuiltinFunction value) {
    setter = value;
  }

  /** The type it belongs to. */
  public TypeObject owner() {
    return owner;
  }

  /** The attribute's name. */
  public String name() {
    return getter.name();
  }

  /** The function that reads. */
  public BuiltinFunction getter() {
    return getter;
  }

  /** The function that sets, or deletes when the value is null; null if read only. */
  public @Nullable BuiltinFunction setter() {
    return setter;
  }
}
