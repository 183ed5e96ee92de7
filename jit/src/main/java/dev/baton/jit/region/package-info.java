/** Typed regions: from guest bytecode over C numbers to primitive JVM bytecode. */
package dev.baton.jit.region;
