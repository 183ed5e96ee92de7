/** Modules {@code math} and {@code cmath}: guest names for the functions of the core's numbers. */
@NullMarked
package dev.baton.stdlib.math;

import org.jspecify.annotations.NullMarked;
