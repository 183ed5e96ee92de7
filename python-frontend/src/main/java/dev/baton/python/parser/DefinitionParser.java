package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Parameters;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.ast.TypeParameter;
import dev.baton.python.lexer.Token;
import dev.baton.python.parser.ArgumentParser.Arguments;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses functions, classes, decorators and type parameters. */
final class DefinitionParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final CompoundParser compounds;

  DefinitionParser(Tokens tokens, ExpressionParser expressions, CompoundParser compounds) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.compounds = compounds;
  }

  Statement decorated() {
    List<Expression> decorators = new ArrayList<>();
    while (tokens.accept(AT)) {
      decorators.add(expressions.namedExpression());
      tokens.expect(NEWLINE);
    }
    Token start = tokens.peek();
    if (start.kind() == CLASS) {
      return classDefinition(decorators);
    }
    boolean isAsync = tokens.accept(ASYNC);
    if (!tokens.at(DEF)) {
      throw tokens.invalid();
    }
    return function(start, isAsync, decorators);
  }

  Statement function(Token start, boolean isAsync, List<Expression> decorators) {
    Token head = tokens.expect(DEF);
    String name = tokens.expect(NAME).text();
    List<TypeParameter> typeParameters = List.of();
    if (tokens.at(LEFT_BRACKET) && tokens.peek(1).kind() != RIGHT_BRACKET) {
      typeParameters = typeParameters();
    }
    tokens.expectNamed(LEFT_PAREN);
    Parameters parameters = expressions.parameters().functionParameters();
    tokens.expect(RIGHT_PAREN);
    Expression returns = returns();
    tokens.expectNamed(COLON);
    List<Statement> body = compounds.block(head, "function definition");
    return new FunctionDef(
        isAsync,
        name,
        typeParameters,
        parameters,
        returns,
        body,
        decorators,
        tokens.fromBlock(start));
  }

  private @Nullable Expression returns() {
    if (!tokens.at(ARROW)) {
      return null;
    }
    Token arrow = tokens.advance();
    if (!ExpressionParser.startsExpression(tokens.peek())) {
      throw new Rejection("expected ':'", arrow.position());
    }
    return expressions.expression();
  }

  Statement classDefinition(List<Expression> decorators) {
    Token head = tokens.expect(CLASS);
    String name = tokens.expect(NAME).text();
    List<TypeParameter> typeParameters = typeParameters();
    Arguments arguments =
        tokens.at(LEFT_PAREN)
            ? expressions.arguments().parenthesised(false)
            : new Arguments(List.of(), List.of());
    compounds.colonAfterHead();
    List<Statement> body = compounds.block(head, "class definition");
    return new ClassDef(
        name,
        typeParameters,
        arguments.positional(),
        arguments.keywords(),
        body,
        decorators,
        tokens.fromBlock(head));
  }

  /** {@code [T, *Ts, **P]}, or nothing. */
  List<TypeParameter> typeParameters() {
    List<TypeParameter> parameters = new ArrayList<>();
    if (!tokens.accept(LEFT_BRACKET)) {
      return parameters;
    }
    if (tokens.at(RIGHT_BRACKET)) {
      throw tokens.invalid();
    }
    do {
      if (tokens.at(RIGHT_BRACKET)) {
        break;
      }
      parameters.add(typeParameter());
    } while (tokens.accept(COMMA));
    tokens.expect(RIGHT_BRACKET);
    return parameters;
  }

  private TypeParameter typeParameter() {
    Token start = tokens.peek();
    TypeParameter.Kind kind = TypeParameter.Kind.TYPE_VAR;
    if (tokens.accept(STAR)) {
      kind = TypeParameter.Kind.TYPE_VAR_TUPLE;
    } else if (tokens.accept(DOUBLE_STAR)) {
      kind = TypeParameter.Kind.PARAM_SPEC;
    }
    String name = tokens.expect(NAME).text();
    Expression bound = null;
    if (tokens.at(COLON)) {
      Token colon = tokens.advance();
      bound = expressions.expression();
      checkBound(kind, bound, tokens.from(colon));
    }
    return new TypeParameter(kind, name, bound, tokens.from(start));
  }

  private static void checkBound(TypeParameter.Kind kind, Expression bound, Position place) {
    if (kind == TypeParameter.Kind.TYPE_VAR) {
      return;
    }
    String what = bound instanceof Expression.TupleDisplay ? "constraints" : "bound";
    String owner = kind == TypeParameter.Kind.PARAM_SPEC ? "ParamSpec" : "TypeVarTuple";
    throw new Rejection("cannot use " + what + " with " + owner, place);
  }
}
