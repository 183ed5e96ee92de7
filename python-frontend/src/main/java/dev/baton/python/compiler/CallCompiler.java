package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Keyword;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.scope.Symbol;
import dev.baton.python.scope.Symbol.Storage;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compiles calls. */
final class CallCompiler {
  private static final int MAX_ON_STACK = 255;

  private final Compiler compiler;

  CallCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void call(Call e) {
    checkKeywords(e.keywords());
    compiler.doubts.call(e);
    if (needsUnpacking(e.arguments(), e.keywords())) {
      compiler.expressions.compile(e.function());
      unpackingCall(e, 0, e.arguments(), e.keywords());
    } else if (e.function() instanceof Attribute a && !isSuperAttribute(a)) {
      methodCall(e, a);
    } else {
      compiler.expressions.compile(e.function());
      simpleCall(e.position(), 0, e.arguments(), e.keywords());
    }
  }

  private void methodCall(Call e, Attribute a) {
    compiler.expressions.compile(a.value());
    code().at(ExpressionCompiler.attributePosition(a));
    compiler.unit.emitName(Opcode.LOAD_METHOD, compiler.unit.mangle(a.name()));
    arguments(e.arguments(), e.keywords());
    int count = e.arguments().size() + e.keywords().size();
    Position place = methodPosition(e, a);
    code().at(place);
    if (e.keywords().isEmpty()) {
      code().emit(Opcode.CALL_METHOD, count);
    } else {
      compiler.unit.loadConstant(names(e.keywords()));
      code().emit(Opcode.CALL_METHOD_KW, count);
    }
  }

  private static Position methodPosition(Call e, Attribute a) {
    Position whole = e.position();
    Position attribute = ExpressionCompiler.attributePosition(a);
    return new Position(attribute.line(), attribute.column(), whole.endLine(), whole.endColumn());
  }

  /** Calls what is on the stack without unpacking; {@code pushed} arguments are there already. */
  void simpleCall(Position place, int pushed, List<Expression> arguments, List<Keyword> keywords) {
    arguments(arguments, keywords);
    int count = pushed + arguments.size() + keywords.size();
    code().at(place);
    if (keywords.isEmpty()) {
      code().emit(Opcode.CALL, count);
    } else {
      compiler.unit.loadConstant(names(keywords));
      code().emit(Opcode.CALL_KW, count);
    }
  }

  private void arguments(List<Expression> positional, List<Keyword> keywords) {
    compiler.expressions.compileAll(positional);
    for (Keyword keyword : keywords) {
      compiler.expressions.compile(keyword.value());
    }
  }

  private static Constant.Tuple names(List<Keyword> keywords) {
    List<Object> names = new ArrayList<>();
    for (Keyword keyword : keywords) {
      names.add(String.valueOf(keyword.name()));
    }
    return new Constant.Tuple(names);
  }

  static boolean needsUnpacking(List<Expression> arguments, List<Keyword> keywords) {
    if (arguments.size() + keywords.size() > MAX_ON_STACK) {
      return true;
    }
    for (Keyword keyword : keywords) {
      if (keyword.name() == null) {
        return true;
      }
    }
    return ExpressionCompiler.hasStar(arguments);
  }

  void checkKeywords(List<Keyword> keywords) {
    Set<String> seen = new HashSet<>();
    for (Keyword keyword : keywords) {
      String name = keyword.name();
      if (name != null) {
        NameCompiler.forbidDebug(name, "assign to", keyword.position());
        if (!seen.add(name)) {
          throw new Rejection("keyword argument repeated: " + name, keyword.position());
        }
      }
    }
  }

  /**
   * Calls what is on the stack with a tuple and perhaps a dict of arguments; {@code pushed}
   * arguments are there already.
   */
  void unpackingCall(
      Expression place, int pushed, List<Expression> arguments, List<Keyword> keywords) {
    positional(place, pushed, arguments);
    if (keywords.isEmpty()) {
      code().at(place.position());
      code().emit(Opcode.CALL_FUNCTION_EX, 0);
      return;
    }
    keywordDict(place, keywords);
    code().at(place.position());
    code().emit(Opcode.CALL_FUNCTION_EX, 1);
  }

  private void positional(Expression place, int pushed, List<Expression> arguments) {
    boolean single = pushed == 0 && arguments.size() == 1 && arguments.get(0) instanceof Starred;
    if (single) {
      compiler.expressions.compile(((Starred) arguments.get(0)).value());
    } else if (pushed == 0) {
      compiler.expressions.tuple(place, arguments);
    } else {
      code().emit(Opcode.BUILD_LIST, pushed);
      for (Expression argument : arguments) {
        boolean star = argument instanceof Starred;
        compiler.expressions.compile(argument instanceof Starred s ? s.value() : argument);
        code().emit(star ? Opcode.LIST_EXTEND : Opcode.LIST_APPEND, 1);
      }
      code().emit(Opcode.LIST_TO_TUPLE);
    }
  }

  /** A dict of all keyword arguments; each run of named ones is merged like an unpacked one. */
  private void keywordDict(Expression place, List<Keyword> keywords) {
    int next = namedRun(keywords, 0);
    code().at(place.position());
    code().emit(Opcode.BUILD_MAP, next);
    while (next < keywords.size()) {
      if (keywords.get(next).name() == null) {
        compiler.expressions.compile(keywords.get(next).value());
        next++;
      } else {
        int end = namedRun(keywords, next);
        code().emit(Opcode.BUILD_MAP, end - next);
        next = end;
      }
      code().at(place.position());
      code().emit(Opcode.DICT_MERGE, 1);
    }
  }

  private int namedRun(List<Keyword> keywords, int from) {
    int end = from;
    while (end < keywords.size() && end - from < MAX_ON_STACK) {
      String name = keywords.get(end).name();
      if (name == null) {
        break;
      }
      code().at(keywords.get(end).position());
      compiler.unit.loadConstant(name);
      compiler.expressions.compile(keywords.get(end).value());
      end++;
    }
    return end;
  }

  /** Compiles {@code super().name} or {@code super(cls, self).name}; false if it is no such. */
  boolean superAttribute(Attribute e) {
    if (!isSuperAttribute(e)) {
      return false;
    }
    Call call = (Call) e.value();
    compiler.expressions.compile(call.function());
    if (call.arguments().isEmpty()) {
      code().at(call.position());
      compiler.names.load("__class__");
      loadFirstParameter();
    } else {
      compiler.expressions.compileAll(call.arguments());
    }
    code().at(e.position());
    compiler.unit.emitName(Opcode.LOAD_SUPER_ATTR, compiler.unit.mangle(e.name()));
    return true;
  }

  private void loadFirstParameter() {
    for (Symbol symbol : compiler.unit.scope.symbols()) {
      if (symbol.isParameter()) {
        boolean cell = symbol.storage() == Storage.CELL;
        code()
            .emit(
                cell ? Opcode.LOAD_DEREF : Opcode.LOAD_FAST,
                cell
                    ? compiler.unit.cellSlot(symbol.name())
                    : compiler.unit.fastSlot(symbol.name()));
        return;
      }
    }
  }

  private boolean isSuperAttribute(Attribute e) {
    Unit unit = compiler.unit;
    if (!(e.value() instanceof Call call)
        || !(call.function() instanceof Name name)
        || !name.id().equals("super")
        || !call.keywords().isEmpty()
        || ExpressionCompiler.hasStar(call.arguments())
        || unit.nameScope.kind() == Kind.COMPREHENSION
        || !unit.isFunction()) {
      return false;
    }
    Symbol symbol = unit.scope.symbol("super");
    if (symbol == null || symbol.storage() != Storage.IMPLICIT_GLOBAL) {
      return false;
    }
    return switch (call.arguments().size()) {
      case 0 -> hasSelfAndClass(unit);
      case 2 -> true;
      default -> false;
    };
  }

  private static boolean hasSelfAndClass(Unit unit) {
    Scope scope = unit.scope;
    Symbol cell = scope.symbol("__class__");
    boolean takesSelf = false;
    for (Symbol symbol : scope.symbols()) {
      takesSelf |= symbol.isParameter();
    }
    return takesSelf && cell != null && cell.storage() == Storage.FREE;
  }
}
