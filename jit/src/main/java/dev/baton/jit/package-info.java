/** Translates verified guest bytecode to JVM bytecode with ASM. */
@NullMarked
package dev.baton.jit;

import org.jspecify.annotations.NullMarked;
