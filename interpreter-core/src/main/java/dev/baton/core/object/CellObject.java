package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A variable shared by a function and those defined inside it. Loads are acquire, stores are
 * release.
 */
public final class CellObject extends GuestObject {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(CellObject.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable Object value;

  public CellObject(@Nullable Object value) {
    super(Types.CELL);
    VALUE.setRelease(this, value);
  }

  /** The content, null if empty. */
  public @Nullable Object get() {
    return (Object) VALUE.getAcquire(this);
  }

  /** Replaces the content; null empties the cell. */
  public void set(@Nullable Object newValue) {
    VALUE.setRelease(this, newValue);
  }
}
