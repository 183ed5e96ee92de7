package dev.baton.lock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A thread was outside to block or to compute. See {@link FlightEvents}. */
@Name("dev.baton.BlockingRegion")
@Label("Blocking Region")
@Category("Baton")
@Description("A guest thread was outside the interpreter")
@Threshold("10 ms")
@StackTrace(false)
final class BlockingRegionEvent extends Event {
  @Label("Guest Thread")
  @Nullable String guestThread;

  @Label("Kind")
  @Description("IO, SLEEP, LOCK_WAIT, KERNEL or HOST_CALL")
  @Nullable String kind;

  @Label("At")
  @Description("The guest line that blocked; empty outside guest code")
  @Nullable String at;
}
