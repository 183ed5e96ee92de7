package dev.baton.python.compiler;

import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.code.UnaryIntrinsic;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.ExpressionStatement;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.scope.ScopeBuilder;
import dev.baton.python.scope.ScopeTable;
import dev.baton.python.scope.Symbol;
import dev.baton.python.scope.Symbol.Storage;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Rejection;
import dev.baton.spi.FrontEnd.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a syntax tree. This class keeps what all parts share, the unit in work above all; the
 * parts are {@link StatementCompiler}, {@link ExpressionCompiler} and those they call. Not thread
 * safe; one compiler for each text.
 */
public final class Compiler {
  final ScopeTable scopes;
  final LiteralDoubts doubts;
  final ConstantFolder folder = new ConstantFolder();
  final ExpressionCompiler expressions;
  final StatementCompiler statements;
  final ConditionCompiler conditions;
  final NameCompiler names;
  final TargetCompiler targets;
  final CallCompiler calls;
  final ComprehensionCompiler comprehensions;
  final FunctionCompiler functions;
  final ClassCompiler classes;
  final TypeParameterCompiler typeParameters;
  final PatternCompiler patterns;
  final TryCompiler tries;
  final WithCompiler withs;
  final BlockUnwinder unwinder;
  final AwaitCompiler awaits;
  final boolean futureAnnotations;
  final int flags;
  private final String fileName;
  Unit unit;

  private Compiler(String fileName, ScopeTable scopes, int flags, int maxDepth, Doubts doubts) {
    this.doubts = new LiteralDoubts(doubts);
    this.fileName = fileName;
    this.scopes = scopes;
    this.flags = flags;
    this.futureAnnotations = (flags & CodeObject.FUTURE_ANNOTATIONS) != 0;
    this.expressions = new ExpressionCompiler(this, maxDepth);
    this.statements = new StatementCompiler(this);
    this.conditions = new ConditionCompiler(this);
    this.names = new NameCompiler(this);
    this.targets = new TargetCompiler(this);
    this.calls = new CallCompiler(this);
    this.comprehensions = new ComprehensionCompiler(this);
    this.functions = new FunctionCompiler(this);
    this.classes = new ClassCompiler(this);
    this.typeParameters = new TypeParameterCompiler(this);
    this.patterns = new PatternCompiler(this);
    this.tries = new TryCompiler(this);
    this.withs = new WithCompiler(this);
    this.unwinder = new BlockUnwinder(this);
    this.awaits = new AwaitCompiler(this);
    this.unit = new Unit(scopes.module(), null, CodeBuilder.namespace("<module>"), "<module>");
  }

  /**
   * Compiles a module.
   *
   * @param flags {@code __future__} features in force, as bits of {@link CodeObject}
   * @param maxDepth how deeply expressions may be nested, see {@link
   *     dev.baton.python.source.Nesting}
   * @param doubts gets the warnings
   * @throws Rejection if a statement stands where it cannot
   */
  public static CodeObject compile(
      Module module, String fileName, Mode mode, int flags, int maxDepth, Doubts doubts) {
    int features = flags | FutureFeatures.of(module);
    boolean annotations = (features & CodeObject.FUTURE_ANNOTATIONS) != 0;
    ScopeTable scopes = ScopeBuilder.build(module, annotations, maxDepth);
    return new Compiler(fileName, scopes, features, maxDepth, doubts).module(module, mode);
  }

  private CodeObject module(Module module, Mode mode) {
    unit.builder.source(fileName, 1).flag(flags & CodeObject.FUTURE_ANNOTATIONS);
    unit.declareSlots();
    unit.code.at(new Position(1, 0, 1, 0));
    unit.prologue();
    List<Statement> body = module.body();
    switch (mode) {
      case EVAL -> {
        expressions.compile(((ExpressionStatement) body.get(0)).value());
        unit.code.emit(Opcode.RETURN_VALUE);
      }
      case SINGLE -> {
        for (Statement statement : body) {
          interactive(statement);
        }
      }
      case EXEC -> statements.moduleBody(body);
    }
    returnNone();
    return unit.build();
  }

  /** At a prompt the values of expressions are shown. */
  private void interactive(Statement statement) {
    if (statement instanceof ExpressionStatement e) {
      expressions.compile(e.value());
      unit.code.at(e.position());
      unit.code.emit(Opcode.CALL_INTRINSIC_1, UnaryIntrinsic.PRINT_EXPR.ordinal());
      unit.code.emit(Opcode.POP_TOP);
    } else {
      statements.compile(statement);
    }
  }

  void returnNone() {
    unit.loadConstant(Constant.NONE);
    unit.code.emit(Opcode.RETURN_VALUE);
  }

  Instructions code() {
    return unit.code;
  }

  /** Begins a code object inside the current one; {@link #leave} finishes it. */
  Unit enter(Scope scope, CodeBuilder builder, String name, int line) {
    Unit inner = new Unit(scope, unit, builder, qualifiedName(name));
    builder.source(fileName, line).flag(flags & CodeObject.FUTURE_ANNOTATIONS);
    if (nested(scope.parent())) {
      builder.flag(CodeObject.NESTED);
    }
    unit = inner;
    return inner;
  }

  private static boolean nested(@Nullable Scope parent) {
    return parent != null && parent.isFunctionLike();
  }

  /** The code object of the current unit; the one around it becomes current again. */
  CodeObject leave() {
    Unit finished = unit;
    if (finished.parent == null) {
      throw new IllegalStateException("the module is left last");
    }
    unit = finished.parent;
    return finished.build();
  }

  private String qualifiedName(String name) {
    Unit outer = unit;
    while (outer.scope.kind() == Kind.TYPE_PARAMETERS && outer.parent != null) {
      outer = outer.parent;
    }
    Symbol symbol = outer.scope.symbol(outer.mangle(name));
    boolean global = symbol != null && symbol.storage() == Storage.GLOBAL;
    if (outer.parent == null || global && !name.startsWith("<")) {
      return name;
    }
    return outer.qualifiedName.concat(outer.isFunction() ? ".<locals>." : ".").concat(name);
  }

  /** Makes a function of a finished code object; {@code flags} tell what is on the stack. */
  void makeFunction(Scope inner, CodeObject function, int makeFlags) {
    int all = makeFlags;
    if (!inner.freeNames().isEmpty()) {
      for (String name : inner.freeNames()) {
        unit.code.emit(Opcode.LOAD_CLOSURE, unit.cellSlot(name));
      }
      unit.code.emit(Opcode.BUILD_TUPLE, inner.freeNames().size());
      all |= 8;
    }
    unit.loadConstant(function);
    unit.code.emit(Opcode.MAKE_FUNCTION, all);
  }

  /** Loads a constant at the place of an expression. */
  void loadConstant(Object value, Expression place) {
    unit.code.at(place.position());
    unit.loadConstant(value);
  }
}
