package dev.baton.python.parser;

import dev.baton.code.Position;
import dev.baton.python.lexer.Lexer;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import dev.baton.spi.SourceException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text, read from the lexer on demand, with a cursor that can be set back. Knows
 * the furthest token looked at, which is where a plain "invalid syntax" is reported, and counts how
 * deeply the parser has recursed.
 */
final class Tokens {
  private final Lexer lexer;
  private final SourceText source;
  private final Doubts doubts;
  private final List<Token> tokens = new ArrayList<>();
  private int cursor;
  private int furthest;
  private final Nesting nesting;
  private boolean lexing;
  private boolean endsLastLine = true;

  Tokens(SourceText source, int maxDepth, Doubts doubts) {
    this.nesting = new Nesting(maxDepth);
    this.source = source;
    this.doubts = doubts;
    this.lexer = new Lexer(source, doubts);
  }

  /** Where warnings go. */
  Doubts doubts() {
    return doubts;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int distance) {
    int index = cursor + distance;
    Token token = at(index);
    furthest = Math.max(furthest, index);
    return token;
  }

  private Token at(int index) {
    while (tokens.size() <= index) {
      lexing = true;
      tokens.add(lexer.next());
      lexing = false;
    }
    return tokens.get(index);
  }

  TokenKind kind() {
    return peek(0).kind();
  }

  boolean at(TokenKind kind) {
    return peek(0).kind() == kind;
  }

  Token advance() {
    Token token = peek(0);
    cursor++;
    return token;
  }

  boolean accept(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    cursor++;
    return true;
  }

  /** The next token, which has to be of this kind; otherwise the text is plainly wrong. */
  Token expect(TokenKind kind) {
    if (!at(kind)) {
      throw invalid();
    }
    return advance();
  }

  /** Like {@link #expect}, with an error that names the token. */
  Token expectNamed(TokenKind kind) {
    if (!at(kind)) {
      throw new Rejection("expected '" + kind.spelling() + "'", peek().position());
    }
    return advance();
  }

  /** The token before the cursor. */
  Token previous() {
    return tokens.get(cursor - 1);
  }

  int mark() {
    return cursor;
  }

  void reset(int mark) {
    cursor = mark;
  }

  /** Looks ahead no more than this when the error is reported. */
  int furthest() {
    return furthest;
  }

  void setFurthest(int index) {
    furthest = index;
  }

  /** The range from the beginning of a token to the end of the previous one. */
  Position from(Token start) {
    Token end = previous();
    return new Position(start.line(), start.column(), end.endLine(), end.endColumn());
  }

  /** The range of two tokens and what is between them. */
  Position from(Token start, Token end) {
    return new Position(start.line(), start.column(), end.endLine(), end.endColumn());
  }

  /** The range of a statement with a block, without the tokens that only end lines and blocks. */
  Position fromBlock(Token start) {
    int last = cursor - 1;
    while (isLayout(tokens.get(last).kind())) {
      last--;
    }
    Token end = tokens.get(last);
    return new Position(start.line(), start.column(), end.endLine(), end.endColumn());
  }

  private static boolean isLayout(TokenKind kind) {
    return kind == TokenKind.NEWLINE || kind == TokenKind.INDENT || kind == TokenKind.DEDENT;
  }

  /** The range from one node's beginning to the end of the previous token. */
  Position from(Position start) {
    Token end = previous();
    return new Position(start.line(), start.column(), end.endLine(), end.endColumn());
  }

  /** The source between two offsets. */
  String text(int start, int end) {
    return source.text().substring(start, end);
  }

  /**
   * The source text from the end of a token up to the next one, without comments.
   *
   * @param mark of the token behind the first one
   */
  String textSince(int mark) {
    peek();
    StringBuilder text = new StringBuilder();
    for (int i = mark; i <= cursor; i++) {
      int end = tokens.get(i - 1).end();
      // Between two tokens there are blanks and comments only.
      String gap = source.text().substring(end, tokens.get(i).start());
      for (int at = 0; at < gap.length(); at++) {
        if (gap.charAt(at) == '#') {
          int line = gap.indexOf('\n', at);
          at = line < 0 ? gap.length() : line;
        }
        if (at < gap.length()) {
          text.append(gap.charAt(at));
        }
      }
      if (i < cursor) {
        text.append(source.text(), tokens.get(i).start(), tokens.get(i).end());
      }
    }
    return text.toString();
  }

  /** Counts one level of recursion; {@link #leave} undoes it. */
  void enter() {
    nesting.enter(peek().position());
  }

  void leave() {
    nesting.leave();
  }

  /** The error for text that fits no rule, at the furthest token. */
  Rejection invalid() {
    Token token = at(furthest);
    return switch (token.kind()) {
      case INDENT -> indentationError("unexpected indent");
      case DEDENT -> indentationError("unexpected unindent");
      case END -> atEnd(token);
      case NEWLINE ->
          token.text().isEmpty() && !endsLastLine
              ? atEnd(token)
              : new Rejection("invalid syntax", token.position());
      default -> new Rejection("invalid syntax", token.position());
    };
  }

  /** The end of the text has a line but no column. */
  private Rejection atEnd(Token token) {
    int line = source.text().isEmpty() ? 0 : token.line();
    return new Rejection("invalid syntax", new Position(line, -1, line, -1));
  }

  /** Reads an expression, whose last line needs no end of line. */
  void expressionOnly() {
    endsLastLine = false;
  }

  private Rejection indentationError(String message) {
    return new Rejection(Kind.INDENTATION_ERROR, message, at(furthest).position());
  }

  /** Whether an error is one that {@link #invalid} made. */
  boolean isPlain(Rejection e) {
    return !lexing && "invalid syntax".equals(e.getMessage());
  }

  /** The token at an index as {@link #mark} and {@link #furthest} give it. */
  Token token(int index) {
    return at(index);
  }

  /** The error of a rule that reports the last token looked at. */
  Rejection atFurthest(String message) {
    return new Rejection(message, at(furthest).position());
  }

  /**
   * Runs a rule that may not fit. If it does not, sets the cursor back.
   *
   * @return what the rule returns, or null
   * @throws Rejection if the text has no tokens there
   */
  <T> @Nullable T attempt(Supplier<T> rule) {
    int mark = cursor;
    int level = nesting.depth();
    try {
      return rule.get();
    } catch (Rejection e) {
      if (lexing || Nesting.isTooDeep(e)) {
        throw e;
      }
      cursor = mark;
      nesting.reset(level);
      return null;
    }
  }

  /**
   * Reads on to the end after an error of the parser, because an error in the tokens goes before
   * it; layout errors and what is open at the end do not, unless the parser failed on a later line.
   */
  void scanRest() {
    if (lexing) {
      return;
    }
    int line = tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).line();
    try {
      while (lexer.next().kind() != TokenKind.END) {
        continue;
      }
    } catch (Rejection e) {
      if (e.kind() == Kind.SYNTAX_ERROR && (!lexer.failedSoftly() || isOpenBefore(e, line))) {
        throw e;
      }
    }
  }

  /** Whether a bracket left open stands on a line before the parser's error. */
  private boolean isOpenBefore(Rejection e, int parserLine) {
    return lexer.failedAtEnd() && parserLine > e.position().line();
  }

  /** Whether the text ended before the parser met anything that does not fit. */
  boolean failedAtEnd() {
    if (lexing) {
      return lexer.failedAtEnd() || lexer.isInsideString();
    }
    return furthest > 0 && isEnd(at(furthest));
  }

  private boolean isEnd(Token token) {
    boolean layout = token.kind() == TokenKind.END || token.kind() == TokenKind.DEDENT;
    return layout && token.start() >= source.text().length();
  }

  Lexer lexer() {
    return lexer;
  }
}
