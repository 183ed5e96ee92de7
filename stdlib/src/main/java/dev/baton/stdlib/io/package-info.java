/**
 * Module {@code _io}: streams of bytes and text, in files and in memory (PEP 3116). Each stream has
 * a lock of its own, so that a call takes effect as a whole whatever lock the interpreter runs
 * under.
 */
@NullMarked
package dev.baton.stdlib.io;

import org.jspecify.annotations.NullMarked;
