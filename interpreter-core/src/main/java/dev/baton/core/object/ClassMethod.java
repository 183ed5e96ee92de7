package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** A {@code classmethod}: reading it binds the function to the class. */
public final class ClassMethod extends GuestObject {
  private volatile Object function;
  private @Nullable Instance attributes;

  public ClassMethod(Object function) {
    super(Types.CLASS_METHOD);
    this.function = function;
  }

  public ClassMethod(TypeObject type) {
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
