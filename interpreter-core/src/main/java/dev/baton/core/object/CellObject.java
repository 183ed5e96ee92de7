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
    Object content = (Object) VALUE.getAcquire(this);
    return content instanceof GrowingText g ? g.text() : content;
  }

  /**
   * Appends to the content, if both are plain texts and it pays. For a cell that only one frame
   * uses.
   *
   * @return false, without effect, if that could not be done
   */
  public boolean append(Object addition) {
    Object content = value;
    if (!(addition instanceof String text)) {
      return false;
    }
    if (content instanceof GrowingText g) {
      return g.append(text);
    }
    GrowingText grown = content instanceof String s ? GrowingText.of(s) : null;
    if (grown == null || !grown.append(text)) {
      return false;
    }
    VALUE.setRelease(this, grown);
    return true;
  }

  /** Replaces the content; null empties the cell. */
  public void set(@Nullable Object newValue) {
    VALUE.setRelease(this, newValue);
  }
}
