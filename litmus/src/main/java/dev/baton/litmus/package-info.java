/**
 * Litmus tests of the memory model, by jcstress: guest functions that two or more threads call on
 * the same objects, and which results together are possible. {@code mvn -B -Plitmus -DskipTests
 * verify -pl litmus -am} runs them.
 */
package dev.baton.litmus;
