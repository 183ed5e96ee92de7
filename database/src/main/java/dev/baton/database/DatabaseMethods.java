package dev.baton.database;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Numeric;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/** Type {@code _sqlite.Database}. */
@Intrinsics(value = "Database", doc = "An open database.")
final class DatabaseMethods {
  private DatabaseMethods() {}

  @Builtin(value = "run(self, sql, values, /)", doc = "Run one statement; return it.")
  static Object run(ThreadContext t, DatabaseObject self, String sql, ListObject values) {
    return StatementObject.run(t, self, sql, toHost(t, values));
  }

  @Builtin(value = "total_changes(self, /)", doc = "How many rows have been changed.")
  static long totalChanges(ThreadContext t, DatabaseObject self) {
    return self.call(t, () -> self.library().total_changes());
  }

  @Builtin(value = "limit(self, category, limit, /)", doc = "Set a limit; return the old one.")
  static int limit(ThreadContext t, DatabaseObject self, int category, int limit) {
    return self.call(t, () -> self.library().limit(category, limit));
  }

  @Builtin(
      value = "serialize(self, name, /)",
      doc = "Return what a file of the database would hold.")
  static Object serialize(ThreadContext t, DatabaseObject self, String name) {
    return StatementObject.toGuest(self.call(t, () -> self.library().serialize(name)));
  }

  @Builtin(value = "deserialize(self, name, data, /)", doc = "Let a database be what a file holds.")
  static void deserialize(ThreadContext t, DatabaseObject self, String name, Object data) {
    byte[] bytes = Buffers.bytes(t, data);
    self.call(
        t,
        () -> {
          self.library().deserialize(name, bytes);
          return true;
        });
  }

  @Builtin(value = "backup(self, name, path, /)", doc = "Copy a database to a file.")
  static void backup(ThreadContext t, DatabaseObject self, String name, String path) {
    self.call(
        t,
        () -> {
          int code = self.library().backup(name, path, null);
          if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw DB.newSQLException(code, "");
          }
          return true;
        });
  }

  @Builtin(
      value = "create_function(self, name, narg, function, deterministic, /)",
      doc = "Let SQL call a function.")
  static void createFunction(
      ThreadContext t,
      DatabaseObject self,
      String name,
      int narg,
      Object function,
      boolean deterministic) {
    self.call(
        t,
        () -> {
          int flags = deterministic ? Function.FLAG_DETERMINISTIC : 0;
          Function.create(
              self.connection(), name, new GuestFunctions.Plain(self, function), narg, flags);
          return true;
        });
  }

  @Builtin(
      value = "create_aggregate(self, name, narg, aggregate, /)",
      doc = "Let SQL use a class with methods step and finalize.")
  static void createAggregate(
      ThreadContext t, DatabaseObject self, String name, int narg, Object aggregate) {
    self.call(
        t,
        () -> {
          Function.create(
              self.connection(), name, new GuestFunctions.Aggregate(self, aggregate), narg, 0);
          return true;
        });
  }

  @Builtin(
      value = "create_collation(self, name, function, /)",
      doc = "Let SQL compare texts with a function; None takes it away.")
  static void createCollation(ThreadContext t, DatabaseObject self, String name, Object function) {
    self.call(
        t,
        () -> {
          if (function == Singleton.NONE) {
            Collation.destroy(self.connection(), name);
          } else {
            Collation.create(self.connection(), name, new GuestFunctions.Order(self, function));
          }
          return true;
        });
  }

  @Builtin(value = "close(self, /)", doc = "Close it; unfinished statements are ended.")
  static void close(ThreadContext t, DatabaseObject self) {
    self.call(
        t,
        () -> {
          self.connection().close();
          return true;
        });
  }

  static Object[] toHost(ThreadContext t, ListObject values) {
    Object[] items = values.snapshot(t);
    for (int i = 0; i < items.length; i++) {
      items[i] = toHost(t, items[i]);
    }
    return items;
  }

  /** A guest value as the library takes it; TypeError if there is no such type there. */
  static @Nullable Object toHost(ThreadContext t, Object value) {
    if (value == Singleton.NONE) {
      return null;
    }
    if (Strings.isStr(value)) {
      return Strings.toJavaOrNull(value);
    }
    Object plain = Numeric.plain(value);
    if (plain instanceof Long || plain instanceof Double) {
      return plain;
    }
    if (plain instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (plain instanceof BigInteger) {
      throw Raise.overflowError("Python int too large to convert to SQLite INTEGER");
    }
    byte[] bytes = Buffers.bytesOrNull(t, value);
    if (bytes == null) {
      throw Raise.typeError("unsupported");
    }
    return bytes;
  }
}
