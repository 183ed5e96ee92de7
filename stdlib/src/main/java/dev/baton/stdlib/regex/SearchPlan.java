package dev.baton.stdlib.regex;

import org.jspecify.annotations.Nullable;

/**
 * How a search finds the places where a match can begin.
 *
 * @param kind which of the other components counts
 * @param prefix the text every match begins with
 * @param first the characters with which a match can begin
 */
record SearchPlan(Kind kind, String prefix, @Nullable CharSet first) {
  /** What is known about the beginning of a match. */
  enum Kind {
    ANYWHERE,
    TEXT_START,
    LINE_START,
    PREFIX,
    FIRST_SET
  }

  static SearchPlan of(Node root) {
    Node leading = leading(root);
    if (leading instanceof Node.Anchor anchor) {
      if (anchor.place() == Node.Place.TEXT_START) {
        return new SearchPlan(Kind.TEXT_START, "", null);
      }
      if (anchor.place() == Node.Place.LINE_START) {
        return new SearchPlan(Kind.LINE_START, "", null);
      }
    }
    StringBuilder prefix = new StringBuilder();
    appendLiterals(root, prefix);
    if (prefix.length() > 0) {
      return new SearchPlan(Kind.PREFIX, prefix.toString(), null);
    }
    FirstSet first = FirstSet.of(root);
    if (first.nullable()) {
      return new SearchPlan(Kind.ANYWHERE, "", null);
    }
    return new SearchPlan(Kind.FIRST_SET, "", first.set());
  }

  private static Node leading(Node root) {
    Node node = root;
    while (true) {
      if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
        node = sequence.items().get(0);
      } else if (node instanceof Node.Group group) {
        node = group.body();
      } else {
        return node;
      }
    }
  }

  /** Appends the characters a match must begin with; returns whether more may follow. */
  private static boolean appendLiterals(Node node, StringBuilder prefix) {
    if (node instanceof Node.Literal literal && Character.isBmpCodePoint(literal.character())) {
      prefix.append((char) literal.character());
      return true;
    }
    if (node instanceof Node.Group group) {
      return appendLiterals(group.body(), prefix);
    }
    if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        if (!appendLiterals(item, prefix)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
