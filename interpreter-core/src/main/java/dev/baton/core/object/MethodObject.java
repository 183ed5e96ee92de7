package dev.baton.core.object;

/**
 * A callable bound to its receiver: what reading a guest function through an instance gives.
 * Immutable.
 */
public final class MethodObject extends GuestObject {
  private final Object function;
  private final Object receiver;

  public MethodObject(Object function, Object receiver) {
    super(Types.METHOD);
    this.function = function;
    this.receiver = receiver;
  }

  /** {@code __func__}. */
  public Object function() {
    return function;
  }

  /** {@code __self__}. */
  public Object receiver() {
    return receiver;
  }
}
