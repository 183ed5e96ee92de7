/**
 * Formatting: the mini-language of {@code format()} for the built-in types (PEP 3101), the {@code
 * %} operator of text and bytes, and the replacement fields of {@code str.format}. The engines know
 * no guest objects; they reach them through the callbacks given to them.
 */
@NullMarked
package dev.baton.core.format;

import org.jspecify.annotations.NullMarked;
