/** Modules {@code bz2} and {@code lzma}. */
@NullMarked
package dev.baton.compression;

import org.jspecify.annotations.NullMarked;
