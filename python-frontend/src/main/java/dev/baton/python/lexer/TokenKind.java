package dev.baton.python.lexer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of tokens: literals and layout first, then operators, then keywords. */
public enum TokenKind {
  END(""),
  NEWLINE(""),
  INDENT(""),
  DEDENT(""),
  NAME(""),
  NUMBER(""),
  STRING(""),
  FSTRING_START(""),
  FSTRING_MIDDLE(""),
  FSTRING_END(""),
  /** A character that no token begins with. */
  STRAY(""),

  LEFT_PAREN("("),
  RIGHT_PAREN(")"),
  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  LEFT_BRACE("{"),
  RIGHT_BRACE("}"),
  COLON(":"),
  COMMA(","),
  SEMICOLON(";"),
  DOT("."),
  ELLIPSIS("..."),
  ARROW("->"),
  COLON_EQUAL(":="),
  EXCLAMATION("!"),
  PLUS("+"),
  MINUS("-"),
  STAR("*"),
  DOUBLE_STAR("**"),
  SLASH("/"),
  DOUBLE_SLASH("//"),
  PERCENT("%"),
  AT("@"),
  LEFT_SHIFT("<<"),
  RIGHT_SHIFT(">>"),
  AMPERSAND("&"),
  BAR("|"),
  CARET("^"),
  TILDE("~"),
  LESS("<"),
  GREATER(">"),
  LESS_EQUAL("<="),
  /** Not equal in old Python; no rule takes it. */
  LESS_GREATER("<>"),
  GREATER_EQUAL(">="),
  EQUAL_EQUAL("=="),
  NOT_EQUAL("!="),
  EQUAL("="),
  PLUS_EQUAL("+="),
  MINUS_EQUAL("-="),
  STAR_EQUAL("*="),
  SLASH_EQUAL("/="),
  DOUBLE_SLASH_EQUAL("//="),
  PERCENT_EQUAL("%="),
  AT_EQUAL("@="),
  AMPERSAND_EQUAL("&="),
  BAR_EQUAL("|="),
  CARET_EQUAL("^="),
  RIGHT_SHIFT_EQUAL(">>="),
  LEFT_SHIFT_EQUAL("<<="),
  DOUBLE_STAR_EQUAL("**="),

  FALSE("False"),
  NONE("None"),
  TRUE("True"),
  AND("and"),
  AS("as"),
  ASSERT("assert"),
  ASYNC("async"),
  AWAIT("await"),
  BREAK("break"),
  CLASS("class"),
  CONTINUE("continue"),
  DEF("def"),
  DEL("del"),
  ELIF("elif"),
  ELSE("else"),
  EXCEPT("except"),
  FINALLY("finally"),
  FOR("for"),
  FROM("from"),
  GLOBAL("global"),
  IF("if"),
  IMPORT("import"),
  IN("in"),
  IS("is"),
  LAMBDA("lambda"),
  NONLOCAL("nonlocal"),
  NOT("not"),
  OR("or"),
  PASS("pass"),
  RAISE("raise"),
  RETURN("return"),
  TRY("try"),
  WHILE("while"),
  WITH("with"),
  YIELD("yield");

  private static final Map<String, TokenKind> KEYWORDS = keywords();

  private final String spelling;

  TokenKind(String spelling) {
    this.spelling = spelling;
  }

  private static Map<String, TokenKind> keywords() {
    Map<String, TokenKind> map = new HashMap<>();
    for (TokenKind kind : values()) {
      if (kind.isKeyword()) {
        map.put(kind.spelling, kind);
      }
    }
    return map;
  }

  /** The keyword spelt like this, or null. */
  public static @Nullable TokenKind keyword(String text) {
    return KEYWORDS.get(text);
  }

  /** Whether this is a reserved word. */
  public boolean isKeyword() {
    return ordinal() >= FALSE.ordinal();
  }

  /** The text of an operator or keyword, empty for other kinds. */
  public String spelling() {
    return spelling;
  }
}
