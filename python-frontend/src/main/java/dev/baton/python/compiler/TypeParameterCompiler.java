package dev.baton.python.compiler;

import dev.baton.code.BinaryIntrinsic;
import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.code.UnaryIntrinsic;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.TupleDisplay;
import dev.baton.python.ast.Statement.ClassDef;
import dev.baton.python.ast.Statement.FunctionDef;
import dev.baton.python.ast.Statement.TypeAlias;
import dev.baton.python.ast.TypeParameter;
import dev.baton.python.scope.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles generic functions, classes and type aliases (PEP 695): each into a hidden function in
 * whose scope the type parameters live, called at once.
 */
final class TypeParameterCompiler {
  private final Compiler compiler;

  TypeParameterCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  /** Leaves the function on the stack; {@code flags} tell which defaults are there already. */
  void genericFunction(FunctionDef s, int flags) {
    List<String> parameters = new ArrayList<>();
    if ((flags & FunctionCompiler.DEFAULTS) != 0) {
      parameters.add(".defaults");
    }
    if ((flags & FunctionCompiler.KEYWORD_DEFAULTS) != 0) {
      parameters.add(".kwdefaults");
    }
    Scope scope = compiler.scopes.typeParametersOf(s);
    Unit unit = begin(scope, s.name(), s.position(), parameters);
    typeParameters(s.typeParameters(), s.position());
    for (String parameter : parameters) {
      code().emit(Opcode.LOAD_FAST, unit.fastSlot(parameter));
    }
    compiler.functions.plainFunction(s, flags);
    compiler.names.load(".type_params");
    code().emit(Opcode.CALL_INTRINSIC_2, BinaryIntrinsic.SET_FUNCTION_TYPE_PARAMS.ordinal());
    code().emit(Opcode.RETURN_VALUE);
    CodeObject function = compiler.leave();
    code().at(s.position());
    compiler.makeFunction(scope, function, 0);
    callBelow(parameters.size());
  }

  /** Calls the function on top with the values below it. */
  private void callBelow(int count) {
    if (count > 0) {
      code().emit(Opcode.SWAP, count + 1);
    }
    if (count > 1) {
      code().emit(Opcode.SWAP, 2);
    }
    code().emit(Opcode.CALL, count);
  }

  /** Leaves the class on the stack. */
  void genericClass(ClassDef s) {
    Scope scope = compiler.scopes.typeParametersOf(s);
    Unit unit = begin(scope, s.name(), s.position(), List.of());
    unit.className = s.name();
    typeParameters(s.typeParameters(), s.position());
    compiler.classes.genericClass(s);
    code().emit(Opcode.RETURN_VALUE);
    CodeObject function = compiler.leave();
    code().at(s.position());
    compiler.makeFunction(scope, function, 0);
    code().emit(Opcode.CALL, 0);
  }

  /** Makes a type alias and stores it. */
  void alias(TypeAlias s) {
    Position place = s.position();
    code().at(place);
    if (s.typeParameters().isEmpty()) {
      aliasValue(s, false);
    } else {
      Scope scope = compiler.scopes.typeParametersOf(s);
      begin(scope, s.name().id(), place, List.of());
      typeParameters(s.typeParameters(), place);
      aliasValue(s, true);
      code().emit(Opcode.RETURN_VALUE);
      CodeObject function = compiler.leave();
      code().at(place);
      compiler.makeFunction(scope, function, 0);
      code().emit(Opcode.CALL, 0);
    }
    compiler.targets.store(s.name());
  }

  private void aliasValue(TypeAlias s, boolean generic) {
    code().at(s.position());
    compiler.unit.loadConstant(s.name().id());
    if (generic) {
      compiler.names.load(".type_params");
    } else {
      compiler.unit.loadConstant(Constant.NONE);
    }
    lazy(s, s.name().id(), s.value());
    code().at(s.position());
    code().emit(Opcode.BUILD_TUPLE, 3);
    code().emit(Opcode.CALL_INTRINSIC_1, UnaryIntrinsic.TYPEALIAS.ordinal());
  }

  private Unit begin(Scope scope, String name, Position place, List<String> parameters) {
    String hidden = "<generic parameters of " + name + ">";
    CodeBuilder builder =
        CodeBuilder.function(hidden).parameters(parameters.toArray(new String[0]));
    Unit unit = compiler.enter(scope, builder, hidden, place.line());
    unit.declareSlots();
    code().at(place);
    unit.prologue();
    return unit;
  }

  private void typeParameters(List<TypeParameter> parameters, Position place) {
    for (TypeParameter parameter : parameters) {
      code().at(parameter.position());
      compiler.unit.loadConstant(parameter.name());
      make(parameter);
      code().emit(Opcode.COPY, 1);
      compiler.names.store(parameter.name(), parameter.position());
    }
    code().at(place);
    code().emit(Opcode.BUILD_TUPLE, parameters.size());
    compiler.names.store(".type_params", place);
  }

  private void make(TypeParameter parameter) {
    Expression bound = parameter.bound();
    if (bound != null) {
      lazy(parameter, parameter.name(), bound);
      BinaryIntrinsic intrinsic =
          bound instanceof TupleDisplay
              ? BinaryIntrinsic.TYPEVAR_WITH_CONSTRAINTS
              : BinaryIntrinsic.TYPEVAR_WITH_BOUND;
      code().emit(Opcode.CALL_INTRINSIC_2, intrinsic.ordinal());
      return;
    }
    UnaryIntrinsic intrinsic =
        switch (parameter.kind()) {
          case TYPE_VAR -> UnaryIntrinsic.TYPEVAR;
          case PARAM_SPEC -> UnaryIntrinsic.PARAMSPEC;
          case TYPE_VAR_TUPLE -> UnaryIntrinsic.TYPEVARTUPLE;
        };
    code().emit(Opcode.CALL_INTRINSIC_1, intrinsic.ordinal());
  }

  /** A function without parameters that computes {@code value}. */
  private void lazy(Object node, String name, Expression value) {
    Scope scope = compiler.scopes.of(node);
    Unit unit = compiler.enter(scope, CodeBuilder.function(name), name, value.position().line());
    unit.declareSlots();
    code().at(value.position());
    unit.prologue();
    compiler.expressions.compile(value);
    code().emit(Opcode.RETURN_VALUE);
    CodeObject function = compiler.leave();
    code().at(value.position());
    compiler.makeFunction(scope, function, 0);
  }
}
