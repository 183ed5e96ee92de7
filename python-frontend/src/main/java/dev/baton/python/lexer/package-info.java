/** Text to tokens: indentation, brackets, numbers, strings and f-strings (PEP 701). */
@NullMarked
package dev.baton.python.lexer;

import org.jspecify.annotations.NullMarked;
