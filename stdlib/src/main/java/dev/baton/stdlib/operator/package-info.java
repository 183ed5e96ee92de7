/** Module {@code operator}: the operators as functions, and callables that fetch. */
@NullMarked
package dev.baton.stdlib.operator;

import org.jspecify.annotations.NullMarked;
