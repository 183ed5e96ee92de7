/** Syntax tree to guest bytecode. */
@NullMarked
package dev.baton.python.compiler;

import org.jspecify.annotations.NullMarked;
