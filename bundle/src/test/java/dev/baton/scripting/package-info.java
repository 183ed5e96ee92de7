/** The engine for {@code javax.script} as its users see it. */
package dev.baton.scripting;
