/**
 * Arrays of numbers without guest objects: item types, memory, views, and the loops over them. What
 * the guest sees of them is in other packages.
 */
@NullMarked
package dev.baton.arrays.ndarray;

import org.jspecify.annotations.NullMarked;
