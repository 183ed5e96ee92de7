/** The types of {@code collections} that are written in Java: deque and defaultdict. */
@NullMarked
package dev.baton.stdlib.collections;

import org.jspecify.annotations.NullMarked;
