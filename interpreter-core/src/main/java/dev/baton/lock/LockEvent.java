package dev.baton.lock;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind what
 * @param thread to whom; null for a host thread that is unknown to the interpreter
 * @param nanos when, on the lock's clock
 * @param detail what the kind says, else null
 */
public record LockEvent(
    LockEventKind kind, @Nullable GuestThread thread, long nanos, @Nullable Object detail) {}
