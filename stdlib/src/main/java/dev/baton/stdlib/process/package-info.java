/** Other programs of the machine: module {@code _subprocess}. */
@NullMarked
package dev.baton.stdlib.process;

import org.jspecify.annotations.NullMarked;
