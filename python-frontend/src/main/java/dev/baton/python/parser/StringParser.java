package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Constant;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses adjacent string literals and the replacement fields of f-strings. */
final class StringParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final FieldDiagnosis diagnosis;

  StringParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.diagnosis = new FieldDiagnosis(tokens);
  }

  /** One or more adjacent literals. */
  Expression concatenation() {
    Token start = tokens.peek();
    if (start.kind() == STRING && EscapeDecoder.isBytes(start.text())) {
      return bytes(start);
    }
    Pieces pieces = new Pieces();
    boolean formatted = false;
    while (true) {
      if (tokens.at(STRING)) {
        Token token = tokens.advance();
        if (EscapeDecoder.isBytes(token.text())) {
          throw mixed();
        }
        pieces.texts(EscapeDecoder.string(token, tokens.doubts()), token.position());
      } else if (tokens.at(FSTRING_START)) {
        formatted = true;
        fString(pieces);
      } else {
        break;
      }
    }
    Position position = tokens.from(start);
    if (!formatted) {
      boolean unicode = start.text().charAt(0) == 'u' || start.text().charAt(0) == 'U';
      return pieces.onlyText(unicode, position);
    }
    return new JoinedStr(pieces.finish(), position);
  }

  private Expression bytes(Token start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (tokens.at(STRING) || tokens.at(FSTRING_START)) {
      Token token = tokens.peek();
      if (token.kind() != STRING || !EscapeDecoder.isBytes(token.text())) {
        throw mixed();
      }
      out.writeBytes(EscapeDecoder.bytes(token, tokens.doubts()));
      tokens.advance();
    }
    return new Literal(new Constant.Bytes(out.toByteArray()), false, tokens.from(start));
  }

  /** Reported behind all the literals. */
  private Rejection mixed() {
    while (tokens.at(STRING) || tokens.at(FSTRING_START)) {
      if (tokens.at(STRING)) {
        tokens.advance();
      } else {
        fString(new Pieces());
      }
    }
    return tokens.atFurthest("cannot mix bytes and nonbytes literals");
  }

  /** The parts of a joined string; neighbouring texts are merged, empty ones dropped. */
  private static final class Pieces {
    private final List<Expression> values = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Position textStart;
    private @Nullable Position textEnd;

    void texts(List<String> parts, Position position) {
      for (String part : parts) {
        text(part, position);
      }
    }

    void text(String piece, Position position) {
      if (piece.isEmpty()) {
        return;
      }
      if (!text.isEmpty()
          && Character.isSurrogatePair(text.charAt(text.length() - 1), piece.charAt(0))) {
        flush();
      }
      if (textStart == null) {
        textStart = position;
      }
      textEnd = position;
      text.append(piece);
    }

    void value(Expression value) {
      flush();
      values.add(value);
    }

    private void flush() {
      Position start = textStart;
      Position end = textEnd;
      if (start == null || end == null) {
        return;
      }
      Position range = new Position(start.line(), start.column(), end.endLine(), end.endColumn());
      values.add(new Literal(text.toString(), false, range));
      text.setLength(0);
      textStart = null;
    }

    /** The one text; a sum where parts of it must not meet (see {@link EscapeDecoder#string}). */
    Expression onlyText(boolean unicode, Position position) {
      Expression sum = null;
      for (Expression part : values) {
        sum = sum == null ? part : new BinOp(sum, BinaryOperator.ADD, part, position);
      }
      Expression last = new Literal(text.toString(), unicode, position);
      return sum == null ? last : new BinOp(sum, BinaryOperator.ADD, last, position);
    }

    List<Expression> finish() {
      flush();
      return values;
    }
  }

  private void fString(Pieces pieces) {
    Token start = tokens.advance();
    boolean raw = EscapeDecoder.isRaw(start.text());
    while (!tokens.accept(FSTRING_END)) {
      part(pieces, raw);
    }
  }

  private void part(Pieces pieces, boolean raw) {
    Token token = tokens.peek();
    if (token.kind() == FSTRING_MIDDLE) {
      tokens.advance();
      pieces.texts(EscapeDecoder.fStringText(token, raw, tokens.doubts()), token.position());
    } else if (token.kind() == LEFT_BRACE) {
      replacementField(pieces, raw);
    } else {
      throw tokens.invalid();
    }
  }

  private void replacementField(Pieces pieces, boolean raw) {
    Token open = tokens.advance();
    int mark = tokens.mark();
    diagnosis.fieldStart();
    Expression value = fieldValue();
    Token equal = tokens.at(EQUAL) ? tokens.advance() : null;
    diagnosis.fieldAfterExpression(equal != null);
    if (equal != null) {
      String source = tokens.textSince(mark);
      Token next = tokens.peek();
      Position place = new Position(open.endLine(), open.endColumn(), next.line(), next.column());
      pieces.text(source, place);
    }
    char conversion = tokens.accept(EXCLAMATION) ? conversion() : 0;
    JoinedStr spec = null;
    if (tokens.at(COLON)) {
      spec = formatSpec(raw);
    }
    if (!tokens.at(RIGHT_BRACE)) {
      throw diagnosis.fieldEnd(spec != null);
    }
    tokens.advance();
    if (equal != null && conversion == 0 && spec == null) {
      conversion = 'r';
    }
    pieces.value(new FormattedValue(value, conversion, spec, tokens.from(open)));
  }

  private Expression fieldValue() {
    int mark = tokens.mark();
    try {
      return expressions.yieldOrStarExpressions();
    } catch (Rejection e) {
      throw diagnosis.inField(e, mark);
    }
  }

  private char conversion() {
    Token mark = tokens.previous();
    Token name = tokens.peek();
    if (name.kind() != NAME) {
      throw diagnosis.missingConversion(name);
    }
    if (name.start() != mark.end()) {
      throw new Rejection(
          "f-string: conversion type must come right after the exclamanation mark",
          tokens.from(mark, name));
    }
    tokens.advance();
    String text = name.text();
    if (text.length() == 1 && "sra".indexOf(text.charAt(0)) >= 0) {
      return text.charAt(0);
    }
    throw new Rejection(
        "f-string: invalid conversion character '" + text + "': expected 's', 'r', or 'a'",
        name.position());
  }

  private JoinedStr formatSpec(boolean raw) {
    Token colon = tokens.expect(COLON);
    Pieces pieces = new Pieces();
    while (tokens.at(FSTRING_MIDDLE) || tokens.at(LEFT_BRACE)) {
      part(pieces, raw);
    }
    return new JoinedStr(pieces.finish(), tokens.from(colon));
  }
}
