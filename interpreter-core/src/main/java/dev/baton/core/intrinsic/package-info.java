/**
 * The annotations that declare functions and methods written in Java; the annotation processor
 * turns them into dispatch tables.
 */
@NullMarked
package dev.baton.core.intrinsic;

import org.jspecify.annotations.NullMarked;
