/**
 * The lock strategies. A new one is a public {@link dev.baton.lock.LockStrategy} class with a
 * public constructor here, named in {@code module-info} and in {@code META-INF/services}, and an
 * {@link dev.baton.lock.InterpreterLock} of its own; the tests of this module run over every
 * strategy that can be found.
 */
@NullMarked
package dev.baton.locks;

import org.jspecify.annotations.NullMarked;
