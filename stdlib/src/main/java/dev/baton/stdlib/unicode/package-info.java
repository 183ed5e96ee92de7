/** Module {@code unicodedata}. */
@org.jspecify.annotations.NullMarked
package dev.baton.stdlib.unicode;
