/** Module {@code sys}. */
@NullMarked
package dev.baton.stdlib.sys;

import org.jspecify.annotations.NullMarked;
