/**
 * Module {@code _posix}: files, directories and facts about the process, as far as the permissions
 * of the interpreter go.
 */
@NullMarked
package dev.baton.stdlib.os;

import org.jspecify.annotations.NullMarked;
