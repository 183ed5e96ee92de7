/**
 * Guest numbers: arithmetic, parsing and formatting with Python's rules, as pure functions.
 *
 * <p>An int is a {@link java.lang.Long}, or a {@link java.math.BigInteger} only where it does not
 * fit; errors are {@link dev.baton.core.text.OperandException}s with CPython's messages.
 */
@NullMarked
package dev.baton.core.number;

import org.jspecify.annotations.NullMarked;
