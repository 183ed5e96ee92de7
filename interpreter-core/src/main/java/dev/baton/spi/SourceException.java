package dev.baton.spi;

import org.jspecify.annotations.Nullable;

/**
 * Source text that does not compile: becomes the guest's SyntaxError, IndentationError or TabError.
 */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The guest exception type. */
  public enum Kind {
    SYNTAX_ERROR,
    INDENTATION_ERROR,
    TAB_ERROR
  }

  private final Kind kind;
  private final String fileName;
  private final int line;
  private final int offset;
  private final int endLine;
  private final int endOffset;
  private final transient @Nullable String text;

  /**
   * @param line counting from 1
   * @param offset column counting from 1, in code points; 0 if unknown
   * @param text the source line, with its end of line if it has one, or null
   */
  public SourceException(
      Kind kind,
      String message,
      String fileName,
      int line,
      int offset,
      int endLine,
      int endOffset,
      @Nullable String text) {
    super(message, null, false, false);
    this.kind = kind;
    this.fileName = fileName;
    this.line = line;
    this.offset = offset;
    this.endLine = endLine;
    this.endOffset = endOffset;
    this.text = text;
  }

  /** The guest exception type. */
  public Kind kind() {
    return kind;
  }

  /** The file. */
  public String fileName() {
    return fileName;
  }

  /** The line, counting from 1. */
  public int line() {
    return line;
  }

  /** The column, counting from 1; 0 if unknown. */
  public int offset() {
    return offset;
  }

  /** The line where the range ends. */
  public int endLine() {
    return endLine;
  }

  /** The column after the range, counting from 1; 0 if unknown. */
  public int endOffset() {
    return endOffset;
  }

  /** The source line. */
  public @Nullable String text() {
    return text;
  }
}
