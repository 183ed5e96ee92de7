package dev.baton.spi;

/**
 * Doubtful source text that compiles all the same: becomes the guest's SyntaxWarning. Immutable.
 *
 * @param message what is doubtful
 * @param line the line, counting from 1
 * @param offset the column, counting from 1, in code points
 * @param endLine the line where the range ends
 * @param endOffset the column after the range, counting from 1
 */
public record SourceWarning(String message, int line, int offset, int endLine, int endOffset) {}
