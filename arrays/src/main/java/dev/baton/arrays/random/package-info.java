/** Random numbers: the generators that module {@code numpy.random} is made of. */
@NullMarked
package dev.baton.arrays.random;

import org.jspecify.annotations.NullMarked;
