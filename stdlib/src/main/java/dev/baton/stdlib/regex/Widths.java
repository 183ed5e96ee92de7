package dev.baton.stdlib.regex;

import java.util.HashMap;
import java.util.Map;

/**
 * Works out how many characters a node can match, at least and at most.
 *
 * <p>Widths are saturated at {@link #UNBOUNDED}.
 */
final class Widths {
  /** A width that no text reaches. */
  static final long UNBOUNDED = 1L << 40;

  private final GroupTable groups;

  /** Widths of groups that back references name; without it, nested references take for ever. */
  private final Map<Integer, Width> known = new HashMap<>();

  Widths(GroupTable groups) {
    this.groups = groups;
  }

  /** The least and the greatest number of characters. */
  record Width(long min, long max) {
    static final Width EMPTY = new Width(0, 0);
    static final Width ONE = new Width(1, 1);

    Width plus(Width other) {
      return new Width(saturate(min + other.min), saturate(max + other.max));
    }

    Width or(Width other) {
      return new Width(Math.min(min, other.min), Math.max(max, other.max));
    }

    Width times(int least, int most) {
      return new Width(product(min, least), product(max, most));
    }

    private static long product(long width, int count) {
      if (width == 0 || count == 0) {
        return 0;
      }
      return count == Node.UNLIMITED || width > UNBOUNDED / count ? UNBOUNDED : width * count;
    }

    private static long saturate(long width) {
      return Math.min(width, UNBOUNDED);
    }
  }

  Width of(Node node) {
    if (node instanceof Node.Literal
        || node instanceof Node.OneOf
        || node instanceof Node.AnyChar) {
      return Width.ONE;
    }
    if (node instanceof Node.Sequence sequence) {
      Width sum = Width.EMPTY;
      for (Node item : sequence.items()) {
        sum = sum.plus(of(item));
      }
      return sum;
    }
    if (node instanceof Node.Alternation alternation) {
      Width all = of(alternation.alternatives().get(0));
      for (Node alternative : alternation.alternatives()) {
        all = all.or(of(alternative));
      }
      return all;
    }
    if (node instanceof Node.Repeat repeat) {
      return of(repeat.body()).times(repeat.min(), repeat.max());
    }
    if (node instanceof Node.Group group) {
      return of(group.body());
    }
    if (node instanceof Node.Atomic atomic) {
      return of(atomic.body());
    }
    if (node instanceof Node.BackReference reference) {
      return ofGroup(reference.group());
    }
    if (node instanceof Node.Conditional conditional) {
      Node no = conditional.no();
      return of(conditional.yes()).or(no == null ? Width.EMPTY : of(no));
    }
    return Width.EMPTY;
  }

  private Width ofGroup(int group) {
    Width width = known.get(group);
    if (width == null) {
      Node body = groups.body(group);
      width = body == null ? Width.EMPTY : of(body);
      known.put(group, width);
    }
    return width;
  }
}
