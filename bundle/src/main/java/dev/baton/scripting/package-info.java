/** The engine for {@code javax.script}, JSR 223. */
package dev.baton.scripting;
