/**
 * The semantics of operations on guest values: arithmetic, comparison, attributes, items,
 * iteration, conversion. Static methods, written once and called by the dispatch loop, by built-in
 * functions and by compiled code; fast paths on exact classes come first.
 */
@NullMarked
package dev.baton.core.runtime;

import org.jspecify.annotations.NullMarked;
