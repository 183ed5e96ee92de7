/** The source text and the way errors in it are reported inside the front end. */
@NullMarked
package dev.baton.python.source;

import org.jspecify.annotations.NullMarked;
