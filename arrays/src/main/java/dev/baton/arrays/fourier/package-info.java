/** Discrete Fourier transforms. */
@NullMarked
package dev.baton.arrays.fourier;

import org.jspecify.annotations.NullMarked;
