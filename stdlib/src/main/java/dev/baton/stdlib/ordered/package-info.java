/** The parts of {@code heapq} and {@code bisect} that run often. */
@NullMarked
package dev.baton.stdlib.ordered;

import org.jspecify.annotations.NullMarked;
