/**
 * Who may run guest code, and when: thread states, attachment, blocking regions, stop-the-world,
 * interrupts, and the interface behind which the lock strategies live.
 *
 * <p>This package knows no guest objects. Lock order, outermost first: the registry lock, the
 * interpreter lock, locks of modules, locks of objects, leaf locks. Nothing but a leaf may be held
 * while a thread enters or leaves the interpreter.
 */
@NullMarked
package dev.baton.lock;

import org.jspecify.annotations.NullMarked;
