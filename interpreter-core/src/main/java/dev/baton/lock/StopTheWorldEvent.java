package dev.baton.lock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** All guest threads stood still. See {@link FlightEvents}. */
@Name("dev.baton.StopTheWorld")
@Label("Stop The World")
@Category("Baton")
@Description("All guest threads but one stood still, from when the last had stopped")
@StackTrace(false)
final class StopTheWorldEvent extends Event {
  @Label("Requester")
  @Description("The guest thread that stopped the others; empty if the host did")
  @Nullable String requester;
}
