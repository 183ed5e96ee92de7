package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * An attribute with a place of its own in an {@link Instance}, outside {@code __dict__}: one name
 * of {@code __slots__}, or a field of a built-in exception type. It is its own key in the {@link
 * Shape}.
 */
public final class MemberDescriptor extends GuestObject {
  private final TypeObject owner;
  private final String name;
  private final boolean noneIfMissing;
  private final boolean readOnly;

  /**
   * @param noneIfMissing whether reading gives None, rather than AttributeError, while nothing is
   *     stored
   */
  public MemberDescriptor(TypeObject owner, String name, boolean noneIfMissing, boolean readOnly) {
    super(Types.MEMBER_DESCRIPTOR);
    this.owner = owner;
    this.name = name;
    this.noneIfMissing = noneIfMissing;
    this.readOnly = readOnly;
  }

  /** The type whose instances have the place. */
  public TypeObject owner() {
    return owner;
  }

  /** The attribute's name. */
  public String name() {
    return name;
  }

  /** What reading gives while nothing is stored; null: AttributeError. */
  public @Nullable Object ifMissing() {
    return noneIfMissing ? Singleton.NONE : null;
  }

  /** Whether guest code may not assign it. */
  public boolean readOnly() {
    return readOnly;
  }
}
