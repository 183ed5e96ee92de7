/** Module {@code _sqlite}, what {@code sqlite3} is made of. */
@NullMarked
package dev.baton.database;

import org.jspecify.annotations.NullMarked;
