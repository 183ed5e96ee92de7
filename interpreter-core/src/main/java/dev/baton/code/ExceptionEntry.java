package dev.baton.code;

/**
 * One row of the exception table: an exception raised by an instruction in {@code [start, end)}
 * cuts the operand stack down to {@code depth}, pushes the exception and continues at {@code
 * handler}. The first row that covers the instruction wins.
 */
public record ExceptionEntry(int start, int end, int handler, int depth) {}
