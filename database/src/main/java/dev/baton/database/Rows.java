package dev.baton.database;

import dev.baton.core.object.TupleObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc3.JDBC3PreparedStatement;

/**
 * A statement below its guest object, and its rows, some of which may have been read ahead. Used by
 * the thread in the library; ended by any.
 */
final class Rows {
  private final JDBC3PreparedStatement statement;
  private final int columns;
  private final Deque<TupleObject> ahead = new ArrayDeque<>();
  private @Nullable ResultSet left;
  private long changes;

  Rows(JDBC3PreparedStatement statement, int columns) {
    this.statement = statement;
    this.columns = columns;
  }

  JDBC3PreparedStatement statement() {
    return statement;
  }

  /** Runs the statement up to its first row. */
  void execute(Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    boolean gives = statement.execute();
    left = gives ? statement.getResultSet() : null;
    changes = gives ? 0 : Math.max(0, statement.getLargeUpdateCount());
  }

  long changes() {
    return changes;
  }

  /** The next row; null if there is none. */
  @Nullable TupleObject next() throws SQLException {
    return ahead.isEmpty() ? read() : ahead.poll();
  }

  private @Nullable TupleObject read() throws SQLException {
    ResultSet rows = left;
    if (rows == null) {
      return null;
    }
    if (!rows.next()) {
      left = null;
      return null;
    }
    Object[] values = new Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = StatementObject.toGuest(rows.getObject(i + 1));
    }
    return new TupleObject(values);
  }

  /** Reads all rows that are left, so that the statement no longer keeps anything from changing. */
  void readAhead() throws SQLException {
    for (TupleObject row = read(); row != null; row = read()) {
      ahead.add(row);
    }
  }

  /** Ends the statement. That it failed has been told before, by what ran it. */
  void end() {
    left = null;
    try {
      statement.close();
    } catch (SQLException e) {
      // Nothing is left to be ended.
    }
  }
}
