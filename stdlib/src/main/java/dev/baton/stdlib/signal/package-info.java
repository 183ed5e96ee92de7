/** Module {@code _signal}: signals, and the handlers that guest code has for them. */
@NullMarked
package dev.baton.stdlib.signal;

import org.jspecify.annotations.NullMarked;
