package dev.baton.core.object;

/** A {@code slice}. Immutable. */
public final class SliceObject extends GuestObject {
  private final Object start;
  private final Object stop;
  private final Object step;

  public SliceObject(Object start, Object stop, Object step) {
    super(Types.SLICE);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** The start, None if absent. */
  public Object start() {
    return start;
  }

  /** The stop, None if absent. */
  public Object stop() {
    return stop;
  }

  /** The step, None if absent. */
  public Object step() {
    return step;
  }
}
