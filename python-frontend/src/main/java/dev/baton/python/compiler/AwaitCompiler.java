package dev.baton.python.compiler;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression.Await;
import dev.baton.python.ast.Expression.Yield;
import dev.baton.python.ast.Expression.YieldFrom;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.source.Rejection;

/** Compiles what suspends a generator or coroutine. */
final class AwaitCompiler {
  static final int AFTER_YIELD = 1;
  private static final int AFTER_YIELD_FROM = 2;
  private static final int AFTER_AWAIT = 3;

  private final Compiler compiler;

  AwaitCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void await(Await e) {
    Scope scope = compiler.unit.scope;
    if (!scope.isFunctionLike()) {
      throw new Rejection("'await' outside function", e.position());
    }
    if (!isAsynchronous(scope)) {
      throw new Rejection("'await' outside async function", e.position());
    }
    compiler.expressions.compile(e.value());
    awaitTop(e.position(), 0);
  }

  static boolean isAsynchronous(Scope scope) {
    return scope.isCoroutine() || scope.kind() == Kind.COMPREHENSION;
  }

  /** Awaits the top value; {@code origin} as in GET_AWAITABLE. */
  void awaitTop(Position place, int origin) {
    code().at(place);
    code().emit(Opcode.GET_AWAITABLE, origin);
    sendLoop(AFTER_AWAIT);
  }

  /** Runs the iterator on top to its end and leaves its result. */
  void sendLoop(int resume) {
    Target loop = code().target();
    Target end = code().target();
    compiler.unit.loadConstant(Constant.NONE);
    code().place(loop);
    code().jump(Opcode.SEND, end);
    code().emit(Opcode.YIELD_VALUE);
    code().emit(Opcode.RESUME, resume);
    code().jump(Opcode.JUMP_BACKWARD_NO_INTERRUPT, loop);
    code().place(end);
  }

  /** The next item of the asynchronous iterator on top, which stays. */
  void nextItem() {
    code().emit(Opcode.GET_ANEXT);
    sendLoop(AFTER_AWAIT);
  }

  void yieldValue(Yield e) {
    checkYield(e.position());
    compiler.expressions.compileOrNone(e.value(), e.position());
    code().at(e.position());
    yieldTop();
  }

  /** Yields the top value and leaves what is sent. */
  void yieldTop() {
    if ((generatorFlags(compiler.unit.scope) & CodeObject.ASYNC_GENERATOR) != 0) {
      code().emit(Opcode.ASYNC_GEN_WRAP);
    }
    code().emit(Opcode.YIELD_VALUE);
    code().emit(Opcode.RESUME, AFTER_YIELD);
  }

  void yieldFrom(YieldFrom e) {
    checkYield(e.position());
    if (compiler.unit.scope.isCoroutine()) {
      throw new Rejection("'yield from' inside async function", e.position());
    }
    compiler.expressions.compile(e.value());
    code().at(e.position());
    code().emit(Opcode.GET_YIELD_FROM_ITER);
    sendLoop(AFTER_YIELD_FROM);
  }

  private void checkYield(Position place) {
    if (!compiler.unit.scope.isFunctionLike()) {
      throw new Rejection("'yield' outside function", place);
    }
  }

  /** The flags of code whose call makes a generator or coroutine. */
  static int generatorFlags(Scope scope) {
    boolean async =
        scope.kind() == Kind.COMPREHENSION ? scope.isAsynchronous() : scope.isCoroutine();
    if (scope.isGenerator()) {
      return async ? CodeObject.ASYNC_GENERATOR : CodeObject.GENERATOR;
    }
    return async ? CodeObject.COROUTINE : 0;
  }
}
