/**
 * The methods of the built-in types and the functions of module {@code builtins}, one table for
 * each.
 */
@NullMarked
package dev.baton.core.builtins;

import org.jspecify.annotations.NullMarked;
