package dev.baton.litmus;

import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Message passing: who sees the flag sees the data that was stored before it. */
public final class MessagePassing {
  private MessagePassing() {}

  /** Two attributes of one object. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Attributes {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction STORE_ATTRIBUTES = Places.FREE.function("store_attributes");
    private static final GuestFunction LOAD_ATTRIBUTES = Places.FREE.function("load_attributes");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      STORE_ATTRIBUTES.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_ATTRIBUTES, shared);
    }
  }

  /** Two items of a list. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Items {
    private static final GuestFunction TWO_ITEMS = Places.FREE.function("two_items");
    private static final GuestFunction STORE_ITEMS = Places.FREE.function("store_items");
    private static final GuestFunction LOAD_ITEMS = Places.FREE.function("load_items");

    private final GuestValue shared = TWO_ITEMS.call();

    @Actor
    public void first() {
      STORE_ITEMS.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_ITEMS, shared);
    }
  }

  /** Two values of a dict. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Values {
    private static final GuestFunction TWO_VALUES = Places.FREE.function("two_values");
    private static final GuestFunction STORE_VALUES = Places.FREE.function("store_values");
    private static final GuestFunction LOAD_VALUES = Places.FREE.function("load_values");

    private final GuestValue shared = TWO_VALUES.call();

    @Actor
    public void first() {
      STORE_VALUES.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_VALUES, shared);
    }
  }

  /** Two new keys of a dict. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Keys {
    private static final GuestFunction TWO_VALUES = Places.FREE.function("two_values");
    private static final GuestFunction STORE_NEW_KEYS = Places.FREE.function("store_new_keys");
    private static final GuestFunction LOAD_NEW_KEYS = Places.FREE.function("load_new_keys");

    private final GuestValue shared = TWO_VALUES.call();

    @Actor
    public void first() {
      STORE_NEW_KEYS.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_NEW_KEYS, shared);
    }
  }

  /** Two variables of an enclosing function. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Cells {
    private static final GuestFunction TWO_CELLS = Places.FREE.function("two_cells");
    private static final GuestFunction STORE_PAIR = Places.FREE.function("store_pair");
    private static final GuestFunction LOAD_PAIR = Places.FREE.function("load_pair");

    private final GuestValue shared = TWO_CELLS.call();

    @Actor
    public void first() {
      STORE_PAIR.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_PAIR, shared);
    }
  }

  /** Two global variables. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Globals {
    private static final GuestFunction TWO_GLOBALS = Places.FREE.function("two_globals");
    private static final GuestFunction STORE_PAIR = Places.FREE.function("store_pair");
    private static final GuestFunction LOAD_PAIR = Places.FREE.function("load_pair");

    private final GuestValue shared = TWO_GLOBALS.call();

    @Actor
    public void first() {
      STORE_PAIR.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_PAIR, shared);
    }
  }

  /** A list behind an attribute, and a flag. */
  @JCStressTest
  @JCStressMeta(FlagAndData.class)
  @State
  public static class Mixed {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction STORE_MIXED = Places.FREE.function("store_mixed");
    private static final GuestFunction LOAD_MIXED = Places.FREE.function("load_mixed");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      STORE_MIXED.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_MIXED, shared);
    }
  }
}
