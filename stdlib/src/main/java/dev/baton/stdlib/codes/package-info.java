/** What code consists of, for {@code dis}. */
@NullMarked
package dev.baton.stdlib.codes;

import org.jspecify.annotations.NullMarked;
