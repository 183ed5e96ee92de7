/** Module {@code _random}: the generator behind {@code random}. */
@NullMarked
package dev.baton.stdlib.random;

import org.jspecify.annotations.NullMarked;
