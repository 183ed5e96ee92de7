package dev.baton.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** In which order threads see stores to one place and to two places. */
public final class Ordering {
  private Ordering() {}

  /** Who reads a place again does not see an older value. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "neither")
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "between")
  @Outcome(id = "11", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "10", expect = FORBIDDEN, desc = "back in time")
  @State
  public static class SamePlace {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction STORE_X = Places.FREE.function("store_x");
    private static final GuestFunction LOAD_X_TWICE = Places.FREE.function("load_x_twice");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      STORE_X.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_X_TWICE, shared);
    }
  }

  /** Store one, load the other: both loads may come first. */
  @JCStressTest
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "first before second")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "second before first")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both stores first")
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "both loads first: not promised")
  @State
  public static class StoreBuffering {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction STORE_X_LOAD_Y = Places.FREE.function("store_x_load_y");
    private static final GuestFunction STORE_Y_LOAD_X = Places.FREE.function("store_y_load_x");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first(II_Result result) {
      result.r1 = Places.ask(STORE_X_LOAD_Y, shared);
    }

    @Actor
    public void second(II_Result result) {
      result.r2 = Places.ask(STORE_Y_LOAD_X, shared);
    }
  }

  /** Under a lock there is one order. */
  @JCStressTest
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "first before second")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "second before first")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both stores first")
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "no order explains it")
  @State
  public static class StoreBufferingUnderALock {
    private static final GuestFunction BOX = Places.GIL.function("box");
    private static final GuestFunction STORE_X_LOAD_Y = Places.GIL.function("store_x_load_y");
    private static final GuestFunction STORE_Y_LOAD_X = Places.GIL.function("store_y_load_x");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first(II_Result result) {
      result.r1 = Places.ask(STORE_X_LOAD_Y, shared);
    }

    @Actor
    public void second(II_Result result) {
      result.r2 = Places.ask(STORE_Y_LOAD_X, shared);
    }
  }

  /** Two readers may disagree about the order of two stores. */
  @JCStressTest
  @Outcome(id = "10, 10", expect = ACCEPTABLE_INTERESTING, desc = "two orders: not promised")
  @Outcome(id = "1?[01], 1?[01]", expect = ACCEPTABLE, desc = "one order")
  @State
  public static class IndependentReads {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction STORE_X = Places.FREE.function("store_x");
    private static final GuestFunction STORE_Y = Places.FREE.function("store_y");
    private static final GuestFunction LOAD_X_LOAD_Y = Places.FREE.function("load_x_load_y");
    private static final GuestFunction LOAD_Y_LOAD_X = Places.FREE.function("load_y_load_x");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      STORE_X.call(shared);
    }

    @Actor
    public void second() {
      STORE_Y.call(shared);
    }

    @Actor
    public void third(II_Result result) {
      result.r1 = Places.ask(LOAD_X_LOAD_Y, shared);
    }

    @Actor
    public void fourth(II_Result result) {
      result.r2 = Places.ask(LOAD_Y_LOAD_X, shared);
    }
  }

  /** Under a lock all readers agree. */
  @JCStressTest
  @Outcome(id = "10, 10", expect = FORBIDDEN, desc = "two orders")
  @Outcome(id = "1?[01], 1?[01]", expect = ACCEPTABLE, desc = "one order")
  @State
  public static class IndependentReadsUnderALock {
    private static final GuestFunction BOX = Places.GIL.function("box");
    private static final GuestFunction STORE_X = Places.GIL.function("store_x");
    private static final GuestFunction STORE_Y = Places.GIL.function("store_y");
    private static final GuestFunction LOAD_X_LOAD_Y = Places.GIL.function("load_x_load_y");
    private static final GuestFunction LOAD_Y_LOAD_X = Places.GIL.function("load_y_load_x");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      STORE_X.call(shared);
    }

    @Actor
    public void second() {
      STORE_Y.call(shared);
    }

    @Actor
    public void third(II_Result result) {
      result.r1 = Places.ask(LOAD_X_LOAD_Y, shared);
    }

    @Actor
    public void fourth(II_Result result) {
      result.r2 = Places.ask(LOAD_Y_LOAD_X, shared);
    }
  }
}
