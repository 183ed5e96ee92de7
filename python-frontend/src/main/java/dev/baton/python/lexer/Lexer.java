package dev.baton.python.lexer;

import dev.baton.code.Position;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import dev.baton.spi.SourceException.Kind;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into tokens, one call of {@link #next} each. Follows the lexical analysis chapter
 * of the language reference: logical lines, indentation with tabs to multiples of eight, implicit
 * joining inside brackets. Works in linear time. Not thread safe.
 */
public final class Lexer {
  final SourceText source;
  final String text;
  final Doubts doubts;
  final Brackets brackets = new Brackets(this);
  final StringScanner strings = new StringScanner(this);
  private final NumberScanner numbers = new NumberScanner(this);
  private final Indentation indentation = new Indentation(this);

  /** Offset of the next character. */
  int at;

  /** Line of the next character, counting from 1. */
  int line = 1;

  /** Offset of the first character of {@link #line}. */
  int lineStart;

  private boolean atLineStart = true;
  private TokenKind last = TokenKind.NEWLINE;
  private int tokenStart;
  private int tokenLine;
  private int tokenColumn;
  private int countedFrom;
  private int countedTo;
  private int countedPairs;
  private boolean softly;
  private boolean endedEarly;

  /** A lexer at the beginning of a text; doubts get the warnings. */
  public Lexer(SourceText source, Doubts doubts) {
    this.source = source;
    this.doubts = doubts;
    this.text = source.text();
  }

  /**
   * The next token; {@link TokenKind#END} for ever once the text is exhausted.
   *
   * @throws Rejection at text that is no token
   */
  public Token next() {
    try {
      Token token = scan();
      last = token.kind();
      return token;
    } catch (Rejection e) {
      throw e.kind() == Kind.SYNTAX_ERROR && !failedSoftly() ? e.inToken() : e;
    }
  }

  /**
   * Whether the error found is one that gives way to an error of the parser before it: a backslash
   * that continues nothing, or what is open at the end of the text.
   */
  public boolean failedSoftly() {
    return softly || failedAtEnd();
  }

  /** Whether the text ended inside a string with triple quotes. */
  public boolean isInsideString() {
    return strings.endedInside();
  }

  /** Whether the text ended inside a bracket or continued line. */
  public boolean failedAtEnd() {
    return endedEarly;
  }

  /** Whether an unclosed bracket or an indented block was open when the text ended. */
  public boolean endedInsideBlock() {
    return brackets.depth() > 0 || indentation.openAtEnd();
  }

  private Token scan() {
    if (strings.inFStringText()) {
      return strings.fStringPart();
    }
    if (atLineStart) {
      atLineStart = false;
      indentation.measure();
    }
    if (indentation.hasPending()) {
      return layout(indentation.takePending(), line, Math.max(column(at) - 1, 0));
    }
    skipBlanks();
    begin();
    if (at >= text.length()) {
      return endOfText();
    }
    char c = text.charAt(at);
    if (c == '\n') {
      return endOfLine();
    }
    if (isNameStart(c)) {
      return nameOrString();
    }
    if (c >= '0' && c <= '9' || c == '.' && isDigit(peek(1))) {
      return numbers.scan();
    }
    if (c == '"' || c == '\'') {
      return strings.begin("");
    }
    return operator(c);
  }

  private Token endOfText() {
    if (brackets.depth() > 0) {
      endedEarly = true;
      throw brackets.neverClosed();
    }
    if (last != TokenKind.NEWLINE && last != TokenKind.DEDENT && last != TokenKind.END) {
      return new Token(TokenKind.NEWLINE, "", at, at, line, tokenColumn, line, tokenColumn + 1, 0);
    }
    TokenKind kind = indentation.closeOne() ? TokenKind.DEDENT : TokenKind.END;
    if (at > lineStart || line == 1) {
      return layout(kind, line, column(at));
    }
    int previous = text.lastIndexOf('\n', at - 2) + 1;
    return layout(kind, line - 1, text.codePointCount(previous, at - 1));
  }

  /** A token without text, reported at one place. */
  private Token layout(TokenKind kind, int atLine, int atColumn) {
    return new Token(kind, "", at, at, atLine, atColumn, atLine, atColumn, 0);
  }

  private Token endOfLine() {
    Token token =
        new Token(TokenKind.NEWLINE, "\n", at, at + 1, line, tokenColumn, line, tokenColumn + 1, 0);
    newLine(at);
    at++;
    atLineStart = true;
    return token;
  }

  /** Counts the line feed at {@code offset}; the caller moves on. */
  void newLine(int offset) {
    line++;
    lineStart = offset + 1;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\f') {
        at++;
      } else if (c == '#') {
        skipComment();
      } else if (c == '\\') {
        continueLine();
      } else if (c == '\n' && (brackets.depth() > 0)) {
        newLine(at);
        at++;
      } else {
        return;
      }
    }
  }

  /** Moves over a comment up to the line feed. */
  void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Moves over a backslash and the line feed after it. */
  void continueLine() {
    boolean newline = peek(1) == '\n';
    if (at + (newline ? 2 : 1) >= text.length()) {
      Position end = pointAt(at + 1);
      endedEarly = true;
      throw new Rejection("unexpected EOF while parsing", end);
    }
    if (newline) {
      newLine(at + 1);
      at += 2;
      return;
    }
    softly = true;
    throw new Rejection("unexpected character after line continuation character", pointAt(at + 1));
  }

  private Token nameOrString() {
    int start = at;
    boolean ascii = true;
    while (at < text.length()) {
      int c = text.charAt(at);
      if (c < 128) {
        if (!isNameStart((char) c) && !isDigit((char) c)) {
          break;
        }
        at++;
      } else {
        ascii = false;
        at += Character.isSurrogate((char) c) ? Character.charCount(text.codePointAt(at)) : 1;
      }
    }
    if (at < text.length() && at - start <= 2) {
      char quote = text.charAt(at);
      if ((quote == '"' || quote == '\'') && StringScanner.isPrefix(text, start, at)) {
        return strings.begin(text.substring(start, at));
      }
    }
    String name = text.substring(start, at);
    if (!ascii) {
      checkIdentifier(name, start);
      name = Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
    TokenKind keyword = TokenKind.keyword(name);
    return token(keyword == null ? TokenKind.NAME : keyword, name);
  }

  private void checkIdentifier(String name, int start) {
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (!Identifiers.isValid(c, i == 0)) {
        at = start + i;
        throw invalidCharacter(c);
      }
      i += Character.charCount(c);
    }
  }

  private Rejection invalidCharacter(int c) {
    String code = String.format("U+%04X", c);
    Position point = pointAt(at);
    return Identifiers.isPrintable(c)
        ? new Rejection("invalid character '" + Character.toString(c) + "' (" + code + ")", point)
        : new Rejection("invalid non-printable character " + code, point);
  }

  private Token operator(char c) {
    TokenKind kind = Operators.match(text, at);
    if (kind == null) {
      return stray(c);
    }
    if (strings.insideReplacementField()) {
      TokenKind own = strings.fieldOperator(kind);
      if (own != null) {
        return token(own, own.spelling());
      }
    }
    at += kind.spelling().length();
    brackets.track(kind, tokenStart, tokenColumn);
    strings.afterOperator(kind);
    return token(kind, kind.spelling());
  }

  private Token stray(char c) {
    if (c >= 128 || c < ' ' || c == 127) {
      throw invalidCharacter(text.codePointAt(at));
    }
    at++;
    return token(TokenKind.STRAY, Character.toString(c));
  }

  /** Marks the beginning of a token at the current place. */
  void begin() {
    begin(at);
  }

  void begin(int offset) {
    tokenStart = offset;
    tokenLine = line;
    tokenColumn = column(offset);
  }

  /** The token from {@link #begin} to the current place. */
  Token token(TokenKind kind, String content) {
    return new Token(
        kind, content, tokenStart, at, tokenLine, tokenColumn, line, column(at), brackets.depth());
  }

  /** The range from {@link #begin} to the current place. */
  Position tokenPosition() {
    return new Position(tokenLine, tokenColumn, line, column(at));
  }

  /** Where the token begins, without an end. */
  Position tokenPoint() {
    return new Position(tokenLine, tokenColumn, tokenLine, tokenColumn);
  }

  int tokenStart() {
    return tokenStart;
  }

  /** The place of one character on the current line, without an end. */
  Position pointAt(int offset) {
    int column = column(Math.min(offset, text.length()));
    return new Position(line, column, line, column);
  }

  /** The column, in code points, of an offset on the current line. */
  int column(int offset) {
    if (!source.hasSurrogates()) {
      return offset - lineStart;
    }
    if (countedFrom != lineStart || countedTo > offset) {
      countedFrom = lineStart;
      countedTo = lineStart;
      countedPairs = 0;
    }
    for (; countedTo < offset; countedTo++) {
      if (Character.isHighSurrogate(text.charAt(countedTo))
          && countedTo + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(countedTo + 1))) {
        countedPairs++;
      }
    }
    return offset - lineStart - countedPairs;
  }

  /** The character at a distance from the current place, 0 behind the end. */
  char peek(int distance) {
    int offset = at + distance;
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 128;
  }

  /** Whether a character may continue a name. */
  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }

  /** A tab error or indentation error at the current line. */
  Rejection layoutError(Kind kind, String message, @Nullable Position position) {
    return new Rejection(kind, message, position == null ? pointAt(at) : position);
  }
}
