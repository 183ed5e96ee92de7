package dev.baton.tiers;

/**
 * Where in a program the next statement goes, and what is allowed there.
 *
 * @param indent how deep it is indented, in steps
 * @param nesting how many more statements may be nested here
 * @param weight how often the statement is executed in one call of its function, at most
 * @param inLoop whether break and continue are allowed
 * @param inGenerator whether yield is allowed
 * @param inFunction whether return and local variables are allowed
 */
record Place(
    int indent, int nesting, int weight, boolean inLoop, boolean inGenerator, boolean inFunction) {
  static Place function(boolean generator) {
    return new Place(1, 4, 1, false, generator, true);
  }

  Place nested() {
    return new Place(indent + 1, nesting - 1, weight, inLoop, inGenerator, inFunction);
  }

  Place loop(int turns) {
    return new Place(indent + 1, nesting - 1, weight * turns, true, inGenerator, inFunction);
  }

  /** The body of a function within this place. */
  Place inner() {
    return new Place(indent + 1, Math.min(1, nesting - 1), weight, false, false, true);
  }
}
