package dev.baton.core.interp;

/**
 * What one call from the host, with the guest threads it starts, may use.
 *
 * @param steps guest instructions, about; 0 for no limit
 * @param wallNanos time on the clock; 0 for no limit
 * @param cpuNanos processor time of all threads together; 0 for no limit
 * @param bytes bytes allocated by all threads together; 0 for no limit
 * @param outputBytes bytes written to the standard streams; 0 for no limit
 * @param threads guest threads alive at the same time; 0 for no limit
 * @param graceNanos how long {@code finally} and {@code with} blocks may run once the call is ended
 */
public record Allowance(
    long steps,
    long wallNanos,
    long cpuNanos,
    long bytes,
    long outputBytes,
    int threads,
    long graceNanos) {}
