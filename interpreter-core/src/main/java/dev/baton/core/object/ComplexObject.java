package dev.baton.core.object;

import dev.baton.core.number.Complex;

/** An instance of a guest subclass of complex. */
public final class ComplexObject extends GuestObject {
  private final Complex value;
  private final Instance attributes;

  public ComplexObject(TypeObject type, Complex value) {
    super(type);
    this.value = value;
    this.attributes = new Instance(type);
  }

  /** The plain complex. */
  public Complex value() {
    return value;
  }

  @Override
  public Instance attributes() {
    return attributes;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
