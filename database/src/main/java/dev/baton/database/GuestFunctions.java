package dev.baton.database;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/** Functions of the guest that SQL calls, see {@link DatabaseObject#callBack}. */
final class GuestFunctions {
  private GuestFunctions() {}

  /** The values that functions take and give; the library's class gives them to its heirs only. */
  private abstract static class Values extends Function.Aggregate {
    final Object[] arguments() throws SQLException {
      Object[] arguments = new Object[args()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] =
            StatementObject.toGuest(
                switch (value_type(i)) {
                  case Codes.SQLITE_INTEGER -> (Object) value_long(i);
                  case Codes.SQLITE_FLOAT -> value_double(i);
                  case Codes.SQLITE_TEXT -> value_text(i);
                  case Codes.SQLITE_BLOB -> value_blob(i);
                  default -> null;
                });
      }
      return arguments;
    }
  }

  /** A result that has been computed: what the library takes for it, which may be null. */
  private record Result(@Nullable Object value) {}

  private static Result computed(ThreadContext t, Object guest) {
    return new Result(DatabaseMethods.toHost(t, guest));
  }

  /** A function. */
  static final class Plain extends Function {
    private final DatabaseObject database;
    private final Object function;

    Plain(DatabaseObject database, Object function) {
      this.database = database;
      this.function = function;
    }

    @Override
    protected void xFunc() throws SQLException {
      Object[] arguments = new Object[args()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] =
            StatementObject.toGuest(
                switch (value_type(i)) {
                  case Codes.SQLITE_INTEGER -> (Object) value_long(i);
                  case Codes.SQLITE_FLOAT -> value_double(i);
                  case Codes.SQLITE_TEXT -> value_text(i);
                  case Codes.SQLITE_BLOB -> value_blob(i);
                  default -> null;
                });
      }
      Result result = database.callBack(t -> computed(t, t.callArray(function, arguments)));
      if (result == null) {
        error("user-defined function raised exception");
        return;
      }
      Object value = result.value();
      if (value instanceof Long l) {
        result((long) l);
      } else if (value instanceof Double d) {
        result((double) d);
      } else if (value instanceof String s) {
        result(s);
      } else if (value instanceof byte[] b) {
        result(b);
      } else {
        result();
      }
    }
  }

  /** An aggregate; the library makes a copy for each group. */
  static final class Aggregate extends Values {
    private final DatabaseObject database;
    private final Object type;
    private @Nullable Object instance;
    private @Nullable String failure;

    Aggregate(DatabaseObject database, Object type) {
      this.database = database;
      this.type = type;
    }

    private boolean begin() {
      if (instance == null && failure == null) {
        instance = database.callBack(t -> t.call(type));
        failure = instance == null ? "__init__" : null;
      }
      return failure == null;
    }

    @Override
    protected void xStep() throws SQLException {
      Object[] arguments = arguments();
      if (!begin()) {
        return;
      }
      Object self = instance;
      Object done = database.callBack(t -> t.callArray(Attributes.get(t, self, "step"), arguments));
      if (done == null) {
        failure = "step";
        error("user-defined aggregate's 'step' method raised error");
      }
    }

    @Override
    protected void xFinal() throws SQLException {
      if (instance == null && failure == null) {
        // Not a single row.
        result();
        return;
      }
      Result result =
          failure == null
              ? database.callBack(t -> computed(t, t.call(Attributes.get(t, instance, "finalize"))))
              : null;
      if (result == null) {
        String method = failure == null ? "finalize" : failure;
        error("user-defined aggregate's '" + method + "' method raised error");
        return;
      }
      Object value = result.value();
      if (value instanceof Long l) {
        result((long) l);
      } else if (value instanceof Double d) {
        result((double) d);
      } else if (value instanceof String s) {
        result(s);
      } else if (value instanceof byte[] b) {
        result(b);
      } else {
        result();
      }
    }
  }

  /** An order of texts. */
  static final class Order extends Collation {
    private final DatabaseObject database;
    private final Object function;

    Order(DatabaseObject database, Object function) {
      this.database = database;
      this.function = function;
    }

    @Override
    protected int xCompare(String a, String b) {
      Long order =
          database.callBack(
              t ->
                  t.toLong(
                      t.call(function, StatementObject.toGuest(a), StatementObject.toGuest(b))));
      return order == null ? 0 : Long.signum(order);
    }
  }
}
