package dev.baton.histories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * As {@link HistoryProperties}, for bytearrays, attributes, variables of modules, queues, locks and
 * iterators that threads share.
 */
class SharedObjectHistoryProperties {
  private static final int TRIES = 12;
  private static final int END = 6;
  private static final Histories HISTORIES = new Histories();

  @BeforeContainer
  static void open() {
    HISTORIES.open();
  }

  @AfterContainer
  static void close() {
    HISTORIES.close();
  }

  @Property(tries = TRIES)
  void byteArrays(@ForAll("threads") int threads, @ForAll("byteSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    Model<?> model = new SequenceModel(initial);
    HISTORIES.check("bytearray", initial, model, threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void attributes(
      @ForAll("threads") int threads,
      @ForAll("named") String kind,
      @ForAll("attributeSteps") List<List<Step>> steps) {
    Map<Integer, Integer> initial = new LinkedHashMap<>();
    initial.put(0, 10);
    initial.put(8, 18);
    Model<?> model = new DictModel(initial, "AttributeError");
    HISTORIES.check(kind, initial, model, threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void queues(
      @ForAll("threads") int threads,
      @ForAll("queueKinds") String kind,
      @ForAll("queueSteps") List<List<Step>> steps) {
    int capacity = kind.equals("queue3") ? 3 : Integer.MAX_VALUE;
    Model<?> model = new QueueModel(capacity, kind.equals("lifo"));
    HISTORIES.check(kind, List.of(), model, threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void locks(@ForAll("threads") int threads, @ForAll("lockSteps") List<List<Step>> steps) {
    HISTORIES.check("lock", 0, new LockModel(), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void iterators(
      @ForAll("threads") int threads,
      @ForAll("iteratorKinds") String kind,
      @ForAll("nextSteps") List<List<Step>> steps) {
    Model<?> model = new IteratorModel(END);
    HISTORIES.check(kind, END, model, threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void countersWithoutEnd(
      @ForAll("threads") int threads, @ForAll("nextSteps") List<List<Step>> steps) {
    Model<?> model = new IteratorModel(Integer.MAX_VALUE);
    HISTORIES.check("count", END, model, threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void otherIteratorsUnderTheGlobalLock(
      @ForAll("threads") int threads,
      @ForAll("otherIteratorKinds") String kind,
      @ForAll("nextSteps") List<List<Step>> steps) {
    Model<?> model = new IteratorModel(END);
    HISTORIES.check(kind, END, model, threads, steps, Histories.UNDER_THE_GLOBAL_LOCK);
  }

  // What the threads may do.

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.integers().between(2, 3);
  }

  @Provide
  Arbitrary<String> named() {
    return Arbitraries.of("object", "module", "function");
  }

  @Provide
  Arbitrary<String> queueKinds() {
    return Arbitraries.of("queue3", "queue", "simple", "lifo");
  }

  @Provide
  Arbitrary<String> iteratorKinds() {
    return Arbitraries.of("range", "list_iterator", "tuple_iterator");
  }

  @Provide
  Arbitrary<String> otherIteratorKinds() {
    return Arbitraries.of("dict_iterator", "set_iterator", "islice", "map", "reversed", "chain");
  }

  @Provide
  Arbitrary<List<List<Step>>> byteSteps() {
    return Scripts.scripts(
        Scripts.steps("get", Scripts.index()),
        Scripts.steps("set", Arbitraries.integers().between(-2, 2), Scripts.item()),
        Scripts.steps("len"),
        Scripts.steps("append", Scripts.item()),
        Scripts.steps("insert", Arbitraries.integers().between(0, 3), Scripts.item()),
        Scripts.steps("pop"),
        Scripts.steps("pop_at", Scripts.index()),
        Scripts.steps("extend", Scripts.item(), Scripts.item()),
        Scripts.steps("replace_slice", Scripts.item(), Scripts.item(), Scripts.item()),
        Scripts.steps("contains", Scripts.item()),
        Scripts.steps("index", Scripts.item()),
        Scripts.steps("count", Scripts.item()),
        Scripts.steps("remove", Scripts.item()),
        Scripts.steps("reverse"),
        Scripts.steps("copy"),
        Scripts.steps("slice"),
        Scripts.steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> attributeSteps() {
    return Scripts.scripts(
        Scripts.steps("get_item", Scripts.key()),
        Scripts.steps("get", Scripts.key()),
        Scripts.steps("contains", Scripts.key()),
        Scripts.steps("set", Scripts.key(), Scripts.item()),
        Scripts.steps("delete", Scripts.key()),
        Scripts.steps("keys"));
  }

  @Provide
  Arbitrary<List<List<Step>>> queueSteps() {
    return Scripts.scripts(
        Scripts.steps("put", Scripts.item()),
        Scripts.steps("take"),
        Scripts.steps("qsize"),
        Scripts.steps("empty"));
  }

  @Provide
  Arbitrary<List<List<Step>>> lockSteps() {
    return Scripts.scripts(Scripts.steps("try"), Scripts.steps("locked"), Scripts.steps("release"));
  }

  @Provide
  Arbitrary<List<List<Step>>> nextSteps() {
    return Scripts.scripts(Scripts.steps("next"));
  }
}
