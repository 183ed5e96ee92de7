/** The parts of {@code functools} that run often. */
@NullMarked
package dev.baton.stdlib.functools;

import org.jspecify.annotations.NullMarked;
