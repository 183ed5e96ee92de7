package dev.baton.core.object;

/**
 * A guest object that several interpreters may hold at a time: all of its state is thread safe
 * without any interpreter's lock, it has no attributes and refers to no object of one interpreter.
 */
public interface Shared {}
