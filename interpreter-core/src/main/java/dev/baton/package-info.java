/** The embedding API. */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
