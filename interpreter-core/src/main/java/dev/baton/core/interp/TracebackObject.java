package dev.baton.core.interp;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** One entry of a traceback: where an exception passed through a frame. */
public final class TracebackObject extends GuestObject {
  private volatile @Nullable TracebackObject next;
  private final FrameObject frame;
  private final int instruction;
  private final int line;

  /**
   * @param next the entry of the frame called from this one, null for the innermost
   * @param instruction index of the instruction that raised
   */
  public TracebackObject(
      @Nullable TracebackObject next, FrameObject frame, int instruction, int line) {
    super(Types.TRACEBACK);
    this.next = next;
    this.frame = frame;
    this.instruction = instruction;
    this.line = line;
  }

  /** {@code tb_next}. */
  public @Nullable TracebackObject next() {
    return next;
  }

  /** Assignment to {@code tb_next}. */
  public void setNext(@Nullable TracebackObject value) {
    next = value;
  }

  /** {@code tb_frame}. */
  public FrameObject frame() {
    return frame;
  }

  /** {@code tb_lasti}. */
  public int instruction() {
    return instruction;
  }

  /** {@code tb_lineno}. */
  public int line() {
    return line > 0 ? line : frame.code().code().positions().lineAt(instruction);
  }
}
