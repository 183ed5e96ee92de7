package dev.baton.stdlib.signal;

import dev.baton.core.object.BuiltinTable;

/** What module {@code _signal} is made of. */
public final class SignalModule {
  private SignalModule() {}

  /** Its functions. */
  public static BuiltinTable functions() {
    return new SignalFunctionsTable();
  }
}
