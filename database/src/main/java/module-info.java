/** Module {@code sqlite3}, over SQLite's JDBC driver. */
module dev.baton.database {
  requires static dev.baton.processor;
  requires static org.jspecify;
  requires dev.baton.core;
  requires java.sql;
  requires org.xerial.sqlitejdbc;

  provides dev.baton.core.object.IntrinsicModules with
      dev.baton.database.DatabaseModules;
}
