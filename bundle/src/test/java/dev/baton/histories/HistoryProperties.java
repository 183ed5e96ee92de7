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
 * The rows of the contract that promise single steps: whatever threads do to a list, dict, set or
 * deque, some order of whole operations explains all they saw. Under the global lock, with a switch
 * before every instruction, and in parallel. Where the contract lets readers in parallel see a
 * change in progress, they are left out there.
 */
class HistoryProperties {
  private static final int TRIES = 50;
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
  void listsReadAndWrittenAtTheEnds(
      @ForAll("threads") int threads, @ForAll("listEnds") List<List<Step>> steps) {
    HISTORIES.check(
        "list",
        List.of(1, 2),
        new SequenceModel(List.of(1, 2)),
        threads,
        steps,
        Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void listsShifted(@ForAll("threads") int threads, @ForAll("listShifts") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    HISTORIES.check(
        "list", initial, new SequenceModel(initial), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void listsSearchedUnderTheGlobalLock(
      @ForAll("threads") int threads, @ForAll("listSearches") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    HISTORIES.check(
        "list",
        initial,
        new SequenceModel(initial),
        threads,
        steps,
        Histories.UNDER_THE_GLOBAL_LOCK);
  }

  @Property(tries = TRIES)
  void dicts(@ForAll("threads") int threads, @ForAll("dictSteps") List<List<Step>> steps) {
    Map<Integer, Integer> initial = new LinkedHashMap<>();
    initial.put(0, 10);
    initial.put(8, 18);
    HISTORIES.check("dict", initial, new DictModel(initial), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void dictsUpdated(@ForAll("threads") int threads, @ForAll("dictUpdates") List<List<Step>> steps) {
    Map<Integer, Integer> initial = Map.of(0, 10);
    HISTORIES.check("dict", initial, new DictModel(initial), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void sets(@ForAll("threads") int threads, @ForAll("setSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(0, 8);
    HISTORIES.check("set", initial, new SetModel(initial), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void setsCombined(@ForAll("threads") int threads, @ForAll("setAlgebra") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    HISTORIES.check("set", initial, new SetModel(initial), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void setsSearchedUnderTheGlobalLock(
      @ForAll("threads") int threads, @ForAll("setSearches") List<List<Step>> steps) {
    List<Integer> initial = List.of(0, 8);
    HISTORIES.check(
        "set", initial, new SetModel(initial), threads, steps, Histories.UNDER_THE_GLOBAL_LOCK);
  }

  @Property(tries = TRIES)
  void deques(@ForAll("threads") int threads, @ForAll("dequeSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2);
    HISTORIES.check(
        "deque", initial, new SequenceModel(initial), threads, steps, Histories.EVERYWHERE);
  }

  @Property(tries = TRIES)
  void dequesOfLimitedLength(
      @ForAll("threads") int threads, @ForAll("dequeSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2);
    HISTORIES.check(
        "deque3", initial, new SequenceModel(initial, 3), threads, steps, Histories.EVERYWHERE);
  }

  // What the threads may do.

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.integers().between(2, 3);
  }

  @Provide
  Arbitrary<List<List<Step>>> listEnds() {
    return Scripts.scripts(
        Scripts.steps("get", Scripts.index()),
        Scripts.steps("set", Arbitraries.integers().between(-2, 2), Scripts.item()),
        Scripts.steps("len"),
        Scripts.steps("append", Scripts.item()),
        Scripts.steps("pop"),
        Scripts.steps("copy"),
        Scripts.steps("slice"),
        Scripts.steps("equals", Scripts.item(), Scripts.item()),
        Scripts.steps("concat", Scripts.item()),
        Scripts.steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> listShifts() {
    return Scripts.scripts(
        Scripts.steps("insert", Arbitraries.integers().between(0, 3), Scripts.item()),
        Scripts.steps("pop_at", Scripts.index()),
        Scripts.steps("delete", Scripts.index()),
        Scripts.steps("reverse"),
        Scripts.steps("remove", Scripts.item()),
        Scripts.steps("extend", Scripts.item(), Scripts.item()),
        Scripts.steps("replace_slice", Scripts.item(), Scripts.item(), Scripts.item()),
        Scripts.steps("repeat"),
        Scripts.steps("append", Scripts.item()),
        Scripts.steps("pop"),
        Scripts.steps("copy"));
  }

  @Provide
  Arbitrary<List<List<Step>>> listSearches() {
    return Scripts.scripts(
        Scripts.steps("contains", Scripts.item()),
        Scripts.steps("index", Scripts.item()),
        Scripts.steps("count", Scripts.item()),
        Scripts.steps("get", Scripts.index()),
        Scripts.steps("insert", Arbitraries.integers().between(0, 3), Scripts.item()),
        Scripts.steps("pop_at", Scripts.index()),
        Scripts.steps("reverse"),
        Scripts.steps("remove", Scripts.item()));
  }

  @Provide
  Arbitrary<List<List<Step>>> dictSteps() {
    return Scripts.scripts(
        Scripts.steps("get_item", Scripts.key()),
        Scripts.steps("get", Scripts.key()),
        Scripts.steps("contains", Scripts.key()),
        Scripts.steps("len"),
        Scripts.steps("set", Scripts.key(), Scripts.item()),
        Scripts.steps("delete", Scripts.key()),
        Scripts.steps("pop", Scripts.key()),
        Scripts.steps("pop_default", Scripts.key()),
        Scripts.steps("popitem"),
        Scripts.steps("setdefault", Scripts.key(), Scripts.item()),
        Scripts.steps("keys"),
        Scripts.steps("items"),
        Scripts.steps("items_view"),
        Scripts.steps("values"),
        Scripts.steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> dictUpdates() {
    return Scripts.scripts(
        Scripts.steps("update", Scripts.key(), Scripts.key(), Scripts.key()),
        Scripts.steps("set", Scripts.key(), Scripts.item()),
        Scripts.steps("pop", Scripts.key()),
        Scripts.steps("keys"),
        Scripts.steps("items"),
        Scripts.steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> setSteps() {
    return Scripts.scripts(
        Scripts.steps("add", Scripts.key()),
        Scripts.steps("discard", Scripts.key()),
        Scripts.steps("remove", Scripts.key()),
        Scripts.steps("pop"),
        Scripts.steps("len"),
        Scripts.steps("copy"),
        Scripts.steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> setAlgebra() {
    return Scripts.scripts(
        Scripts.steps("update", Scripts.item(), Scripts.item()),
        Scripts.steps("intersect", Scripts.item(), Scripts.item()),
        Scripts.steps("subtract", Scripts.item(), Scripts.item()),
        Scripts.steps("toggle", Scripts.item(), Scripts.item()),
        Scripts.steps("union", Scripts.item(), Scripts.item()),
        Scripts.steps("issubset", Scripts.item(), Scripts.item(), Scripts.item()),
        Scripts.steps("add", Scripts.item()),
        Scripts.steps("copy"));
  }

  @Provide
  Arbitrary<List<List<Step>>> setSearches() {
    return Scripts.scripts(
        Scripts.steps("contains", Scripts.key()),
        Scripts.steps("add", Scripts.key()),
        Scripts.steps("discard", Scripts.key()),
        Scripts.steps("len"));
  }

  @Provide
  Arbitrary<List<List<Step>>> dequeSteps() {
    return Scripts.scripts(
        Scripts.steps("append", Scripts.item()),
        Scripts.steps("appendleft", Scripts.item()),
        Scripts.steps("pop"),
        Scripts.steps("popleft"),
        Scripts.steps("rotate", Arbitraries.integers().between(-2, 2)),
        Scripts.steps("extend", Scripts.item(), Scripts.item()),
        Scripts.steps("extendleft", Scripts.item(), Scripts.item()),
        Scripts.steps("get", Scripts.index()),
        Scripts.steps("set", Scripts.index(), Scripts.item()),
        Scripts.steps("remove", Scripts.item()),
        Scripts.steps("reverse"),
        Scripts.steps("len"),
        Scripts.steps("copy"),
        Scripts.steps("as_list"),
        Scripts.steps("clear"));
  }
}
