/** Module {@code _abc}: the part of {@code abc} in Java. */
@NullMarked
package dev.baton.stdlib.abc;

import org.jspecify.annotations.NullMarked;
