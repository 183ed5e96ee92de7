/** Module {@code zlib}, over the JDK's. */
@NullMarked
package dev.baton.stdlib.compression;

import org.jspecify.annotations.NullMarked;
