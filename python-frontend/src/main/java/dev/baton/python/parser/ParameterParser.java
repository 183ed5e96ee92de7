package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.Parameters;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses the parameters of functions and lambdas. */
final class ParameterParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  ParameterParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** The parameters of {@code def}, up to the closing parenthesis, which stays. */
  Parameters functionParameters() {
    return new Reader(RIGHT_PAREN, true).read();
  }

  /** The parameters of {@code lambda}, up to the colon, which stays. */
  Parameters lambdaParameters() {
    return new Reader(COLON, false).read();
  }

  /** One parameter list while it is read. */
  private final class Reader {
    private final TokenKind close;
    private final boolean annotated;
    private final String what;
    private List<Parameter> positionalOnly = List.of();
    private List<Parameter> positional = new ArrayList<>();
    private final List<Expression> defaults = new ArrayList<>();
    private final List<Parameter> keywordOnly = new ArrayList<>();
    private final List<Optional<Expression>> keywordDefaults = new ArrayList<>();
    private @Nullable Parameter varArgs;
    private @Nullable Parameter varKeywords;
    private boolean sawStar;
    private boolean sawSlash;

    Reader(TokenKind close, boolean annotated) {
      this.close = close;
      this.annotated = annotated;
      this.what = annotated ? "Function" : "Lambda expression";
    }

    Parameters read() {
      while (!tokens.at(close)) {
        item();
        if (!tokens.accept(COMMA)) {
          break;
        }
      }
      return new Parameters(
          positionalOnly, positional, varArgs, keywordOnly, varKeywords, defaults, keywordDefaults);
    }

    private void item() {
      Token start = tokens.peek();
      if (varKeywords != null) {
        throw afterVarKeywords(start);
      }
      switch (start.kind()) {
        case SLASH -> slash(tokens.advance());
        case STAR -> star(tokens.advance());
        case DOUBLE_STAR -> {
          tokens.advance();
          varKeywords = parameter(false);
          if (tokens.at(EQUAL)) {
            throw new Rejection(
                "var-keyword argument cannot have default value", tokens.peek().position());
          }
        }
        case LEFT_PAREN -> throw parenthesized();
        default -> named();
      }
    }

    private Rejection afterVarKeywords(Token token) {
      return switch (token.kind()) {
        case NAME, STAR, DOUBLE_STAR, SLASH ->
            new Rejection("arguments cannot follow var-keyword argument", token.position());
        default -> tokens.invalid();
      };
    }

    private void slash(Token token) {
      if (tokens.at(STAR)) {
        throw new Rejection("expected comma between / and *", tokens.peek().position());
      }
      if (sawSlash) {
        throw new Rejection("/ may appear only once", token.position());
      }
      if (sawStar) {
        throw new Rejection("/ must be ahead of *", token.position());
      }
      if (positional.isEmpty()) {
        if (!tokens.at(COMMA)) {
          throw new Rejection("invalid syntax", token.position());
        }
        throw new Rejection("at least one argument must precede /", token.position());
      }
      sawSlash = true;
      positionalOnly = positional;
      positional = new ArrayList<>();
    }

    private void star(Token token) {
      if (sawStar) {
        throw new Rejection("* argument may appear only once", token.position());
      }
      sawStar = true;
      if (tokens.at(NAME)) {
        varArgs = parameter(true);
        if (tokens.at(EQUAL)) {
          throw new Rejection(
              "var-positional argument cannot have default value", tokens.peek().position());
        }
        return;
      }
      boolean ends =
          tokens.at(close)
              || tokens.at(COMMA)
                  && (tokens.peek(1).kind() == close || tokens.peek(1).kind() == DOUBLE_STAR);
      if (ends) {
        throw new Rejection(
            "named arguments must follow bare *",
            annotated ? token.position() : tokens.peek().position());
      }
      if (!tokens.at(COMMA)) {
        throw tokens.invalid();
      }
    }

    private Rejection parenthesized() {
      int mark = tokens.mark();
      Token open = tokens.advance();
      while (tokens.at(NAME) || tokens.at(COMMA)) {
        tokens.advance();
      }
      if (sawStar || !tokens.accept(RIGHT_PAREN)) {
        tokens.reset(mark);
        return new Rejection("invalid syntax", open.position());
      }
      return new Rejection(what + " parameters cannot be parenthesized", tokens.from(open));
    }

    private void named() {
      Parameter parameter = parameter(false);
      Expression value = null;
      if (tokens.at(EQUAL)) {
        Token equal = tokens.advance();
        if (tokens.at(close) || tokens.at(COMMA)) {
          throw new Rejection("expected default value expression", equal.position());
        }
        value = expressions.expression();
      }
      if (sawStar) {
        keywordOnly.add(parameter);
        keywordDefaults.add(Optional.ofNullable(value));
        return;
      }
      positional.add(parameter);
      if (value != null) {
        defaults.add(value);
      } else if (!defaults.isEmpty()) {
        throw new Rejection(
            "parameter without a default follows parameter with a default", parameter.position());
      }
    }

    private Parameter parameter(boolean starAnnotation) {
      Token name = tokens.expect(NAME);
      Expression annotation = null;
      if (annotated && tokens.accept(COLON)) {
        annotation = starAnnotation ? expressions.starExpression() : expressions.expression();
      }
      return new Parameter(name.text(), annotation, tokens.from(name));
    }
  }
}
