/** Linear algebra over arrays: products by BLAS, decompositions by LAPACK. */
@NullMarked
package dev.baton.arrays.linear;

import org.jspecify.annotations.NullMarked;
