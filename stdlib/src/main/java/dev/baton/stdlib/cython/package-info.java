/** Module {@code _cython}: what cython in Python needs of Java. */
@NullMarked
package dev.baton.stdlib.cython;

import org.jspecify.annotations.NullMarked;
