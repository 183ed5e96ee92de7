package dev.baton.core.object;

/**
 * What {@code sys.set_asyncgen_hooks} sets for a thread (PEP 525).
 *
 * @param firstIteration called with an asynchronous generator before its first step, or None
 * @param finalizer kept for those who ask; nothing finalises generators here
 */
public record AsyncGeneratorHooks(Object firstIteration, Object finalizer) {}
