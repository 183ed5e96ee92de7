package dev.baton.spi;

import dev.baton.code.CodeObject;
import java.util.function.Consumer;

/**
 * Turns source text into guest bytecode. Found through {@link java.util.ServiceLoader};
 * implementations are stateless and thread safe.
 */
public interface FrontEnd {
  /** What kind of text is compiled. */
  enum Mode {
    /** A file: statements. */
    EXEC,
    /** One expression whose value is returned. */
    EVAL,
    /** One statement typed at a prompt; values of expressions are shown. */
    SINGLE
  }

  /**
   * Compiles a text.
   *
   * @param source the text, in UTF-16
   * @param fileName what tracebacks show
   * @param flags {@code __future__} features already in force, as bits of {@link CodeObject}
   * @return the code of the module, expression or statement
   * @throws SourceException for anything that is not well formed; never another exception
   */
  default CodeObject compile(String source, String fileName, Mode mode, int flags)
      throws SourceException {
    return compile(source, fileName, mode, flags, warning -> {});
  }

  /**
   * Compiles a text, and tells what is doubtful in it.
   *
   * @param source the text, in UTF-16
   * @param fileName what tracebacks show
   * @param flags {@code __future__} features already in force, as bits of {@link CodeObject}
   * @param warnings called once for each warning, in the order in which CPython gives them, if the
   *     text is well formed; what it throws passes through
   * @return the code of the module, expression or statement
   * @throws SourceException for anything that is not well formed
   */
  CodeObject compile(
      String source, String fileName, Mode mode, int flags, Consumer<SourceWarning> warnings)
      throws SourceException;

  /**
   * Parses a text without compiling it. Limits and warnings are as for {@link #compile(String,
   * String, Mode, int, Consumer)}.
   *
   * @return a Module, an Expression or an Interactive
   * @throws SourceException for anything that cannot be parsed; what only the compiler finds out is
   *     not looked at
   */
  SyntaxNode parse(String source, String fileName, Mode mode, Consumer<SourceWarning> warnings)
      throws SourceException;

  /**
   * Compiles a tree, which need not come from {@link #parse}.
   *
   * @param tree a Module, an Expression or an Interactive, as {@code mode} says, with fields of the
   *     kinds that the grammar wants
   * @param flags {@code __future__} features already in force, as bits of {@link CodeObject}
   * @return the code of the module, expression or statement
   * @throws SourceException for what the compiler finds wrong
   * @throws IllegalArgumentException if parts of a node do not fit each other; says which
   */
  CodeObject compile(
      SyntaxNode tree, String fileName, Mode mode, int flags, Consumer<SourceWarning> warnings)
      throws SourceException;

  /**
   * Whether a text typed so far is the beginning of a statement that needs more lines.
   *
   * @return true if more is needed; false if it is complete or wrong
   */
  boolean isIncomplete(String source);
}
