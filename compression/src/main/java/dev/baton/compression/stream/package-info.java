/** Formats of compression, over libraries that know nothing of the interpreter. */
@NullMarked
package dev.baton.compression.stream;

import org.jspecify.annotations.NullMarked;
