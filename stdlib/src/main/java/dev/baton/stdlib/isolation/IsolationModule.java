package dev.baton.stdlib.isolation;

import dev.baton.core.object.BuiltinTable;

/** What module {@code _interpreters} is made of. */
public final class IsolationModule {
  private IsolationModule() {}

  /** Its functions. */
  public static BuiltinTable functions() {
    return new InterpreterFunctionsTable();
  }
}
