package dev.baton.python.ast;

import dev.baton.code.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern of a {@code case} clause. */
public sealed interface Pattern extends Node {

  /** Calls the method of {@code visitor} for this kind. */
  void accept(PatternVisitor visitor);

  /** Equality with a literal or a dotted name. */
  record MatchValue(Expression value, Position position) implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitValue(this);
    }
  }

  /** Identity with None, True or False. */
  record MatchSingleton(Object value, Position position) implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitSingleton(this);
    }
  }

  /** A sequence of patterns, at most one of them a {@link MatchStar}. */
  record MatchSequence(List<Pattern> patterns, Position position) implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitSequence(this);
    }
  }

  /** A mapping: keys with patterns for their values, and a name for the rest. */
  record MatchMapping(
      List<Expression> keys, List<Pattern> patterns, @Nullable String rest, Position position)
      implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitMapping(this);
    }
  }

  /** An instance of a class with patterns for its attributes. */
  record MatchClass(
      Expression type,
      List<Pattern> patterns,
      List<String> keywordNames,
      List<Pattern> keywordPatterns,
      Position position)
      implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitClass(this);
    }
  }

  /** {@code *name} in a sequence; no name for {@code *_}. */
  record MatchStar(@Nullable String name, Position position) implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitStar(this);
    }
  }

  /** {@code pattern as name}; without pattern a capture, without both the wildcard. */
  record MatchAs(@Nullable Pattern pattern, @Nullable String name, Position position)
      implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitAs(this);
    }
  }

  /** Alternatives. */
  record MatchOr(List<Pattern> patterns, Position position) implements Pattern {
    @Override
    public void accept(PatternVisitor visitor) {
      visitor.visitOr(this);
    }
  }
}
