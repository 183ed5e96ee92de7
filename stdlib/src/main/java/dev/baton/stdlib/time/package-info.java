/** Module {@code time}: clocks, sleeping, and times of the calendar as text and as tuples. */
@NullMarked
package dev.baton.stdlib.time;

import org.jspecify.annotations.NullMarked;
