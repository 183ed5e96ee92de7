/** Which variable a name means: local, cell, free, global; and which comprehensions are inlined. */
@NullMarked
package dev.baton.python.scope;

import org.jspecify.annotations.NullMarked;
