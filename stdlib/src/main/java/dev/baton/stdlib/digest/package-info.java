/** Module {@code _hashlib}: message digests of the JDK, and those it does not have. */
@NullMarked
package dev.baton.stdlib.digest;

import org.jspecify.annotations.NullMarked;
