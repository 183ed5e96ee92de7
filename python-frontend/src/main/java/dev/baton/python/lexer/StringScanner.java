package dev.baton.python.lexer;

import dev.baton.code.Position;
import dev.baton.python.source.Rejection;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Scans string literals. An f-string (PEP 701) becomes FSTRING_START, a mixture of FSTRING_MIDDLE
 * for text and ordinary tokens between braces, and FSTRING_END; f-strings nest, so their states
 * form a stack.
 */
final class StringScanner {
  private static final int MAX_FSTRINGS = 150;
  private static final int MAX_FIELDS = 3;

  private final Lexer lexer;
  private final Deque<FString> open = new ArrayDeque<>();
  private boolean endedInside;

  /** An f-string whose end has not been reached. */
  private static final class FString {
    final char quote;
    final boolean triple;
    final boolean raw;
    final Position start;

    /** Bracket depth inside each open replacement field; nested ones are in format specs. */
    final Deque<Integer> fields = new ArrayDeque<>();

    /** Whether text, of the string or of a format spec, comes next. */
    boolean inText = true;

    FString(char quote, boolean triple, boolean raw, Position start) {
      this.quote = quote;
      this.triple = triple;
      this.raw = raw;
      this.start = start;
    }
  }

  StringScanner(Lexer lexer) {
    this.lexer = lexer;
  }

  /** Whether the one or two letters at {@code [start, end)} may stand before a quote. */
  static boolean isPrefix(String text, int start, int end) {
    String prefix = text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    return switch (prefix) {
      case "r", "b", "u", "f", "br", "rb", "fr", "rf" -> true;
      default -> false;
    };
  }

  boolean endedInside() {
    return endedInside;
  }

  boolean inFStringText() {
    FString top = open.peek();
    return top != null && top.inText;
  }

  /** Whether the bracket at this depth opened a replacement field. */
  boolean isField(int depth) {
    FString f = open.peek();
    return f != null && !f.fields.isEmpty() && f.fields.element() == depth;
  }

  boolean insideReplacementField() {
    return !open.isEmpty();
  }

  /** Scans a literal whose opening quote is the next character. */
  Token begin(String prefix) {
    char quote = lexer.peek(0);
    boolean triple = lexer.peek(1) == quote && lexer.peek(2) == quote;
    if (prefix.indexOf('f') < 0 && prefix.indexOf('F') < 0) {
      return plain(quote, triple);
    }
    if (open.size() >= MAX_FSTRINGS) {
      throw new Rejection("too many nested f-strings", lexer.tokenPoint());
    }
    boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
    open.push(new FString(quote, triple, raw, lexer.tokenPoint()));
    lexer.at += triple ? 3 : 1;
    return lexer.token(TokenKind.FSTRING_START, lexer.text.substring(lexer.tokenStart(), lexer.at));
  }

  private Token plain(char quote, boolean triple) {
    Position start = lexer.tokenPoint();
    String text = lexer.text;
    int i = lexer.at + (triple ? 3 : 1);
    while (true) {
      if (i >= text.length()) {
        throw unterminated(quote, triple, start, lexer.line);
      }
      char c = text.charAt(i);
      if (c == quote && (!triple || text.startsWith(tripleOf(quote), i))) {
        lexer.at = i + (triple ? 3 : 1);
        return lexer.token(TokenKind.STRING, text.substring(lexer.tokenStart(), lexer.at));
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i);
      } else if (c == '\n' && !triple) {
        throw unterminated(quote, false, start, lexer.line);
      }
      if (c == '\n') {
        lexer.newLine(i);
      }
      i++;
    }
  }

  private static String tripleOf(char quote) {
    return quote == '"' ? "\"\"\"" : "'''";
  }

  private Rejection unterminated(char quote, boolean triple, Position start, int line) {
    FString outer = open.peek();
    if (outer != null && outer.quote == quote && outer.triple == triple) {
      return new Rejection("f-string: expecting '}'", start);
    }
    endedInside = triple;
    String what = triple ? "unterminated triple-quoted string" : "unterminated string";
    int detected = line;
    if (triple && lexer.text.endsWith("\n")) {
      detected--;
    }
    return new Rejection(what + " literal (detected at line " + detected + ")", start);
  }

  /** The next part of the f-string at the top, which is in its text. */
  Token fStringPart() {
    FString f = open.element();
    lexer.begin();
    StringBuilder content = new StringBuilder();
    boolean inSpec = !f.fields.isEmpty();
    int start = lexer.at;
    while (true) {
      if (lexer.at >= lexer.text.length()) {
        throw unterminatedFString(f);
      }
      char c = lexer.peek(0);
      if (c == f.quote && (!f.triple || lexer.text.startsWith(tripleOf(f.quote), lexer.at))) {
        return lexer.at > start ? middle(content) : end(f);
      }
      if (c == '\n' && !f.triple) {
        if (inSpec) {
          f.inText = false;
          return middle(content);
        }
        throw unterminatedFString(f);
      }
      boolean doubled = !inSpec && lexer.peek(1) == c;
      if (c == '{' && !doubled || c == '}' && inSpec) {
        return lexer.at > start ? middle(content) : brace(f, c);
      }
      if (c == '}' && !doubled) {
        throw new Rejection("f-string: single '}' is not allowed", lexer.pointAt(lexer.at));
      }
      if (c == '{' || c == '}') {
        content.append(c);
        lexer.at += 2;
      } else if (c == '\\') {
        backslash(f, content);
      } else {
        take(content);
      }
    }
  }

  private Token middle(StringBuilder content) {
    return lexer.token(TokenKind.FSTRING_MIDDLE, content.toString());
  }

  private Token end(FString f) {
    lexer.at += f.triple ? 3 : 1;
    open.pop();
    return lexer.token(TokenKind.FSTRING_END, lexer.text.substring(lexer.tokenStart(), lexer.at));
  }

  private Token brace(FString f, char c) {
    if (c == '{' && f.fields.size() >= MAX_FIELDS) {
      throw new Rejection("f-string: expressions nested too deeply", lexer.pointAt(lexer.at - 1));
    }
    lexer.at++;
    TokenKind kind = c == '{' ? TokenKind.LEFT_BRACE : TokenKind.RIGHT_BRACE;
    lexer.brackets.track(kind, lexer.tokenStart(), lexer.column(lexer.tokenStart()));
    if (c == '{') {
      f.fields.push(lexer.brackets.depth());
      f.inText = false;
    } else {
      f.fields.pop();
    }
    return lexer.token(kind, kind.spelling());
  }

  private void take(StringBuilder content) {
    char c = lexer.peek(0);
    content.append(c);
    if (c == '\n') {
      lexer.newLine(lexer.at);
    }
    lexer.at++;
  }

  private void backslash(FString f, StringBuilder content) {
    take(content);
    char c = lexer.peek(0);
    if (c == '{' || c == '}' || lexer.at >= lexer.text.length()) {
      return;
    }
    if (!f.raw && c == 'N' && lexer.peek(1) == '{') {
      int close = lexer.text.indexOf('}', lexer.at);
      int stop = lexer.text.indexOf(f.quote, lexer.at);
      if (close >= 0 && (stop < 0 || close < stop)) {
        while (lexer.at <= close) {
          take(content);
        }
        return;
      }
    }
    take(content);
  }

  private Rejection unterminatedFString(FString f) {
    endedInside = f.triple;
    String what = f.triple ? "unterminated triple-quoted f-string" : "unterminated f-string";
    int detected = f.triple && lexer.text.endsWith("\n") ? lexer.line - 1 : lexer.line;
    return new Rejection(what + " literal (detected at line " + detected + ")", f.start);
  }

  /**
   * The operator that is meant at the outer level of a replacement field, where a colon always
   * begins the format spec; null if it is the one found. Moves over it.
   */
  @Nullable TokenKind fieldOperator(TokenKind kind) {
    FString f = open.element();
    if (kind != TokenKind.COLON_EQUAL || f.fields.element() != lexer.brackets.depth()) {
      return null;
    }
    lexer.at++;
    f.inText = true;
    return TokenKind.COLON;
  }

  /** Follows the brackets and colons of replacement fields. */
  void afterOperator(TokenKind kind) {
    FString f = open.peek();
    if (f == null || f.fields.isEmpty()) {
      return;
    }
    int depth = lexer.brackets.depth();
    if (kind == TokenKind.COLON && depth == f.fields.element()) {
      f.inText = true;
    } else if (kind == TokenKind.RIGHT_BRACE && depth < f.fields.element()) {
      f.fields.pop();
      f.inText = true;
    }
  }
}
