/** Runs the example programs. */
package dev.baton.examples;
