package dev.baton.core.region;

/**
 * A compiled region. Subclasses are generated; each has a static method {@code body} besides, which
 * takes a {@link RegionRun} and the inputs as Java values or {@link View}s.
 */
public abstract class RegionBody {
  protected RegionBody() {}

  /**
   * Runs it. Touches no guest objects.
   *
   * @param in the inputs, boxed as {@link CType#fromGuest} gives them, or views
   * @return of a function the result, boxed, null for None; of a part the outputs, boxed, then the
   *     number of the exit, or one more than there are for a return, then the value returned
   * @throws RegionFailure if the code raises an exception
   */
  public abstract Object run(RegionRun run, Object[] in);
}
