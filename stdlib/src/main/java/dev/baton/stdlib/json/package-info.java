/**
 * JSON text, independent of guest objects: a scanner that tells a {@link
 * dev.baton.stdlib.json.JsonBuilder} what it reads, and the quoting of strings.
 */
@NullMarked
package dev.baton.stdlib.json;

import org.jspecify.annotations.NullMarked;
