package dev.baton.database;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Errors of the library; {@code sqlite3} makes those that programs see of them. */
final class SqliteErrors {
  /** Its arguments are the number, its name and the message. */
  static final TypeObject FAILURE =
      new TypeObject("Failure", "_sqlite", Types.EXCEPTION, TypeObject.BASE, null);

  private SqliteErrors() {}

  static GuestError of(SQLException failure) {
    SQLiteErrorCode code =
        failure instanceof SQLiteException known
            ? known.getResultCode()
            : SQLiteErrorCode.SQLITE_ERROR;
    String message = String.valueOf(failure.getMessage());
    // The driver puts its own words around SQLite's.
    String before = code + " (";
    if (message.startsWith(before) && message.endsWith(")")) {
      message = message.substring(before.length(), message.length() - 1);
    }
    return Raise.error(
        FAILURE, (long) code.code, Strings.fromJava(code.name()), Strings.fromJava(message));
  }
}
