/**
 * The syntax tree: immutable records with positions, named as in the abstract grammar of CPython's
 * {@code ast} module where it has a name for them.
 */
@NullMarked
package dev.baton.python.ast;

import org.jspecify.annotations.NullMarked;
