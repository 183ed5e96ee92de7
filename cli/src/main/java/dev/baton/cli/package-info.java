/** The command line: {@code baton} with its commands. */
@NullMarked
package dev.baton.cli;

import org.jspecify.annotations.NullMarked;
