package dev.baton.python.compiler;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.ExpressionVisitor;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.Rejection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles expressions: each leaves one value on the stack. */
final class ExpressionCompiler implements ExpressionVisitor<Void> {
  /** Displays with more elements than this are built piecemeal, to keep the stack small. */
  private static final int MAX_ON_STACK = 30;

  private final Compiler compiler;
  private final Nesting nesting;

  ExpressionCompiler(Compiler compiler, int maxDepth) {
    this.nesting = new Nesting(maxDepth);
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void compile(Expression e) {
    nesting.enter(e.position());
    Object constant = compiler.folder.fold(e);
    if (constant != null) {
      compiler.loadConstant(constant, e);
    } else {
      e.accept(this);
    }
    nesting.leave();
  }

  void compileAll(List<Expression> list) {
    for (Expression e : list) {
      compile(e);
    }
  }

  void compileOrNone(@Nullable Expression e, Position place) {
    if (e == null) {
      code().at(place);
      compiler.unit.loadConstant(Constant.NONE);
    } else {
      compile(e);
    }
  }

  private Void emit(Expression place, Opcode opcode, int operand) {
    code().at(place.position());
    code().emit(opcode, operand);
    return null;
  }

  @Override
  public Void visitLiteral(Literal e) {
    compiler.loadConstant(e.value(), e);
    return null;
  }

  @Override
  public Void visitName(Name e) {
    code().at(e.position());
    compiler.names.load(e.id());
    return null;
  }

  @Override
  public Void visitNamedExpr(NamedExpr e) {
    compile(e.value());
    emit(e, Opcode.COPY, 1);
    compiler.targets.store(e.target());
    return null;
  }

  /** Walks down the left side in a loop: sums of thousands of terms are no deep recursion. */
  @Override
  public Void visitBinOp(BinOp e) {
    Deque<BinOp> spine = new ArrayDeque<>();
    Expression left = e;
    while (left instanceof BinOp b) {
      spine.push(b);
      left = b.left();
      if (compiler.folder.fold(left) != null) {
        break;
      }
    }
    compile(left);
    while (!spine.isEmpty()) {
      BinOp b = spine.pop();
      compile(b.right());
      emit(b, Opcode.BINARY_OP, b.operator().ordinal());
    }
    return null;
  }

  @Override
  public Void visitUnaryOp(UnaryOp e) {
    compile(e.operand());
    return emit(
        e,
        switch (e.operator()) {
          case INVERT -> Opcode.UNARY_INVERT;
          case NOT -> Opcode.UNARY_NOT;
          case PLUS -> Opcode.UNARY_POSITIVE;
          case MINUS -> Opcode.UNARY_NEGATIVE;
        },
        0);
  }

  @Override
  public Void visitBoolOp(BoolOp e) {
    Target end = code().target();
    Opcode jump = e.and() ? Opcode.POP_JUMP_IF_FALSE : Opcode.POP_JUMP_IF_TRUE;
    int last = e.values().size() - 1;
    for (Expression value : e.values().subList(0, last)) {
      compile(value);
      emit(e, Opcode.COPY, 1);
      code().jump(jump, end);
      code().emit(Opcode.POP_TOP);
    }
    compile(e.values().get(last));
    code().place(end);
    return null;
  }

  @Override
  public Void visitLambda(Lambda e) {
    compiler.functions.lambda(e);
    return null;
  }

  @Override
  public Void visitIfExp(IfExp e) {
    Target orElse = code().target();
    Target end = code().target();
    compiler.conditions.jumpIf(e.test(), false, orElse);
    compile(e.body());
    code().jump(Opcode.JUMP, end);
    code().place(orElse);
    compile(e.orElse());
    code().place(end);
    return null;
  }

  @Override
  public Void visitDict(Dict e) {
    List<DictItem> items = e.items();
    boolean started = false;
    int from = 0;
    for (int i = 0; i <= items.size(); i++) {
      boolean unpack = i < items.size() && items.get(i).key() == null;
      if (i == items.size() || unpack || i - from == MAX_ON_STACK / 2) {
        started = pairs(e, items.subList(from, i), started, i < items.size());
        from = i;
      }
      if (unpack) {
        compile(items.get(i).value());
        emit(e, Opcode.DICT_UPDATE, 1);
        from = i + 1;
      }
    }
    return null;
  }

  /** A run of plain pairs; returns whether the dict is on the stack. */
  private boolean pairs(Dict e, List<DictItem> run, boolean started, boolean more) {
    if (run.isEmpty() && (started || !more)) {
      return started || emptyDict(e);
    }
    boolean whole = !started;
    for (DictItem item : run) {
      Expression key = item.key();
      if (key != null) {
        compile(key);
      }
      compile(item.value());
      if (!whole) {
        emit(e, Opcode.MAP_ADD, 1);
      }
    }
    if (whole) {
      emit(e, Opcode.BUILD_MAP, run.size());
    }
    return true;
  }

  private boolean emptyDict(Dict e) {
    emit(e, Opcode.BUILD_MAP, 0);
    return true;
  }

  @Override
  public Void visitSet(SetDisplay e) {
    List<Object> constants = compiler.folder.constants(e.elements());
    if (constants != null && constants.size() > 2) {
      emit(e, Opcode.BUILD_SET, 0);
      compiler.unit.loadConstant(new Constant.FrozenSet(constants));
      return emit(e, Opcode.SET_UPDATE, 1);
    }
    display(e, e.elements(), Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE);
    return null;
  }

  @Override
  public Void visitList(ListDisplay e) {
    List<Object> constants = compiler.folder.constants(e.elements());
    if (constants != null && constants.size() > 2) {
      emit(e, Opcode.BUILD_LIST, 0);
      compiler.unit.loadConstant(new Constant.Tuple(constants));
      return emit(e, Opcode.LIST_EXTEND, 1);
    }
    display(e, e.elements(), Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND);
    return null;
  }

  @Override
  public Void visitTuple(TupleDisplay e) {
    tuple(e, e.elements());
    return null;
  }

  /** Makes a tuple of elements, some of which may have stars. */
  void tuple(Expression place, List<Expression> elements) {
    if (elements.size() <= MAX_ON_STACK && !hasStar(elements)) {
      compileAll(elements);
      emit(place, Opcode.BUILD_TUPLE, elements.size());
    } else {
      display(place, elements, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND);
      emit(place, Opcode.LIST_TO_TUPLE, 0);
    }
  }

  static boolean hasStar(List<Expression> elements) {
    for (Expression element : elements) {
      if (element instanceof Starred) {
        return true;
      }
    }
    return false;
  }

  private void display(
      Expression place, List<Expression> elements, Opcode build, Opcode add, Opcode extend) {
    if (elements.size() <= MAX_ON_STACK && !hasStar(elements)) {
      compileAll(elements);
      emit(place, build, elements.size());
      return;
    }
    int plain = 0;
    while (plain < MAX_ON_STACK && !(elements.get(plain) instanceof Starred)) {
      compile(elements.get(plain++));
    }
    emit(place, build, plain);
    for (Expression element : elements.subList(plain, elements.size())) {
      if (element instanceof Starred starred) {
        compile(starred.value());
        emit(place, extend, 1);
      } else {
        compile(element);
        emit(place, add, 1);
      }
    }
  }

  @Override
  public Void visitComprehension(Comprehension e) {
    compiler.comprehensions.compile(e);
    return null;
  }

  @Override
  public Void visitAwait(Await e) {
    compiler.awaits.await(e);
    return null;
  }

  @Override
  public Void visitYield(Yield e) {
    compiler.awaits.yieldValue(e);
    return null;
  }

  @Override
  public Void visitYieldFrom(YieldFrom e) {
    compiler.awaits.yieldFrom(e);
    return null;
  }

  @Override
  public Void visitCompare(Compare e) {
    compiler.doubts.identity(e);
    compile(e.left());
    int last = e.operators().size() - 1;
    Target cleanUp = code().target();
    for (int i = 0; i < last; i++) {
      chained(e, i);
      emit(e, Opcode.COPY, 1);
      code().jump(Opcode.POP_JUMP_IF_FALSE, cleanUp);
      code().emit(Opcode.POP_TOP);
    }
    operand(e, last);
    compare(e, e.operators().get(last));
    if (last > 0) {
      Target end = code().target();
      code().jump(Opcode.JUMP, end);
      code().place(cleanUp);
      code().emit(Opcode.SWAP, 2);
      code().emit(Opcode.POP_TOP);
      code().place(end);
    }
    return null;
  }

  /** Compares with operand {@code i} and leaves it below the result: {@code a -- b bool}. */
  void chained(Compare e, int i) {
    operand(e, i);
    emit(e, Opcode.SWAP, 2);
    code().emit(Opcode.COPY, 2);
    compare(e, e.operators().get(i));
  }

  /** The right operand; displays that only serve for {@code in} become constants. */
  void operand(Compare e, int i) {
    Expression right = e.comparators().get(i);
    ComparisonOperator operator = e.operators().get(i);
    if (operator == ComparisonOperator.IN || operator == ComparisonOperator.NOT_IN) {
      Object constant = compiler.folder.membershipOperand(right);
      if (constant != null) {
        compiler.loadConstant(constant, right);
        return;
      }
    }
    compile(right);
  }

  void compare(Expression place, ComparisonOperator operator) {
    switch (operator) {
      case IS -> emit(place, Opcode.IS_OP, 0);
      case IS_NOT -> emit(place, Opcode.IS_OP, 1);
      case IN -> emit(place, Opcode.CONTAINS_OP, 0);
      case NOT_IN -> emit(place, Opcode.CONTAINS_OP, 1);
      default -> emit(place, Opcode.COMPARE_OP, CompareOperator.valueOf(operator.name()).ordinal());
    }
  }

  @Override
  public Void visitCall(Call e) {
    compiler.calls.call(e);
    return null;
  }

  @Override
  public Void visitFormattedValue(FormattedValue e) {
    compile(e.value());
    int operand =
        switch (e.conversion()) {
          case 's' -> 1;
          case 'r' -> 2;
          case 'a' -> 3;
          default -> 0;
        };
    if (e.formatSpec() != null) {
      compile(e.formatSpec());
      operand |= 4;
    }
    return emit(e, Opcode.FORMAT_VALUE, operand);
  }

  @Override
  public Void visitJoinedStr(JoinedStr e) {
    List<Expression> values = e.values();
    if (values.isEmpty()) {
      compiler.loadConstant("", e);
      return null;
    }
    if (values.size() > MAX_ON_STACK) {
      return joinedInPieces(e);
    }
    compileAll(values);
    return values.size() == 1 ? null : emit(e, Opcode.BUILD_STRING, values.size());
  }

  private Void joinedInPieces(JoinedStr e) {
    compiler.loadConstant("", e);
    emit(e, Opcode.LOAD_METHOD, compiler.unit.builder.name("join"));
    List<Expression> parts = new ArrayList<>(e.values());
    display(e, parts, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND);
    return emit(e, Opcode.CALL_METHOD, 1);
  }

  @Override
  public Void visitAttribute(Attribute e) {
    if (compiler.calls.superAttribute(e)) {
      return null;
    }
    compile(e.value());
    code().at(attributePosition(e));
    compiler.unit.emitName(Opcode.LOAD_ATTR, compiler.unit.mangle(e.name()));
    return null;
  }

  /** In a chain over several lines, errors point at the line of the attribute. */
  static Position attributePosition(Attribute e) {
    Position p = e.position();
    if (p.line() == p.endLine()) {
      return p;
    }
    int length = e.name().codePointCount(0, e.name().length());
    return new Position(p.endLine(), p.endColumn() - length, p.endLine(), p.endColumn());
  }

  @Override
  public Void visitSubscript(Subscript e) {
    compiler.doubts.subscript(e);
    compile(e.value());
    if (e.index() instanceof Slice s && s.step() == null) {
      sliceBounds(s);
      return emit(e, Opcode.BINARY_SLICE, 0);
    }
    compile(e.index());
    return emit(e, Opcode.BINARY_SUBSCR, 0);
  }

  /** The bounds of a slice without step. */
  void sliceBounds(Slice s) {
    compileOrNone(s.lower(), s.position());
    compileOrNone(s.upper(), s.position());
  }

  @Override
  public Void visitSlice(Slice e) {
    sliceBounds(e);
    if (e.step() != null) {
      compile(e.step());
    }
    return emit(e, Opcode.BUILD_SLICE, e.step() == null ? 2 : 3);
  }

  @Override
  public Void visitStarred(Starred e) {
    throw new Rejection("can't use starred expression here", e.position());
  }

  /** The operand of an augmented assignment. */
  static int inPlace(BinaryOperator operator) {
    return operator.ordinal() + BinaryOperator.IN_PLACE;
  }
}
