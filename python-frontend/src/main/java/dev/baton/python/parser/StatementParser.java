package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Parses simple statements; hands compound ones to {@link CompoundParser}. */
final class StatementParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final Targets targets;
  private final CompoundParser compounds;
  private final ImportParser imports;

  StatementParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.targets = new Targets(tokens);
    this.compounds = new CompoundParser(tokens, expressions, this);
    this.imports = new ImportParser(tokens);
  }

  /** Statements up to a closing token, which is consumed. */
  List<Statement> statementsUntil(TokenKind close) {
    List<Statement> body = new ArrayList<>();
    while (!tokens.accept(close)) {
      statement(body);
    }
    return body;
  }

  /** Whether the next statement is a simple one, as far as its first token tells. */
  boolean atSimple() {
    return switch (tokens.kind()) {
      case IF, WHILE, FOR, WITH, TRY, DEF, CLASS, AT, ASYNC -> false;
      default -> true;
    };
  }

  /** One compound statement or one line of simple ones. */
  List<Statement> statement() {
    List<Statement> body = new ArrayList<>();
    statement(body);
    return body;
  }

  private void statement(List<Statement> body) {
    Statement compound = compounds.compound();
    if (compound != null) {
      body.add(compound);
    } else {
      simpleLine(body);
    }
  }

  /** Simple statements up to the end of the line. */
  void simpleLine(List<Statement> body) {
    body.add(simple());
    while (tokens.accept(SEMICOLON)) {
      if (tokens.at(NEWLINE)) {
        break;
      }
      body.add(simple());
    }
    tokens.expect(NEWLINE);
  }

  private Statement simple() {
    Token start = tokens.peek();
    return switch (start.kind()) {
      case PASS -> new Pass(tokens.advance().position());
      case BREAK -> new Break(tokens.advance().position());
      case CONTINUE -> new Continue(tokens.advance().position());
      case RETURN -> returnStatement();
      case RAISE -> raise();
      case GLOBAL -> new Global(names(), tokens.from(start));
      case NONLOCAL -> new Nonlocal(names(), tokens.from(start));
      case DEL -> delete();
      case ASSERT -> assertion();
      case IMPORT -> imports.plain();
      case FROM -> imports.from();
      default ->
          start.isName("type") && tokens.peek(1).kind() == NAME
              ? typeAlias()
              : expressionOrAssignment();
    };
  }

  private Statement returnStatement() {
    Token start = tokens.advance();
    Expression value = atEnd() ? null : expressions.starExpressions();
    return new Return(value, tokens.from(start));
  }

  private boolean atEnd() {
    return tokens.at(NEWLINE) || tokens.at(SEMICOLON);
  }

  private Statement raise() {
    Token start = tokens.advance();
    if (atEnd()) {
      return new Raise(null, null, tokens.from(start));
    }
    Expression exception = expressions.expression();
    Expression cause = tokens.accept(FROM) ? expressions.expression() : null;
    return new Raise(exception, cause, tokens.from(start));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    do {
      tokens.advance();
      names.add(tokens.expect(NAME).text());
    } while (tokens.at(COMMA));
    return names;
  }

  private Statement delete() {
    Token start = tokens.advance();
    List<Expression> list = new ArrayList<>();
    do {
      if (!list.isEmpty() && atEnd()) {
        break;
      }
      if (!ExpressionParser.startsExpression(tokens.peek())) {
        throw tokens.invalid();
      }
      list.add(expressions.starExpression());
    } while (tokens.accept(COMMA));
    for (Expression target : list) {
      Targets.checkDelete(target);
    }
    if (!atEnd()) {
      throw tokens.invalid();
    }
    return new Delete(list, tokens.from(start));
  }

  private Statement assertion() {
    Token start = tokens.advance();
    Expression test = expressions.expression();
    Expression message = tokens.accept(COMMA) ? expressions.expression() : null;
    return new Assert(test, message, tokens.from(start));
  }

  private Statement typeAlias() {
    Token start = tokens.advance();
    Token name = tokens.expect(NAME);
    var parameters = compounds.definitions().typeParameters();
    tokens.expect(EQUAL);
    Expression value = expressions.expression();
    return new TypeAlias(
        new Name(name.text(), name.position()), parameters, value, tokens.from(start));
  }

  private Statement expressionOrAssignment() {
    Token start = tokens.peek();
    Expression first = expressions.yieldOrStarExpressions();
    TokenKind kind = tokens.kind();
    if (kind == EQUAL) {
      return assignment(start, first);
    }
    if (kind == COLON) {
      return annotated(start, first);
    }
    if (Precedence.isAugmented(kind)) {
      return augmented(start, first);
    }
    if (kind == COLON_EQUAL) {
      expressions.diagnosis.walrusStatement(first);
    }
    if (first instanceof Starred && kind != NEWLINE && kind != SEMICOLON) {
      throw tokens.invalid();
    }
    return new ExpressionStatement(first, tokens.from(start));
  }

  private Statement assignment(Token start, Expression first) {
    List<Expression> list = new ArrayList<>();
    if (start.kind() == YIELD) {
      throw new Rejection("assignment to yield expression not possible", first.position());
    }
    Expression last = lastElement(first);
    if (Targets.wrongTarget(first, false) != null && !Targets.isSingle(last)) {
      expressions.diagnosis.assignmentTarget(last, start);
    }
    list.add(Targets.check(first));
    tokens.advance();
    while (true) {
      Token next = tokens.peek();
      Expression value = expressions.yieldOrStarExpressions();
      if (!tokens.at(EQUAL)) {
        return new Assign(list, value, tokens.from(start));
      }
      if (next.kind() == YIELD) {
        throw new Rejection("assignment to yield expression not possible", value.position());
      }
      list.add(Targets.check(value));
      tokens.advance();
    }
  }

  /** The last element of a tuple without parentheses, which the sign of assignment follows. */
  private Expression lastElement(Expression e) {
    if (!(e instanceof TupleDisplay t) || t.elements().isEmpty()) {
      return e;
    }
    Position first = t.elements().get(0).position();
    boolean bare = first.line() == t.position().line() && first.column() == t.position().column();
    return bare ? t.elements().get(t.elements().size() - 1) : e;
  }

  private Statement annotated(Token start, Expression target) {
    boolean simple = target instanceof Name && start.kind() == NAME;
    tokens.advance();
    if (!Targets.isSingle(target)) {
      throw tokens.attempt(expressions::expression) == null
          ? tokens.invalid()
          : Targets.notAnnotatable(target);
    }
    Expression annotation = expressions.expression();
    Expression value = tokens.accept(EQUAL) ? expressions.yieldOrStarExpressions() : null;
    return new AnnAssign(target, annotation, value, simple, tokens.from(start));
  }

  private Statement augmented(Token start, Expression target) {
    Token operator = tokens.peek();
    targets.checkAugmented(target);
    tokens.advance();
    Expression value = expressions.yieldOrStarExpressions();
    return new AugAssign(target, Precedence.binary(operator.kind()), value, tokens.from(start));
  }
}
