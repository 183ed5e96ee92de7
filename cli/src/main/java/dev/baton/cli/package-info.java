/** The command line: {@code baton run}, {@code repl}, {@code check}, {@code dis}. */
@NullMarked
package dev.baton.cli;

import org.jspecify.annotations.NullMarked;
