package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A variable shared by a function and those defined inside it. Loads are acquire, stores are
 * release, by fences around plain accesses: those cost nothing in any tier of the JVM's compilers.
 */
public final class CellObject extends GuestObject {

  private @Nullable Object value;

  public CellObject(@Nullable Object value) {
    super(Types.CELL);
    VarHandle.releaseFence();
    this.value = value;
  }

  /** The content, null if empty. */
  public @Nullable Object get() {
    Object content = value;
    VarHandle.acquireFence();
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
    VarHandle.releaseFence();
    value = grown;
    return true;
  }

  /** Replaces the content; null empties the cell. */
  public void set(@Nullable Object newValue) {
    VarHandle.releaseFence();
    value = newValue;
  }
}
