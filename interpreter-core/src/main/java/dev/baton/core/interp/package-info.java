/** Frames, the dispatch loop, functions, generators and exceptions on their way through frames. */
@NullMarked
package dev.baton.core.interp;

import org.jspecify.annotations.NullMarked;
