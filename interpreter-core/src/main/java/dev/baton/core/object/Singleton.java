package dev.baton.core.object;

/** The values that exist once: None, NotImplemented, Ellipsis. Immutable, shared by all engines. */
public final class Singleton extends GuestObject {
  /** The value None; {@code null} at the embedding boundary. */
  public static final Singleton NONE = new Singleton("None", Types.NONE);

  /** What a special method returns that cannot handle its operand. */
  public static final Singleton NOT_IMPLEMENTED =
      new Singleton("NotImplemented", Types.NOT_IMPLEMENTED);

  /** The value Ellipsis. */
  public static final Singleton ELLIPSIS = new Singleton("Ellipsis", Types.ELLIPSIS);

  private final String name;

  private Singleton(String name, TypeObject type) {
    super(type);
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
