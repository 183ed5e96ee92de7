package dev.baton.python;

import dev.baton.code.CodeObject;
import dev.baton.python.ast.Module;
import dev.baton.python.compiler.Compiler;
import dev.baton.python.parser.Parser;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import dev.baton.spi.FrontEnd.Mode;
import org.jspecify.annotations.Nullable;

/**
 * All stages for one text. They run on the caller's thread; only for expressions nested too deeply
 * for its stack they run again on a thread with a large one.
 */
final class Compilation implements Runnable {
  private final SourceText text;
  private final String fileName;
  private final Mode mode;
  private final int flags;
  private @Nullable CodeObject code;
  private @Nullable RuntimeException failure;
  private Doubts doubts = new Doubts();

  Compilation(SourceText text, String fileName, Mode mode, int flags) {
    this.text = text;
    this.fileName = fileName;
    this.mode = mode;
    this.flags = flags;
  }

  /**
   * The code.
   *
   * @throws Rejection if the text is not well formed
   */
  CodeObject result() {
    try {
      return compile(Nesting.MODEST);
    } catch (Rejection e) {
      if (!Nesting.isTooDeep(e)) {
        throw e;
      }
    }
    Thread thread = new Thread(null, this, "front end", Nesting.STACK_SIZE);
    thread.setDaemon(true);
    thread.start();
    await(thread);
    if (failure != null) {
      throw failure;
    }
    if (code == null) {
      throw new IllegalStateException("compilation ended without a result");
    }
    return code;
  }

  /** What is doubtful in the text, once there is a result. */
  Doubts doubts() {
    return doubts;
  }

  @Override
  public void run() {
    try {
      code = compile(Nesting.GREATEST);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private CodeObject compile(int maxDepth) {
    doubts = new Doubts();
    Module module = new Parser(text, maxDepth, doubts).parse(mode);
    return Compiler.compile(module, fileName, mode, flags, maxDepth, doubts);
  }

  /** Waits; an interrupt meanwhile is kept for the caller. */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
