package dev.baton.stdlib.regex;

import java.util.List;

/**
 * The characters with which a match of some piece of pattern can begin.
 *
 * <p>An estimate from above: every character that can begin a match is in the set, and {@code
 * nullable} is true whenever the piece may match without a character.
 */
record FirstSet(CharSet set, boolean nullable) {
  /** What is known of a piece that nothing is known of. */
  static final FirstSet UNKNOWN = new FirstSet(CharSet.ALL, true);

  /** Pieces that match the empty text only. */
  static final FirstSet EMPTY = new FirstSet(CharSet.EMPTY, true);

  /** Returns the first set of this piece followed by another. */
  FirstSet then(FirstSet next) {
    return nullable ? new FirstSet(set.union(next.set), next.nullable) : this;
  }

  /** Returns the first set of a choice between this piece and another. */
  FirstSet or(FirstSet other) {
    return new FirstSet(set.union(other.set), nullable || other.nullable);
  }

  /** Returns whether the next character always tells which of two pieces can match. */
  boolean isDisjoint(FirstSet other) {
    return !nullable && !other.nullable && set.isDisjoint(other.set);
  }

  static FirstSet of(Node node) {
    if (node instanceof Node.Literal literal) {
      return new FirstSet(CharSet.single(literal.character()), false);
    }
    if (node instanceof Node.OneOf oneOf) {
      return new FirstSet(oneOf.set(), false);
    }
    if (node instanceof Node.AnyChar any) {
      return new FirstSet(any.newline() ? CharSet.ALL : CharSet.NOT_NEWLINE, false);
    }
    if (node instanceof Node.Sequence sequence) {
      return ofItems(sequence.items(), 0);
    }
    if (node instanceof Node.Alternation alternation) {
      return ofAlternatives(alternation.alternatives());
    }
    if (node instanceof Node.Repeat repeat) {
      return ofRepeat(repeat);
    }
    if (node instanceof Node.Group group) {
      return of(group.body());
    }
    if (node instanceof Node.Atomic atomic) {
      return of(atomic.body());
    }
    if (node instanceof Node.Anchor || node instanceof Node.Look) {
      return EMPTY;
    }
    return UNKNOWN;
  }

  /** Returns the first set of the items of a sequence from an index on. */
  static FirstSet ofItems(List<Node> items, int from) {
    FirstSet first = EMPTY;
    for (int i = from; i < items.size() && first.nullable; i++) {
      first = first.then(of(items.get(i)));
    }
    return first;
  }

  private static FirstSet ofAlternatives(List<Node> alternatives) {
    FirstSet all = of(alternatives.get(0));
    for (int i = 1; i < alternatives.size(); i++) {
      all = all.or(of(alternatives.get(i)));
    }
    return all;
  }

  private static FirstSet ofRepeat(Node.Repeat repeat) {
    if (repeat.max() == 0) {
      return EMPTY;
    }
    FirstSet body = of(repeat.body());
    return repeat.min() == 0 ? body.or(EMPTY) : body;
  }
}
