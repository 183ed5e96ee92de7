package dev.baton.python.compiler;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Statement.AugAssign;
import dev.baton.python.scope.Symbol;
import dev.baton.python.source.Rejection;
import java.util.List;

/** Compiles what stands on the left of assignments, after {@code for} and after {@code del}. */
final class TargetCompiler {
  private static final int MAX_BEFORE_STAR = 1 << 8;
  private static final int MAX_AFTER_STAR = 1 << 15;

  private final Compiler compiler;

  TargetCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  /** Pops the top value into a target. */
  void store(Expression target) {
    code().at(target.position());
    if (target instanceof Name name) {
      compiler.names.store(name.id(), name.position());
    } else if (target instanceof Attribute a) {
      NameCompiler.forbidDebug(a.name(), "assign to", a.position());
      compiler.expressions.compile(a.value());
      code().at(ExpressionCompiler.attributePosition(a));
      compiler.unit.emitName(Opcode.STORE_ATTR, compiler.unit.mangle(a.name()));
    } else if (target instanceof Subscript s) {
      compiler.expressions.compile(s.value());
      if (s.index() instanceof Slice slice && slice.step() == null) {
        compiler.expressions.sliceBounds(slice);
        code().at(target.position());
        code().emit(Opcode.STORE_SLICE);
      } else {
        compiler.expressions.compile(s.index());
        code().at(target.position());
        code().emit(Opcode.STORE_SUBSCR);
      }
    } else if (target instanceof TupleDisplay t) {
      unpack(t.elements(), t.position());
    } else if (target instanceof ListDisplay l) {
      unpack(l.elements(), l.position());
    } else {
      throw new Rejection(
          "starred assignment target must be in a list or tuple", target.position());
    }
  }

  private void unpack(List<Expression> elements, Position place) {
    int star = -1;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Starred) {
        if (star >= 0) {
          throw new Rejection("multiple starred expressions in assignment", place);
        }
        star = i;
      }
    }
    unpackSequence(elements.size(), star, place);
    for (Expression element : elements) {
      store(element instanceof Starred s ? s.value() : element);
    }
  }

  /** Unpacks the top value; {@code star} is the index of the starred target or negative. */
  void unpackSequence(int count, int star, Position place) {
    if (star < 0) {
      code().emit(Opcode.UNPACK_SEQUENCE, count);
      return;
    }
    int after = count - star - 1;
    if (star >= MAX_BEFORE_STAR || after >= MAX_AFTER_STAR) {
      throw new Rejection("too many expressions in star-unpacking assignment", place);
    }
    code().emit(Opcode.UNPACK_EX, star | after << 8);
  }

  void deleteAll(List<Expression> targets) {
    for (Expression target : targets) {
      delete(target);
    }
  }

  private void delete(Expression target) {
    code().at(target.position());
    if (target instanceof Name name) {
      compiler.names.delete(name.id(), name.position());
    } else if (target instanceof Attribute a) {
      NameCompiler.forbidDebug(a.name(), "delete", a.position());
      compiler.expressions.compile(a.value());
      code().at(ExpressionCompiler.attributePosition(a));
      compiler.unit.emitName(Opcode.DELETE_ATTR, compiler.unit.mangle(a.name()));
    } else if (target instanceof Subscript s) {
      compiler.expressions.compile(s.value());
      compiler.expressions.compile(s.index());
      code().at(target.position());
      code().emit(Opcode.DELETE_SUBSCR);
    } else if (target instanceof TupleDisplay t) {
      deleteAll(t.elements());
    } else if (target instanceof ListDisplay l) {
      deleteAll(l.elements());
    }
  }

  /** {@code target op= value}: the parts of the target are evaluated once. */
  void augmented(AugAssign s) {
    Expression target = s.target();
    if (target instanceof Attribute a) {
      augmentedAttribute(s, a);
    } else if (target instanceof Subscript sub) {
      augmentedSubscript(s, sub);
    } else if (!growsText(s)) {
      compiler.expressions.compile(target);
      operate(s);
      store(target);
    }
  }

  /** Compiles {@code text += value} for a text that a loop builds. */
  private boolean growsText(AugAssign s) {
    if (s.operator() != BinaryOperator.ADD || !(s.target() instanceof Name name)) {
      return false;
    }
    Unit unit = compiler.unit;
    String mangled = unit.mangle(name.id());
    Symbol symbol = unit.scope.symbol(mangled);
    if (symbol == null || !symbol.grows()) {
      return false;
    }
    compiler.expressions.compile(s.value());
    code().at(s.position());
    code().emit(Opcode.APPEND_DEREF, unit.cellSlot(mangled));
    return true;
  }

  private void operate(AugAssign s) {
    compiler.expressions.compile(s.value());
    code().at(s.position());
    code().emit(Opcode.BINARY_OP, ExpressionCompiler.inPlace(s.operator()));
  }

  private void augmentedAttribute(AugAssign s, Attribute a) {
    NameCompiler.forbidDebug(a.name(), "assign to", a.position());
    String name = compiler.unit.mangle(a.name());
    compiler.expressions.compile(a.value());
    code().at(ExpressionCompiler.attributePosition(a));
    code().emit(Opcode.COPY, 1);
    compiler.unit.emitName(Opcode.LOAD_ATTR, name);
    operate(s);
    code().at(ExpressionCompiler.attributePosition(a));
    code().emit(Opcode.SWAP, 2);
    compiler.unit.emitName(Opcode.STORE_ATTR, name);
  }

  private void augmentedSubscript(AugAssign s, Subscript sub) {
    compiler.expressions.compile(sub.value());
    if (sub.index() instanceof Slice slice && slice.step() == null) {
      compiler.expressions.sliceBounds(slice);
      code().at(sub.position());
      copies(3);
      code().emit(Opcode.BINARY_SLICE);
      operate(s);
      code().at(sub.position());
      code().emit(Opcode.SWAP, 4);
      code().emit(Opcode.SWAP, 3);
      code().emit(Opcode.SWAP, 2);
      code().emit(Opcode.STORE_SLICE);
      return;
    }
    compiler.expressions.compile(sub.index());
    code().at(sub.position());
    copies(2);
    code().emit(Opcode.BINARY_SUBSCR);
    operate(s);
    code().at(sub.position());
    code().emit(Opcode.SWAP, 3);
    code().emit(Opcode.SWAP, 2);
    code().emit(Opcode.STORE_SUBSCR);
  }

  private void copies(int count) {
    for (int i = 0; i < count; i++) {
      code().emit(Opcode.COPY, count);
    }
  }
}
