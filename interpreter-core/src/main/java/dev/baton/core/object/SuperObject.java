package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * A {@code super}: the attributes of an object's type beyond a given class. The fields are plain: a
 * thread that gets the object from another one gets it by an acquire load.
 */
public final class SuperObject extends GuestObject {
  private @Nullable TypeObject after;
  private @Nullable Object receiver;
  private @Nullable TypeObject receiverType;

  public SuperObject(TypeObject type) {
    super(type);
  }

  /** A bound super. */
  public SuperObject(TypeObject after, Object receiver, TypeObject receiverType) {
    super(Types.SUPER);
    set(after, receiver, receiverType);
  }

  /** Sets all three: {@code __init__}. */
  public void set(TypeObject afterType, @Nullable Object object, @Nullable TypeObject objectType) {
    after = afterType;
    receiver = object;
    receiverType = objectType;
  }

  /** {@code __thisclass__}. */
  public @Nullable TypeObject after() {
    return after;
  }

  /** {@code __self__}; null if unbound. */
  public @Nullable Object receiver() {
    return receiver;
  }

  /** {@code __self_class__}: the type whose MRO is walked. */
  public @Nullable TypeObject receiverType() {
    return receiverType;
  }
}
