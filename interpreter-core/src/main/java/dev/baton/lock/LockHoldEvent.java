package dev.baton.lock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A thread was inside. See {@link FlightEvents}. */
@Name("dev.baton.LockHold")
@Label("Lock Hold")
@Category("Baton")
@Description("A guest thread ran, under an exclusive lock as its only one")
@Threshold("10 ms")
@StackTrace(false)
final class LockHoldEvent extends Event {
  @Label("Guest Thread")
  @Nullable String guestThread;

  @Label("At")
  @Description("The guest line at which the thread left; empty if it left guest code")
  @Nullable String at;

  @Label("Left To")
  @Description(
      "Why it left: YIELD if it was asked to give way, else BLOCK, HOST_DETACH, DEATH, STOP")
  @Nullable String reason;
}
