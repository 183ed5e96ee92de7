/** What the guest sees of arrays: module {@code _numpy}, of which {@code numpy} is made. */
@NullMarked
package dev.baton.arrays.numpy;

import org.jspecify.annotations.NullMarked;
