package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Parses import statements. */
final class ImportParser {
  private final Tokens tokens;

  ImportParser(Tokens tokens) {
    this.tokens = tokens;
  }

  Statement plain() {
    Token start = tokens.expect(IMPORT);
    List<Alias> names = new ArrayList<>();
    do {
      Token first = tokens.peek();
      String name = dottedName();
      names.add(alias(first, name));
    } while (tokens.accept(COMMA));
    checkReversed(start, names);
    return new Import(names, tokens.from(start));
  }

  /** {@code import a from b}. */
  private void checkReversed(Token start, List<Alias> names) {
    if (tokens.at(FROM) && names.stream().allMatch(alias -> alias.asName() == null)) {
      tokens.advance();
      dottedName();
      throw new Rejection("Did you mean to use 'from ... import ...' instead?", tokens.from(start));
    }
  }

  Statement from() {
    Token start = tokens.expect(FROM);
    int level = 0;
    while (tokens.at(DOT) || tokens.at(ELLIPSIS)) {
      level += tokens.advance().kind() == DOT ? 1 : 3;
    }
    String module = level > 0 && tokens.at(IMPORT) ? null : dottedName();
    tokens.expect(IMPORT);
    List<Alias> names = new ArrayList<>();
    if (tokens.at(STAR)) {
      names.add(new Alias("*", null, tokens.advance().position()));
    } else if (tokens.accept(LEFT_PAREN)) {
      targets(names);
      tokens.expect(RIGHT_PAREN);
    } else {
      targets(names);
      if (tokens.previous().kind() == COMMA) {
        throw tokens.atFurthest("trailing comma not allowed without surrounding parentheses");
      }
    }
    return new ImportFrom(module, names, level, tokens.from(start));
  }

  private void targets(List<Alias> names) {
    do {
      if (!names.isEmpty() && (tokens.at(RIGHT_PAREN) || tokens.at(NEWLINE))) {
        return;
      }
      Token name = tokens.expect(NAME);
      names.add(alias(name, name.text()));
    } while (tokens.accept(COMMA));
  }

  private Alias alias(Token start, String name) {
    String asName = tokens.accept(AS) ? tokens.expect(NAME).text() : null;
    return new Alias(name, asName, tokens.from(start));
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder(tokens.expect(NAME).text());
    while (tokens.accept(DOT)) {
      name.append('.').append(tokens.expect(NAME).text());
    }
    return name.toString();
  }
}
