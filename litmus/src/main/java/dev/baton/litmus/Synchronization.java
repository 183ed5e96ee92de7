package dev.baton.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** What orders memory: events, locks, the start and the end of a thread. */
public final class Synchronization {
  private Synchronization() {}

  /** Who sees the event sees what was before it. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Events {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction SET_EVENT = Places.FREE.function("set_event");
    private static final GuestFunction SEE_EVENT = Places.FREE.function("see_event");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      SET_EVENT.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(SEE_EVENT, shared);
    }
  }

  /** Who takes the lock sees all of what was done under it, or nothing. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "nothing")
  @Outcome(id = "11", expect = ACCEPTABLE, desc = "all")
  @Outcome(id = "1|10", expect = FORBIDDEN, desc = "half")
  @State
  public static class Locks {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction STORE_LOCKED = Places.FREE.function("store_locked");
    private static final GuestFunction LOAD_LOCKED = Places.FREE.function("load_locked");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      STORE_LOCKED.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_LOCKED, shared);
    }
  }

  /** A thread sees what was before its start; who joined it sees what it did. */
  @JCStressTest
  @Outcome(id = "11", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "0|1|2|10|20|21", expect = FORBIDDEN, desc = "not seen")
  @State
  public static class Threads {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction START_AND_JOIN = Places.FREE.function("start_and_join");
    private static final GuestFunction LOAD_ATTRIBUTES = Places.FREE.function("load_attributes");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first(I_Result result) {
      result.r1 = Places.ask(START_AND_JOIN, shared);
    }

    @Actor
    public void second() {
      LOAD_ATTRIBUTES.call(shared);
    }
  }
}
