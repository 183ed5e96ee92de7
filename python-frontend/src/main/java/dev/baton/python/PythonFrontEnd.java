package dev.baton.python;

import dev.baton.code.CodeObject;
import dev.baton.code.Position;
import dev.baton.python.parser.Parser;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.spi.SourceWarning;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Python 3.12: {@link Parser} makes the syntax tree, {@link
 * dev.baton.python.scope.ScopeBuilder} finds out which variable each name means, {@link
 * dev.baton.python.compiler.Compiler} makes the code. {@link Compilation} runs them. Stateless and
 * thread safe.
 */
public final class PythonFrontEnd implements FrontEnd {
  /** Made by {@link java.util.ServiceLoader}. */
  public PythonFrontEnd() {}

  @Override
  public CodeObject compile(
      String source, String fileName, Mode mode, int flags, Consumer<SourceWarning> warnings)
      throws SourceException {
    SourceText text = SourceText.of(source);
    Compilation compilation = new Compilation(text, fileName, mode, flags);
    CodeObject code;
    try {
      checkCharacters(text);
      code = compilation.result();
    } catch (Rejection e) {
      throw sourceException(e, text, fileName);
    }
    compilation.doubts().report(warnings);
    return code;
  }

  private static void checkCharacters(SourceText text) {
    if (text.text().indexOf('\0') >= 0) {
      throw new Rejection("source code string cannot contain null bytes", Position.NONE);
    }
  }

  private static SourceException sourceException(Rejection e, SourceText text, String fileName) {
    Position p = e.position();
    @Nullable String line = p.line() > 0 ? lineOf(e, text) : null;
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
