package dev.baton.lock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A thread wanted to come in and had to wait. See {@link FlightEvents}. */
@Name("dev.baton.LockWait")
@Label("Lock Wait")
@Category("Baton")
@Description("A guest thread waited for the global lock")
@Threshold("1 ms")
@StackTrace(false)
final class LockWaitEvent extends Event {
  @Label("Guest Thread")
  @Nullable String guestThread;

  @Label("At")
  @Description("The guest line at which the thread waited; empty outside guest code")
  @Nullable String at;

  @Label("Holder")
  @Description("The guest thread that had the lock last; empty if it was free")
  @Nullable String holder;

  @Label("Holder At")
  @Description("The guest line at which the holder left the lock; empty if it left guest code")
  @Nullable String holderAt;
}
