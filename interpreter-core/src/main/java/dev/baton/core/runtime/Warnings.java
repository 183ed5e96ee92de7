package dev.baton.core.runtime;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Warnings that operations give, by way of the guest's module {@code warnings}. */
public final class Warnings {
  private Warnings() {}

  /**
   * Warns about the line that runs.
   *
   * @throws GuestError the warning itself, if a filter makes it an error
   */
  public static void warn(ThreadContext t, TypeObject category, String text) {
    TupleObject names = TupleObject.of("warn");
    Object module = t.interpreter().importModule(t, "warnings", Singleton.NONE, names, 0);
    t.callArray(Attributes.get(t, module, "warn"), new Object[] {text, category});
  }
}
