package dev.baton.core.object;

/** An instance of a guest subclass of float. */
public final class FloatObject extends GuestObject {
  private final Double value;
  private final Instance attributes;

  public FloatObject(TypeObject type, double value) {
    super(type);
    this.value = value;
    this.attributes = new Instance(type);
  }

  /** The plain float. */
  public Double value() {
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
