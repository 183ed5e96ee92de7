package dev.baton.python.compiler;

import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.code.UnaryIntrinsic;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.Name;
import dev.baton.python.ast.Keyword;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.ClassDef;
import dev.baton.python.scope.Scope;
import java.util.ArrayList;
import java.util.List;

/** Compiles class statements. */
final class ClassCompiler {
  private final Compiler compiler;

  ClassCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void classStatement(ClassDef s) {
    compiler.expressions.compileAll(s.decorators());
    if (s.typeParameters().isEmpty()) {
      plainClass(s);
    } else {
      compiler.typeParameters.genericClass(s);
    }
    compiler.functions.applyDecorators(s.decorators());
    code().at(s.position());
    compiler.names.store(s.name(), s.position());
  }

  /** Makes the class and leaves it on the stack. */
  private void plainClass(ClassDef s) {
    begin(s);
    call(s, s.bases());
  }

  /** Makes a class whose last base is {@code Generic[...]} of its type parameters. */
  void genericClass(ClassDef s) {
    Position place = s.position();
    code().at(place);
    compiler.names.load(".type_params");
    code().emit(Opcode.CALL_INTRINSIC_1, UnaryIntrinsic.SUBSCRIPT_GENERIC.ordinal());
    compiler.names.store(".generic_base", place);
    begin(s);
    List<Expression> bases = new ArrayList<>(s.bases());
    bases.add(new Name(".generic_base", place));
    call(s, bases);
  }

  private void begin(ClassDef s) {
    Scope scope = compiler.scopes.of(s);
    CodeObject body = body(s, scope);
    code().at(s.position());
    code().emit(Opcode.LOAD_BUILD_CLASS);
    compiler.makeFunction(scope, body, 0);
    compiler.unit.loadConstant(s.name());
  }

  private void call(ClassDef s, List<Expression> bases) {
    List<Keyword> keywords = s.keywords();
    compiler.calls.checkKeywords(keywords);
    if (CallCompiler.needsUnpacking(bases, keywords)) {
      Expression place = new Name(s.name(), s.position());
      compiler.calls.unpackingCall(place, 2, bases, keywords);
    } else {
      compiler.calls.simpleCall(s.position(), 2, bases, keywords);
    }
  }

  private CodeObject body(ClassDef s, Scope scope) {
    int line =
        s.decorators().isEmpty() ? s.position().line() : s.decorators().get(0).position().line();
    CodeBuilder builder = CodeBuilder.namespace(s.name());
    Unit unit = compiler.enter(scope, builder, s.name(), line);
    unit.className = s.name();
    unit.declareSlots();
    Position start = new Position(line, 0, line, 0);
    code().at(start);
    unit.prologue();
    unit.emitName(Opcode.LOAD_NAME, "__name__");
    unit.emitName(Opcode.STORE_NAME, "__module__");
    unit.loadConstant(unit.qualifiedName);
    unit.emitName(Opcode.STORE_NAME, "__qualname__");
    if (scope.needsClassDict()) {
      code().emit(Opcode.LOAD_LOCALS);
      code().emit(Opcode.STORE_DEREF, unit.cellSlot("__classdict__"));
    }
    if (!s.typeParameters().isEmpty()) {
      compiler.names.load(".type_params");
      unit.emitName(Opcode.STORE_NAME, "__type_params__");
    }
    statements(s.body());
    code().at(start);
    if (scope.needsClassDict()) {
      code().emit(Opcode.LOAD_CLOSURE, unit.cellSlot("__classdict__"));
      unit.emitName(Opcode.STORE_NAME, "__classdictcell__");
    }
    if (scope.needsClassCell()) {
      code().emit(Opcode.LOAD_CLOSURE, unit.cellSlot("__class__"));
      code().emit(Opcode.COPY, 1);
      unit.emitName(Opcode.STORE_NAME, "__classcell__");
      code().emit(Opcode.RETURN_VALUE);
    } else {
      compiler.returnNone();
    }
    return compiler.leave();
  }

  private void statements(List<Statement> body) {
    compiler.statements.setUpAnnotations(body);
    String doc = FunctionCompiler.docstring(body);
    if (doc == null) {
      compiler.statements.body(body);
      return;
    }
    code().at(body.get(0).position());
    compiler.unit.loadConstant(doc);
    compiler.unit.emitName(Opcode.STORE_NAME, "__doc__");
    compiler.statements.body(body.subList(1, body.size()));
  }
}
