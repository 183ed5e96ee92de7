/** Module {@code _interpreters}: other interpreters in this JVM. */
@NullMarked
package dev.baton.stdlib.isolation;

import org.jspecify.annotations.NullMarked;
