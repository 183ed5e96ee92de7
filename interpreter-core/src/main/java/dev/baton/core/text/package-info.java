/**
 * Guest text: strings and code-point text, their operations, Unicode properties and encodings.
 *
 * <p>A text is a {@link java.lang.String} or a {@link dev.baton.core.text.WideText}; all operations
 * are pure functions and report errors by {@link dev.baton.core.text.OperandException}.
 */
@NullMarked
package dev.baton.core.text;

import org.jspecify.annotations.NullMarked;
