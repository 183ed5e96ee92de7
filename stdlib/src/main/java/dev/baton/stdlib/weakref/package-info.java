/** Module {@code _weakref}: weak references, their canonical copies and callbacks. */
@NullMarked
package dev.baton.stdlib.weakref;

import org.jspecify.annotations.NullMarked;
