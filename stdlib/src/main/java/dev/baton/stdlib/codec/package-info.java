/** The parts of {@code codecs} in Java: decoding in pieces, and what programs register. */
@NullMarked
package dev.baton.stdlib.codec;

import org.jspecify.annotations.NullMarked;
