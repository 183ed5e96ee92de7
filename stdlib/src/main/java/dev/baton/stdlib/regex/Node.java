package dev.baton.stdlib.regex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed pattern.
 *
 * <p>Flags are resolved while parsing: a leaf says exactly which characters or places it matches,
 * so later stages know no flags. Immutable.
 */
sealed interface Node {
  /** The repetition count that means "without limit". */
  int UNLIMITED = Integer.MAX_VALUE;

  /** How a repetition chooses among the counts that match. */
  enum Greed {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** A place between two characters. */
  enum Place {
    TEXT_START,
    LINE_START,
    TEXT_END,
    TEXT_END_OR_LAST_NEWLINE,
    LINE_END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY,
    ASCII_WORD_BOUNDARY,
    NO_ASCII_WORD_BOUNDARY
  }

  /** One given character. */
  record Literal(int character) implements Node {}

  /** One character of a set. */
  record OneOf(CharSet set) implements Node {}

  /** Any character, or any but a newline. */
  record AnyChar(boolean newline) implements Node {}

  /** The empty match at a place. */
  record Anchor(Place place) implements Node {}

  /** All items in order; matches the empty text if there are none. */
  record Sequence(List<Node> items) implements Node {}

  /** The first of at least two alternatives with which the rest matches. */
  record Alternation(List<Node> alternatives) implements Node {}

  /** The body at least {@code min} and at most {@code max} times. */
  record Repeat(Node body, int min, int max, Greed greed) implements Node {}

  /** A bracketed pattern; {@code index} is 0 if it captures nothing. */
  record Group(int index, Node body) implements Node {}

  /** The first way in which the body matches, and no other. */
  record Atomic(Node body) implements Node {}

  /** Looks at the text ahead or behind without moving. */
  record Look(boolean behind, boolean negated, Node body) implements Node {}

  /** The text that a group has matched. */
  record BackReference(int group, CaseFolding folding) implements Node {}

  /** One of two patterns, chosen by whether a group has matched; {@code no} may be missing. */
  record Conditional(int group, Node yes, @Nullable Node no) implements Node {}
}
