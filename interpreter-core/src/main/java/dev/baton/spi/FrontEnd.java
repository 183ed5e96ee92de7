package dev.baton.spi;

import dev.baton.code.CodeObject;

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
  CodeObject compile(String source, String fileName, Mode mode, int flags) throws SourceException;

  /**
   * Whether a text typed so far is the beginning of a statement that needs more lines.
   *
   * @return true if more is needed; false if it is complete or wrong
   */
  boolean isIncomplete(String source);
}
