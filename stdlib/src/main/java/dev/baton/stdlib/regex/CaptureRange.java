package dev.baton.stdlib.regex;

/**
 * Finds the capturing groups inside a node.
 *
 * <p>Groups are numbered in the order of their opening brackets, so those inside one node are a
 * range.
 */
final class CaptureRange {
  private CaptureRange() {}

  /** Returns the least number of a group inside, or 0 if there is none. */
  static int first(Node node) {
    return find(node, true);
  }

  /** Returns the greatest number of a group inside, or 0 if there is none. */
  static int last(Node node) {
    return find(node, false);
  }

  private static int find(Node node, boolean first) {
    if (node instanceof Node.Group group) {
      int inner = first && group.index() != 0 ? 0 : find(group.body(), first);
      return inner != 0 ? inner : group.index();
    }
    if (node instanceof Node.Sequence sequence) {
      return findAmong(sequence.items(), first);
    }
    if (node instanceof Node.Alternation alternation) {
      return findAmong(alternation.alternatives(), first);
    }
    if (node instanceof Node.Repeat repeat) {
      return find(repeat.body(), first);
    }
    if (node instanceof Node.Atomic atomic) {
      return find(atomic.body(), first);
    }
    if (node instanceof Node.Look look) {
      return find(look.body(), first);
    }
    if (node instanceof Node.Conditional conditional) {
      Node no = conditional.no();
      int yes = find(conditional.yes(), first);
      int other = no == null ? 0 : find(no, first);
      return first && yes != 0 || other == 0 ? yes : other;
    }
    return 0;
  }

  private static int findAmong(Iterable<Node> nodes, boolean first) {
    int found = 0;
    for (Node node : nodes) {
      int inner = find(node, first);
      if (inner != 0) {
        found = inner;
        if (first) {
          return found;
        }
      }
    }
    return found;
  }
}
