/** What plugs into the core at run time: front ends and guest modules written in Java. */
@NullMarked
package dev.baton.spi;

import org.jspecify.annotations.NullMarked;
