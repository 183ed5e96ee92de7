/**
 * The guest's {@code re}: the types {@code re.Pattern} and {@code re.Match} and the functions
 * behind the Python part of the module, over {@link dev.baton.stdlib.regex}.
 */
@NullMarked
package dev.baton.stdlib.re;

import org.jspecify.annotations.NullMarked;
