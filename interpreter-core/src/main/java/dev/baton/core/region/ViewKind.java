package dev.baton.core.region;

/**
 * How the items of a view are reached.
 *
 * @param bytes whether they are in a byte array, little-endian; else in an array of their own type
 * @param unit whether items of the last dimension are neighbours
 */
public record ViewKind(boolean bytes, boolean unit) {}
