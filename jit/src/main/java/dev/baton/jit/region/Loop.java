package dev.baton.jit.region;

/**
 * A loop over a range. One without loops inside, and with a step that is known, is made of strips:
 * a counted loop of ints, which HotSpot optimises best, inside a loop that counts turns.
 */
final class Loop {
  final int header;
  final Expr start;
  final Expr stop;
  final Expr step;
  final boolean strips;

  /** The variable that has the loop's value wherever it is in the loop; -1 if there is none. */
  int variable = -1;

  Loop(int header, Expr start, Expr stop, Expr step, boolean strips) {
    this.header = header;
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.strips = strips;
  }

  /** The step, if it is known. */
  long knownStep() {
    return ((Expr.Const) step).value().longValue();
  }
}
