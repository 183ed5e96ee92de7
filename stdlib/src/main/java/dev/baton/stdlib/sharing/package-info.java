/**
 * Module {@code _sharing}: the objects that interpreters share, and by which they wait for others.
 */
@NullMarked
package dev.baton.stdlib.sharing;

import org.jspecify.annotations.NullMarked;
