/** Module {@code itertools}: iterators over other iterators, none of which makes a list first. */
@NullMarked
package dev.baton.stdlib.itertools;

import org.jspecify.annotations.NullMarked;
