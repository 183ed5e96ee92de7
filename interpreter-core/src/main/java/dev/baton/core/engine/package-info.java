/** One interpreter put together: threads and lock, modules and imports, settings. */
@NullMarked
package dev.baton.core.engine;

import org.jspecify.annotations.NullMarked;
