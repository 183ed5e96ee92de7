/**
 * Module {@code _socket}: sockets over the channels of the host, and waiting for many of them at
 * once. Every channel is non-blocking; who has to wait does so in a selector, outside the
 * interpreter, and can be woken.
 */
@NullMarked
package dev.baton.stdlib.socket;

import org.jspecify.annotations.NullMarked;
