/** Bytes and what they stand for: modules {@code _struct}, {@code array} and {@code binascii}. */
@NullMarked
package dev.baton.stdlib.binary;

import org.jspecify.annotations.NullMarked;
