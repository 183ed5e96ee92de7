/** Module {@code _decimal}: decimal numbers as the General Decimal Arithmetic has them. */
@NullMarked
package dev.baton.stdlib.decimal;

import org.jspecify.annotations.NullMarked;
