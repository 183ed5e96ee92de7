/**
 * What must be the same under every lock: random programs, switched from lock to lock while they
 * run, interrupted, cancelled and closed. {@code Soak} does it for as long as one likes.
 */
package dev.baton.strategies;
