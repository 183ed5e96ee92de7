package dev.baton.database;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** Type {@code _sqlite.Statement}. */
@Intrinsics(value = "Statement", doc = "A statement that has been run.")
final class StatementMethods {
  private StatementMethods() {}

  @Builtin(value = "again(self, values, /)", doc = "Run it again with other values.")
  static void again(ThreadContext t, StatementObject self, ListObject values) {
    self.again(t, DatabaseMethods.toHost(t, values));
  }

  @Builtin(value = "columns(self, /)", doc = "Pairs of the names and declared types of columns.")
  static Object columns(ThreadContext t, StatementObject self) {
    return ListObject.of(self.columns(t));
  }

  @Builtin(value = "next(self, /)", doc = "The next row; None if there is none.")
  static Object next(ThreadContext t, StatementObject self) {
    TupleObject row = self.next(t);
    return row == null ? Singleton.NONE : row;
  }

  @Builtin(value = "changes(self)", kind = Kind.GETTER, doc = "How many rows it changed.")
  static long changes(StatementObject self) {
    return self.changes();
  }

  @Builtin(value = "close(self, /)", doc = "End it.")
  static void close(ThreadContext t, StatementObject self) {
    self.close(t);
  }
}
