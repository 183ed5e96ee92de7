package dev.baton.core.object;

/** An instance of a guest subclass of int. */
public final class IntObject extends GuestObject {
  private final Object value;
  private final Instance attributes;

  /**
   * @param value a {@code Long}, or a {@code BigInteger} that does not fit one
   */
  public IntObject(TypeObject type, Object value) {
    super(type);
    this.value = value;
    this.attributes = new Instance(type);
  }

  /** The plain int. */
  public Object value() {
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
