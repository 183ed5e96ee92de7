/**
 * Module {@code _thread}: starting threads, the two locks everything else is built from, and values
 * that each thread has for itself. Waiting is done by {@code dev.baton.lock}.
 */
@NullMarked
package dev.baton.stdlib.thread;

import org.jspecify.annotations.NullMarked;
