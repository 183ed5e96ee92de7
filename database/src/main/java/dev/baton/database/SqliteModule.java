package dev.baton.database;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.lock.BlockKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Module {@code _sqlite}. */
@Intrinsics("_sqlite")
final class SqliteModule {
  private static final double NANOS = 1e9;
  private static final long CANNOT_OPEN = 14;

  private SqliteModule() {}

  /** Makes the module. */
  static ModuleObject create() {
    ModuleObject module = new ModuleObject("_sqlite", "What sqlite3 is made of.");
    for (BuiltinFunction function : new SqliteModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("Failure", SqliteErrors.FAILURE);
    return module;
  }

  @Builtin(
      value = "open(path, parameters, timeout, /)",
      doc =
          """
          Open a database: path is absolute, or None for one in memory.

          parameters is what follows the path in a URI, checked; timeout is in seconds.\
          """)
  static Object open(ThreadContext t, Object path, String parameters, double timeout) {
    String name = path == Singleton.NONE ? null : path.toString();
    if (name != null && !mayUse(t, name, parameters.contains("mode=ro"))) {
      throw Raise.error(
          SqliteErrors.FAILURE, CANNOT_OPEN, "SQLITE_CANTOPEN", "unable to open database file");
    }
    String whole = name == null ? ":memory:" : "file:" + Uris.path(name) + parameters;
    SQLException failure;
    t.globalLock().beginBlocking(t, BlockKind.IO, null);
    try {
      return DatabaseObject.open(whole, (long) Math.min(timeout * NANOS, Long.MAX_VALUE));
    } catch (SQLException e) {
      failure = e;
    } finally {
      t.globalLock().endBlocking(t);
    }
    throw SqliteErrors.of(failure);
  }

  private static boolean mayUse(ThreadContext t, String name, boolean readOnly) {
    try {
      Path path = Path.of(name).normalize();
      return path.isAbsolute()
          && t.interpreter().permissions().mayRead(path)
          && (readOnly || t.interpreter().permissions().mayWrite(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Builtin(
      value = "may_use(path, /)",
      doc = "Whether the host lets the program read and write a file, given by an absolute path.")
  static boolean mayUse(ThreadContext t, String path) {
    return mayUse(t, path, false);
  }

  @Builtin(
      value = "scan(sql, /)",
      doc =
          """
          Look at the first statement of a text.

          Return the position behind it, whether it is complete, its first word in capitals, the
          position of its second word, and a list of its parameters: a name, or None.\
          """)
  static Object scan(ThreadContext t, Object sql) {
    SqlText text = new SqlText(sql.toString());
    ListObject names = new ListObject();
    for (String name : text.parameters()) {
      names.append(t, name == null ? Singleton.NONE : Strings.fromJava(name));
    }
    return TupleObject.of(
        (long) text.end(),
        text.isComplete(),
        text.firstWord(),
        Strings.fromJava(text.rest()),
        names);
  }
}
