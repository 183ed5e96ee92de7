package dev.baton.python.ast;

/** One method for each kind of {@link Pattern}. */
public interface PatternVisitor {
  void visitValue(Pattern.MatchValue p);

  void visitSingleton(Pattern.MatchSingleton p);

  void visitSequence(Pattern.MatchSequence p);

  void visitMapping(Pattern.MatchMapping p);

  void visitClass(Pattern.MatchClass p);

  void visitStar(Pattern.MatchStar p);

  void visitAs(Pattern.MatchAs p);

  void visitOr(Pattern.MatchOr p);
}
