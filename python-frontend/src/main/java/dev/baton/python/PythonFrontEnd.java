package dev.baton.python;

import dev.baton.code.CodeObject;
import dev.baton.code.Position;
import dev.baton.python.ast.Module;
import dev.baton.python.compiler.Compiler;
import dev.baton.python.parser.Parser;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import dev.baton.python.tree.StatementNodes;
import dev.baton.python.tree.StatementReader;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.spi.SourceWarning;
import dev.baton.spi.SyntaxNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Python 3.12: {@link Parser} makes the syntax tree, {@link
 * dev.baton.python.scope.ScopeBuilder} finds out which variable each name means, {@link Compiler}
 * makes the code. {@link Compilation} runs them. Stateless and thread safe.
 */
public final class PythonFrontEnd implements FrontEnd {
  /** Made by {@link java.util.ServiceLoader}. */
  public PythonFrontEnd() {}

  @Override
  public CodeObject compile(
      String source, String fileName, Mode mode, int flags, Consumer<SourceWarning> warnings)
      throws SourceException {
    SourceText text = SourceText.of(source);
    return run(
        text,
        fileName,
        warnings,
        (depth, doubts) ->
            Compiler.compile(
                module(text, mode, depth, doubts), fileName, mode, flags, depth, doubts));
  }

  @Override
  public SyntaxNode parse(
      String source, String fileName, Mode mode, Consumer<SourceWarning> warnings)
      throws SourceException {
    SourceText text = SourceText.of(source);
    return run(
        text,
        fileName,
        warnings,
        (depth, doubts) -> StatementNodes.of(module(text, mode, depth, doubts), mode, text, depth));
  }

  @Override
  public CodeObject compile(
      SyntaxNode tree, String fileName, Mode mode, int flags, Consumer<SourceWarning> warnings)
      throws SourceException {
    return run(
        null,
        fileName,
        warnings,
        (depth, doubts) ->
            Compiler.compile(
                StatementReader.module(tree, depth), fileName, mode, flags, depth, doubts));
  }

  private static Module module(SourceText text, Mode mode, int maxDepth, Doubts doubts) {
    checkCharacters(text);
    return new Parser(text, maxDepth, doubts).parse(mode);
  }

  /** Runs stages; {@code text} is what errors show lines of, null if there is none. */
  private static <T> T run(
      @Nullable SourceText text,
      String fileName,
      Consumer<SourceWarning> warnings,
      Compilation.Stages<T> stages)
      throws SourceException {
    Compilation<T> compilation = new Compilation<>(stages);
    T result;
    try {
      result = compilation.result();
    } catch (Rejection e) {
      throw sourceException(e, text, fileName);
    }
    compilation.doubts().report(warnings);
    return result;
  }

  private static void checkCharacters(SourceText text) {
    if (text.text().indexOf('\0') >= 0) {
      throw new Rejection("source code string cannot contain null bytes", Position.NONE);
    }
  }

  private static SourceException sourceException(
      Rejection e, @Nullable SourceText text, String fileName) {
    Position p = e.position();
    @Nullable String line = text != null && p.line() > 0 ? lineOf(e, text) : null;
    return new SourceException(
        e.kind(),
        String.valueOf(e.getMessage()),
        fileName,
        p.line(),
        p.column() + 1,
        p.endLine(),
        p.endColumn() + 1,
        line);
  }

  private static String lineOf(Rejection e, SourceText text) {
    String line = text.line(e.position().line());
    String bare = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    return e.isOfToken() ? bare : bare.concat("\n");
  }

  @Override
  public boolean isIncomplete(String source) {
    Parser parser = new Parser(SourceText.of(source));
    try {
      parser.parse(Mode.SINGLE);
      return !source.endsWith("\n") && parser.endedInsideBlock();
    } catch (Rejection e) {
      return parser.failedAtEnd();
    }
  }
}
