/** Typed regions: guest code over C numbers and buffers, compiled to primitive JVM bytecode. */
@NullMarked
package dev.baton.core.region;

import org.jspecify.annotations.NullMarked;
