/** The modules of this library, for the engine to find. */
@NullMarked
package dev.baton.arrays;

import org.jspecify.annotations.NullMarked;
