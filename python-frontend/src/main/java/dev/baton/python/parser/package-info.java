/** Tokens to syntax tree: recursive descent, operator precedence, CPython's error messages. */
@NullMarked
package dev.baton.python.parser;

import org.jspecify.annotations.NullMarked;
