package dev.baton.core.object;

/** An instance of a guest subclass of str. */
public final class StrObject extends GuestObject {
  private final Object value;
  private final Instance attributes;

  /**
   * @param value a {@code String} or {@link dev.baton.core.text.WideText}
   */
  public StrObject(TypeObject type, Object value) {
    super(type);
    this.value = value;
    this.attributes = new Instance(type);
  }

  /** The plain text. */
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
