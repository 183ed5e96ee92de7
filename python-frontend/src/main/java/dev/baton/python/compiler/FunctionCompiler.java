package dev.baton.python.compiler;

import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.Lambda;
import dev.baton.python.ast.Expression.Literal;
import dev.baton.python.ast.Expression.Starred;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.Parameters;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.ExpressionStatement;
import dev.baton.python.ast.Statement.FunctionDef;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles functions and lambdas. */
final class FunctionCompiler {
  static final int DEFAULTS = 1;
  static final int KEYWORD_DEFAULTS = 2;
  static final int ANNOTATIONS = 4;

  private final Compiler compiler;

  FunctionCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void function(FunctionDef s) {
    compiler.expressions.compileAll(s.decorators());
    Position head = headPosition(s.position());
    code().at(head);
    int flags = defaults(s.parameters(), s.position());
    if (s.typeParameters().isEmpty()) {
      plainFunction(s, flags);
    } else {
      compiler.typeParameters.genericFunction(s, flags);
    }
    applyDecorators(s.decorators());
    code().at(head);
    compiler.names.store(s.name(), s.position());
  }

  /** Instructions that make a function or class belong to the line of its name. */
  private static Position headPosition(Position p) {
    return new Position(p.line(), p.column(), p.line(), p.column());
  }

  void applyDecorators(List<Expression> decorators) {
    for (int i = decorators.size() - 1; i >= 0; i--) {
      code().at(decorators.get(i).position());
      code().emit(Opcode.CALL, 1);
    }
  }

  /** Makes the function; {@code flags} tell which defaults are on the stack. */
  void plainFunction(FunctionDef s, int flags) {
    int all = flags | annotations(s.parameters(), s.returns());
    Scope scope = compiler.scopes.of(s);
    CodeObject function = body(s, scope);
    code().at(headPosition(s.position()));
    compiler.makeFunction(scope, function, all);
  }

  /** Pushes the defaults and returns which there are. */
  int defaults(Parameters parameters, Position place) {
    int flags = 0;
    if (!parameters.defaults().isEmpty()) {
      flags |= DEFAULTS;
      List<Object> constants = compiler.folder.constants(parameters.defaults());
      if (constants != null) {
        compiler.unit.loadConstant(new Constant.Tuple(constants));
      } else {
        compiler.expressions.compileAll(parameters.defaults());
        code().at(headPosition(place));
        code().emit(Opcode.BUILD_TUPLE, parameters.defaults().size());
      }
    }
    int count = 0;
    for (int i = 0; i < parameters.keywordOnly().size(); i++) {
      Optional<Expression> value = parameters.keywordDefaults().get(i);
      if (value.isPresent()) {
        compiler.unit.loadConstant(compiler.unit.mangle(parameters.keywordOnly().get(i).name()));
        compiler.expressions.compile(value.get());
        count++;
      }
    }
    if (count > 0) {
      flags |= KEYWORD_DEFAULTS;
      code().at(headPosition(place));
      code().emit(Opcode.BUILD_MAP, count);
    }
    return flags;
  }

  private int annotations(Parameters parameters, @Nullable Expression returns) {
    int count = 0;
    List<Parameter> ordered = new ArrayList<>(parameters.positionalOnly());
    ordered.addAll(parameters.positional());
    if (parameters.varArgs() != null) {
      ordered.add(parameters.varArgs());
    }
    ordered.addAll(parameters.keywordOnly());
    if (parameters.varKeywords() != null) {
      ordered.add(parameters.varKeywords());
    }
    for (Parameter parameter : ordered) {
      count += annotation(compiler.unit.mangle(parameter.name()), parameter.annotation());
    }
    count += annotation("return", returns);
    if (count == 0) {
      return 0;
    }
    code().emit(Opcode.BUILD_MAP, count);
    return ANNOTATIONS;
  }

  private int annotation(String name, @Nullable Expression annotation) {
    if (annotation == null) {
      return 0;
    }
    code().at(annotation.position());
    compiler.unit.loadConstant(name);
    annotationValue(annotation);
    return 1;
  }

  /** The value of an annotation, or its text if annotations are not evaluated. */
  void annotationValue(Expression annotation) {
    if (compiler.futureAnnotations) {
      compiler.loadConstant(Unparser.unparse(annotation), annotation);
    } else if (annotation instanceof Starred starred) {
      compiler.expressions.compile(starred.value());
      code().at(annotation.position());
      code().emit(Opcode.UNPACK_SEQUENCE, 1);
    } else {
      compiler.expressions.compile(annotation);
    }
  }

  private CodeObject body(FunctionDef s, Scope scope) {
    Unit unit = begin(s.name(), s.parameters(), scope, firstLine(s));
    code().at(headPosition(s.position()));
    List<Statement> body = s.body();
    Object doc = docstring(body);
    if (doc != null) {
      unit.builder.constant(doc);
      unit.builder.flag(CodeObject.HAS_DOCSTRING);
      body = body.subList(1, body.size());
    }
    unit.prologue();
    compiler.statements.body(body);
    compiler.returnNone();
    return compiler.leave();
  }

  private static int firstLine(FunctionDef s) {
    return s.decorators().isEmpty() ? s.position().line() : s.decorators().get(0).position().line();
  }

  private Unit begin(String name, Parameters parameters, Scope scope, int line) {
    CodeBuilder builder = CodeBuilder.function(name);
    Unit unit = compiler.enter(scope, builder, name, line);
    List<String> positional = slotNames(unit, parameters.positionalOnly());
    positional.addAll(slotNames(unit, parameters.positional()));
    List<String> keywordOnly = slotNames(unit, parameters.keywordOnly());
    Parameter varArgs = parameters.varArgs();
    Parameter varKeywords = parameters.varKeywords();
    builder.signature(
        parameters.positionalOnly().size(),
        positional,
        keywordOnly,
        varArgs == null ? null : slotName(unit, varArgs),
        varKeywords == null ? null : slotName(unit, varKeywords));
    builder.flag(AwaitCompiler.generatorFlags(scope));
    unit.declareSlots();
    return unit;
  }

  private static List<String> slotNames(Unit unit, List<Parameter> parameters) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : parameters) {
      names.add(slotName(unit, parameter));
    }
    return names;
  }

  private static String slotName(Unit unit, Parameter parameter) {
    NameCompiler.forbidDebug(parameter.name(), "assign to", parameter.position());
    return unit.mangle(parameter.name());
  }

  /** The text of a docstring, or null if the body does not begin with one. */
  static @Nullable String docstring(List<Statement> body) {
    return !body.isEmpty()
            && body.get(0) instanceof ExpressionStatement e
            && e.value() instanceof Literal l
            && l.value() instanceof String text
        ? text
        : null;
  }

  void lambda(Lambda e) {
    code().at(e.position());
    int flags = defaults(e.parameters(), e.position());
    Scope scope = compiler.scopes.of(e);
    Unit unit = begin("<lambda>", e.parameters(), scope, e.position().line());
    code().at(e.position());
    unit.prologue();
    compiler.expressions.compile(e.body());
    code().at(e.body().position());
    code().emit(Opcode.RETURN_VALUE);
    CodeObject function = compiler.leave();
    code().at(e.position());
    compiler.makeFunction(scope, function, flags);
  }

  /** Whether code of this scope may {@code return}. */
  static boolean returns(Scope scope) {
    return scope.kind() == Kind.FUNCTION;
  }
}
