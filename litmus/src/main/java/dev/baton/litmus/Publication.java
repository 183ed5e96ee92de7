package dev.baton.litmus;

import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Publication: what has just been made is whole for whoever finds it. */
public final class Publication {
  private Publication() {}

  /** Through an attribute. */
  @JCStressTest
  @JCStressMeta(WholeOrNothing.class)
  @State
  public static class ByAttribute {
    private static final GuestFunction BOX = Places.FREE.function("box");
    private static final GuestFunction PUBLISH_ATTRIBUTE =
        Places.FREE.function("publish_attribute");
    private static final GuestFunction READ_ATTRIBUTE = Places.FREE.function("read_attribute");

    private final GuestValue shared = BOX.call();

    @Actor
    public void first() {
      PUBLISH_ATTRIBUTE.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(READ_ATTRIBUTE, shared);
    }
  }

  /** Appended to a list. */
  @JCStressTest
  @JCStressMeta(WholeOrNothing.class)
  @State
  public static class ByItem {
    private static final GuestFunction NO_ITEMS = Places.FREE.function("no_items");
    private static final GuestFunction PUBLISH_ITEM = Places.FREE.function("publish_item");
    private static final GuestFunction READ_ITEM = Places.FREE.function("read_item");

    private final GuestValue shared = NO_ITEMS.call();

    @Actor
    public void first() {
      PUBLISH_ITEM.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(READ_ITEM, shared);
    }
  }

  /** As a value of a dict. */
  @JCStressTest
  @JCStressMeta(WholeOrNothing.class)
  @State
  public static class ByValue {
    private static final GuestFunction NO_VALUES = Places.FREE.function("no_values");
    private static final GuestFunction PUBLISH_VALUE = Places.FREE.function("publish_value");
    private static final GuestFunction READ_VALUE = Places.FREE.function("read_value");

    private final GuestValue shared = NO_VALUES.call();

    @Actor
    public void first() {
      PUBLISH_VALUE.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(READ_VALUE, shared);
    }
  }

  /** Through a variable of an enclosing function. */
  @JCStressTest
  @JCStressMeta(WholeOrNothing.class)
  @State
  public static class ByCell {
    private static final GuestFunction CELL_OF_NOTHING = Places.FREE.function("cell_of_nothing");
    private static final GuestFunction STORE_PAIR = Places.FREE.function("store_pair");
    private static final GuestFunction LOAD_PAIR = Places.FREE.function("load_pair");

    private final GuestValue shared = CELL_OF_NOTHING.call();

    @Actor
    public void first() {
      STORE_PAIR.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(LOAD_PAIR, shared);
    }
  }

  /** Through a queue. */
  @JCStressTest
  @JCStressMeta(WholeOrNothing.class)
  @State
  public static class ByQueue {
    private static final GuestFunction NEW_QUEUE = Places.FREE.function("new_queue");
    private static final GuestFunction PUBLISH_QUEUE = Places.FREE.function("publish_queue");
    private static final GuestFunction READ_QUEUE = Places.FREE.function("read_queue");

    private final GuestValue shared = NEW_QUEUE.call();

    @Actor
    public void first() {
      PUBLISH_QUEUE.call(shared);
    }

    @Actor
    public void second(I_Result result) {
      result.r1 = Places.ask(READ_QUEUE, shared);
    }
  }
}
