package dev.baton.lock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Another strategy came into force. See {@link FlightEvents}. */
@Name("dev.baton.ModeChange")
@Label("Mode Change")
@Category("Baton")
@Description("Another lock came into force")
@StackTrace(false)
final class ModeChangeEvent extends Event {
  @Label("Lock")
  @Nullable String lock;
}
