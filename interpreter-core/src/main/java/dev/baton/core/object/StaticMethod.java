package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** A {@code staticmethod}: reading it gives the function as it is. */
public final class StaticMethod extends GuestObject {
  private volatile Object function;
  private @Nullable Instance attributes;

  public StaticMethod(Object function) {
    super(Types.STATIC_METHOD);
    this.function = function;
  }

  public StaticMethod(TypeObject type) {
    super(type);
    this.function = Singleton.NONE;
  }

  /** The wrapped callable. */
  public Object function() {
    return function;
  }

  /** Sets the wrapped callable: {@code __init__}. */
  public void setFunction(Object value) {
    function = value;
  }

  @Override
  public synchronized Instance attributes() {
    if (attributes == null) {
      attributes = new Instance(type);
    }
    return attributes;
  }
}
