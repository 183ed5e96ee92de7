package dev.baton.database;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.lang.ref.Cleaner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.CoreStatement;
import org.sqlite.jdbc3.JDBC3PreparedStatement;

/** A statement that has been run, and its rows. Touched inside {@link DatabaseObject#call} only. */
final class StatementObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Statement",
          "_sqlite",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new StatementMethodsTable());

  /** Ends statements that nobody knows any more: an unfinished one keeps others from writing. */
  private static final Cleaner CLEANER = Cleaner.create();

  private final DatabaseObject database;
  private final Rows rows;
  private final int columns;
  private final Cleaner.Cleanable cleanable;

  private StatementObject(DatabaseObject database, Rows rows, int columns) {
    super(TYPE);
    this.database = database;
    this.rows = rows;
    this.columns = columns;
    Set<Rows> active = database.active();
    active.add(rows);
    cleanable =
        CLEANER.register(
            this,
            () -> {
              active.remove(rows);
              rows.end();
            });
  }

  /** Prepares a statement, binds values to its parameters and runs it up to its first row. */
  static StatementObject run(
      ThreadContext t, DatabaseObject database, String sql, Object[] values) {
    return database.call(
        t,
        () -> {
          JDBC3PreparedStatement statement =
              (JDBC3PreparedStatement) database.connection().prepareStatement(sql);
          try {
            int columns = statement.pointer.safeRunInt((db, p) -> db.column_count(p));
            Rows rows = new Rows(statement, columns);
            rows.execute(values);
            return new StatementObject(database, rows, columns);
          } catch (SQLException e) {
            statement.close();
            throw e;
          }
        });
  }

  /** Runs the statement once more. */
  void again(ThreadContext t, Object[] values) {
    database.call(
        t,
        () -> {
          rows.execute(values);
          return true;
        });
  }

  long changes() {
    return rows.changes();
  }

  /** The names of the columns with the types they were declared with; both may be missing. */
  List<Object> columns(ThreadContext t) {
    return database.call(
        t,
        () -> {
          List<Object> names = new ArrayList<>();
          for (int i = 0; i < columns; i++) {
            int column = i;
            CoreStatement core = rows.statement();
            String name = core.pointer.safeRun((db, p) -> db.column_name(p, column));
            String type = core.pointer.safeRun((db, p) -> db.column_decltype(p, column));
            names.add(TupleObject.of(text(name), text(type)));
          }
          return names;
        });
  }

  /** The next row; null if there is none. */
  @Nullable TupleObject next(ThreadContext t) {
    return database.call(t, rows::next);
  }

  void close(ThreadContext t) {
    database.call(
        t,
        () -> {
          cleanable.clean();
          return true;
        });
  }

  private static Object text(@Nullable String text) {
    return text == null ? Singleton.NONE : Strings.fromJava(text);
  }

  /** A value of the library as a guest value. */
  static Object toGuest(@Nullable Object value) {
    return value instanceof Integer i
        ? (Object) (long) i
        : value instanceof String s
            ? Strings.fromJava(s)
            : value instanceof byte[] b
                ? new BytesObject(b)
                : value == null ? Singleton.NONE : value;
  }
}
