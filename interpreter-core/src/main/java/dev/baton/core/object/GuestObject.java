package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * A guest value with a class of our own. A class rather than an interface: type tests against it
 * are one load and compare, also where many threads make them.
 */
public abstract class GuestObject {
  /**
   * The guest type. Written when the object is made and by assignment to {@code __class__}; a plain
   * field, since a reader that races with the assignment may see either type.
   */
  protected TypeObject type;

  protected GuestObject(TypeObject type) {
    this.type = type;
  }

  /** The guest type. */
  public final TypeObject type() {
    return type;
  }

  /**
   * Where this object keeps attributes set by the guest: itself for an {@link Instance}, a
   * companion for instances of guest subclasses of built-in types; null if it has none.
   */
  public @Nullable Instance attributes() {
    return null;
  }
}
