package dev.baton.python.compiler;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.ast.StatementVisitor;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Rejection;
import java.util.List;

/** Compiles statements: each leaves the stack as it was. */
final class StatementCompiler implements StatementVisitor {
  private final Compiler compiler;

  StatementCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void compile(Statement statement) {
    code().at(statement.position());
    statement.accept(this);
  }

  void body(List<Statement> statements) {
    for (Statement statement : statements) {
      compile(statement);
    }
  }

  void moduleBody(List<Statement> body) {
    setUpAnnotations(body);
    String doc = FunctionCompiler.docstring(body);
    if (doc == null) {
      body(body);
      return;
    }
    code().at(body.get(0).position());
    compiler.unit.loadConstant(doc);
    compiler.unit.emitName(Opcode.STORE_NAME, "__doc__");
    body(body.subList(1, body.size()));
  }

  /** Module and class bodies with annotations begin by making the dict for them. */
  void setUpAnnotations(List<Statement> body) {
    if (AnnotationFinder.hasAnnotations(body)) {
      code().emit(Opcode.SETUP_ANNOTATIONS);
    }
  }

  @Override
  public void visitFunctionDef(FunctionDef s) {
    compiler.functions.function(s);
  }

  @Override
  public void visitClassDef(ClassDef s) {
    compiler.classes.classStatement(s);
  }

  @Override
  public void visitReturn(Return s) {
    if (!FunctionCompiler.returns(compiler.unit.scope)) {
      throw new Rejection("'return' outside function", s.position());
    }
    Expression value = s.value();
    if (value != null
        && AwaitCompiler.generatorFlags(compiler.unit.scope) == CodeObject.ASYNC_GENERATOR) {
      throw new Rejection("'return' with value in async generator", s.position());
    }
    Object constant = value == null ? Constant.NONE : compiler.folder.fold(value);
    if (constant == null && value != null) {
      compiler.expressions.compile(value);
    }
    boolean known = constant != null && value != null;
    compiler.unwinder.returnValue(constant, known ? value.position() : s.position());
  }

  @Override
  public void visitDelete(Delete s) {
    compiler.targets.deleteAll(s.targets());
  }

  @Override
  public void visitAssign(Assign s) {
    compiler.expressions.compile(s.value());
    int last = s.targets().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i < last) {
        code().at(s.position());
        code().emit(Opcode.COPY, 1);
      }
      compiler.targets.store(s.targets().get(i));
    }
  }

  @Override
  public void visitTypeAlias(TypeAlias s) {
    compiler.typeParameters.alias(s);
  }

  @Override
  public void visitAugAssign(AugAssign s) {
    compiler.targets.augmented(s);
  }

  @Override
  public void visitAnnAssign(AnnAssign s) {
    if (s.value() != null) {
      compiler.expressions.compile(s.value());
      compiler.targets.store(s.target());
    }
    boolean keeps = !compiler.unit.isFunction();
    if (s.target() instanceof Attribute a) {
      NameCompiler.forbidDebug(a.name(), "assign to", s.position());
    }
    if (s.target() instanceof Name name) {
      NameCompiler.forbidDebug(name.id(), "assign to", s.position());
      if (s.simple() && keeps) {
        compiler.functions.annotationValue(s.annotation());
        code().at(s.position());
        compiler.unit.emitName(Opcode.LOAD_NAME, "__annotations__");
        compiler.unit.loadConstant(compiler.unit.mangle(name.id()));
        code().emit(Opcode.STORE_SUBSCR);
      }
    } else if (s.value() == null) {
      evaluateTarget(s.target());
    }
    if (s.simple() && !keeps && s.target() instanceof Name name) {
      compiler.unit.annotate(name.id(), Unparser.unparse(s.annotation()));
    }
    if (!s.simple() && keeps && !compiler.futureAnnotations) {
      compiler.expressions.compile(s.annotation());
      code().emit(Opcode.POP_TOP);
    }
  }

  /** The parts of an annotated target are evaluated even if nothing is assigned. */
  private void evaluateTarget(Expression target) {
    if (target instanceof Attribute a) {
      compiler.expressions.compile(a.value());
      code().emit(Opcode.POP_TOP);
    } else if (target instanceof Subscript sub) {
      compiler.expressions.compile(sub.value());
      code().emit(Opcode.POP_TOP);
      compiler.expressions.compile(sub.index());
      code().emit(Opcode.POP_TOP);
    }
  }

  @Override
  public void visitFor(For s) {
    if (s.isAsync()) {
      asyncFor(s);
      return;
    }
    Target head = code().target();
    Target end = code().target();
    Target exhausted = code().target();
    compiler.expressions.compile(s.iterable());
    code().at(s.position());
    code().emit(Opcode.GET_ITER);
    code().place(head);
    code().jump(Opcode.FOR_ITER, exhausted);
    compiler.targets.store(s.target());
    loopBody(Block.Kind.FOR, head, end, s.body(), s.position());
    code().place(exhausted);
    body(s.orElse());
    code().place(end);
  }

  private void loopBody(
      Block.Kind kind, Target head, Target end, List<Statement> body, Position place) {
    Block block = compiler.unwinder.push(kind, null, place);
    block.continueTarget = head;
    block.breakTarget = end;
    body(body);
    compiler.unwinder.pop(block);
    code().jump(Opcode.JUMP_BACKWARD, head);
  }

  private void asyncFor(For s) {
    if (!compiler.unit.scope.isCoroutine()) {
      throw new Rejection("'async for' outside async function", s.position());
    }
    Target head = code().target();
    Target end = code().target();
    compiler.expressions.compile(s.iterable());
    code().at(s.position());
    code().emit(Opcode.GET_AITER);
    code().place(head);
    Protection protection = code().protect(0);
    compiler.awaits.nextItem();
    code().end(protection);
    compiler.targets.store(s.target());
    loopBody(Block.Kind.FOR, head, end, s.body(), s.position());
    code().place(protection.handler);
    code().at(s.iterable().position());
    code().emit(Opcode.END_ASYNC_FOR);
    body(s.orElse());
    code().place(end);
  }

  @Override
  public void visitWhile(While s) {
    Target head = code().target();
    Target end = code().target();
    Target failed = code().target();
    code().place(head);
    Doubts doubts = compiler.doubts.all();
    int before = doubts.count();
    compiler.conditions.jumpIf(s.test(), false, failed);
    int after = doubts.count();
    loopBody(Block.Kind.WHILE, head, end, s.body(), s.position());
    // CPython compiles the test of a loop a second time, after the body.
    doubts.repeat(before, after);
    code().place(failed);
    body(s.orElse());
    code().place(end);
  }

  @Override
  public void visitIf(If s) {
    Target end = code().target();
    If current = s;
    while (true) {
      Target next = code().target();
      compiler.conditions.jumpIf(current.test(), false, next);
      body(current.body());
      List<Statement> orElse = current.orElse();
      if (!orElse.isEmpty()) {
        code().jump(Opcode.JUMP, end);
      }
      code().place(next);
      if (orElse.size() == 1 && orElse.get(0) instanceof If inner) {
        current = inner;
        code().at(inner.position());
      } else {
        body(orElse);
        code().place(end);
        return;
      }
    }
  }

  @Override
  public void visitWith(With s) {
    compiler.withs.with(s);
  }

  @Override
  public void visitMatch(Match s) {
    compiler.patterns.match(s);
  }

  @Override
  public void visitRaise(Raise s) {
    int count = 0;
    if (s.exception() != null) {
      compiler.expressions.compile(s.exception());
      count++;
    }
    if (s.cause() != null) {
      compiler.expressions.compile(s.cause());
      count++;
    }
    code().at(s.position());
    code().emit(Opcode.RAISE_VARARGS, count);
  }

  @Override
  public void visitTry(Try s) {
    compiler.tries.tryStatement(s);
  }

  @Override
  public void visitAssert(Assert s) {
    compiler.doubts.assertion(s);
    Target end = code().target();
    compiler.conditions.jumpIf(s.test(), true, end);
    code().at(s.position());
    code().emit(Opcode.LOAD_ASSERTION_ERROR);
    if (s.message() != null) {
      compiler.expressions.compile(s.message());
      code().at(s.position());
      code().emit(Opcode.CALL, 1);
    }
    code().emit(Opcode.RAISE_VARARGS, 1);
    code().place(end);
  }

  @Override
  public void visitImport(Import s) {
    new ImportCompiler(compiler).plain(s);
  }

  @Override
  public void visitImportFrom(ImportFrom s) {
    new ImportCompiler(compiler).from(s);
  }

  @Override
  public void visitGlobal(Global s) {}

  @Override
  public void visitNonlocal(Nonlocal s) {}

  @Override
  public void visitExpression(ExpressionStatement s) {
    if (compiler.folder.fold(s.value()) != null) {
      return;
    }
    compiler.expressions.compile(s.value());
    code().at(s.position());
    code().emit(Opcode.POP_TOP);
  }

  @Override
  public void visitPass(Pass s) {}

  @Override
  public void visitBreak(Break s) {
    compiler.unwinder.breakLoop(s.position());
  }

  @Override
  public void visitContinue(Continue s) {
    compiler.unwinder.continueLoop(s.position());
  }
}
