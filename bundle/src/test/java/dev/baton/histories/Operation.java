package dev.baton.histories;

/**
 * A call that one thread made.
 *
 * @param begin when it was called, by a clock that all threads share
 * @param end when it returned
 * @param step what was called with which arguments
 * @param result what it returned, as its {@code repr}, or the name of the exception
 */
record Operation(int thread, int begin, int end, Step step, String result) {}
