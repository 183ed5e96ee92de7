package dev.baton.histories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
  private static final int ROUNDS = 15;
  private static final Map<Mode, Playground> PLAYGROUNDS = new LinkedHashMap<>();

  private enum Mode {
    GIL("gil", false),
    HOSTILE("gil", true),
    FREE("free", false);

    final String lock;
    final boolean pollEverywhere;

    Mode(String lock, boolean pollEverywhere) {
      this.lock = lock;
      this.pollEverywhere = pollEverywhere;
    }
  }

  @BeforeContainer
  static void open() {
    for (Mode mode : Mode.values()) {
      PLAYGROUNDS.put(mode, new Playground(mode.lock, mode.pollEverywhere));
    }
  }

  @AfterContainer
  static void close() {
    PLAYGROUNDS.values().forEach(Playground::close);
    PLAYGROUNDS.clear();
  }

  @Property(tries = TRIES)
  void listsReadAndWrittenAtTheEnds(
      @ForAll("threads") int threads, @ForAll("listEnds") List<List<Step>> steps) {
    check("list", List.of(1, 2), new SequenceModel(List.of(1, 2)), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void listsShifted(@ForAll("threads") int threads, @ForAll("listShifts") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    check("list", initial, new SequenceModel(initial), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void listsSearchedUnderTheGlobalLock(
      @ForAll("threads") int threads, @ForAll("listSearches") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    check("list", initial, new SequenceModel(initial), threads, steps, Mode.GIL, Mode.HOSTILE);
  }

  @Property(tries = TRIES)
  void dicts(@ForAll("threads") int threads, @ForAll("dictSteps") List<List<Step>> steps) {
    Map<Integer, Integer> initial = new LinkedHashMap<>();
    initial.put(0, 10);
    initial.put(8, 18);
    check("dict", initial, new DictModel(initial), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void dictsUpdated(@ForAll("threads") int threads, @ForAll("dictUpdates") List<List<Step>> steps) {
    Map<Integer, Integer> initial = Map.of(0, 10);
    check("dict", initial, new DictModel(initial), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void sets(@ForAll("threads") int threads, @ForAll("setSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(0, 8);
    check("set", initial, new SetModel(initial), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void setsCombined(@ForAll("threads") int threads, @ForAll("setAlgebra") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2, 3);
    check("set", initial, new SetModel(initial), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void setsSearchedUnderTheGlobalLock(
      @ForAll("threads") int threads, @ForAll("setSearches") List<List<Step>> steps) {
    List<Integer> initial = List.of(0, 8);
    check("set", initial, new SetModel(initial), threads, steps, Mode.GIL, Mode.HOSTILE);
  }

  @Property(tries = TRIES)
  void deques(@ForAll("threads") int threads, @ForAll("dequeSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2);
    check("deque", initial, new SequenceModel(initial), threads, steps, Mode.values());
  }

  @Property(tries = TRIES)
  void dequesOfLimitedLength(
      @ForAll("threads") int threads, @ForAll("dequeSteps") List<List<Step>> steps) {
    List<Integer> initial = List.of(1, 2);
    check("deque3", initial, new SequenceModel(initial, 3), threads, steps, Mode.values());
  }

  private static <S> void check(
      String kind, Object initial, Model<S> model, int threads, List<List<Step>> all, Mode... in) {
    List<List<Step>> scripts = all.subList(0, threads);
    String content = initial.toString().replace('=', ':');
    for (Mode mode : in) {
      List<List<Operation>> played = PLAYGROUNDS.get(mode).play(kind, content, scripts, ROUNDS);
      assertEquals(ROUNDS, played.size());
      for (List<Operation> history : played) {
        int expected = scripts.stream().mapToInt(List::size).sum();
        assertEquals(expected, history.size(), "every thread comes to its end");
        if (!Linearizability.explains(model, history)) {
          throw new AssertionError(mode + ", no order explains " + describe(history));
        }
      }
    }
  }

  private static String describe(List<Operation> history) {
    StringBuilder text = new StringBuilder();
    for (Operation o : history) {
      text.append(
          String.format(
              "%n  thread %d, %d to %d: %s -> %s",
              o.thread(), o.begin(), o.end(), o.step().literal(), o.result()));
    }
    return text.toString();
  }

  // What the threads may do.

  @Provide
  Arbitrary<Integer> threads() {
    return Arbitraries.integers().between(2, 3);
  }

  @Provide
  Arbitrary<List<List<Step>>> listEnds() {
    return scripts(
        steps("get", index()),
        steps("set", Arbitraries.integers().between(-2, 2), item()),
        steps("len"),
        steps("append", item()),
        steps("pop"),
        steps("copy"),
        steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> listShifts() {
    return scripts(
        steps("insert", Arbitraries.integers().between(0, 3), item()),
        steps("pop_at", index()),
        steps("delete", index()),
        steps("reverse"),
        steps("remove", item()),
        steps("extend", item(), item()),
        steps("replace_slice", item(), item(), item()),
        steps("repeat"),
        steps("append", item()),
        steps("pop"),
        steps("copy"));
  }

  @Provide
  Arbitrary<List<List<Step>>> listSearches() {
    return scripts(
        steps("contains", item()),
        steps("index", item()),
        steps("count", item()),
        steps("get", index()),
        steps("insert", Arbitraries.integers().between(0, 3), item()),
        steps("pop_at", index()),
        steps("reverse"),
        steps("remove", item()));
  }

  @Provide
  Arbitrary<List<List<Step>>> dictSteps() {
    return scripts(
        steps("get_item", key()),
        steps("get", key()),
        steps("contains", key()),
        steps("len"),
        steps("set", key(), item()),
        steps("delete", key()),
        steps("pop", key()),
        steps("pop_default", key()),
        steps("popitem"),
        steps("setdefault", key(), item()),
        steps("keys"),
        steps("items"),
        steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> dictUpdates() {
    return scripts(
        steps("update", key(), key(), key()),
        steps("set", key(), item()),
        steps("pop", key()),
        steps("keys"),
        steps("items"),
        steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> setSteps() {
    return scripts(
        steps("add", key()),
        steps("discard", key()),
        steps("remove", key()),
        steps("pop"),
        steps("len"),
        steps("copy"),
        steps("clear"));
  }

  @Provide
  Arbitrary<List<List<Step>>> setAlgebra() {
    return scripts(
        steps("update", item(), item()),
        steps("intersect", item(), item()),
        steps("subtract", item(), item()),
        steps("toggle", item(), item()),
        steps("union", item(), item()),
        steps("issubset", item(), item(), item()),
        steps("add", item()),
        steps("copy"));
  }

  @Provide
  Arbitrary<List<List<Step>>> setSearches() {
    return scripts(
        steps("contains", key()), steps("add", key()), steps("discard", key()), steps("len"));
  }

  @Provide
  Arbitrary<List<List<Step>>> dequeSteps() {
    return scripts(
        steps("append", item()),
        steps("appendleft", item()),
        steps("pop"),
        steps("popleft"),
        steps("rotate", Arbitraries.integers().between(-2, 2)),
        steps("extend", item(), item()),
        steps("extendleft", item(), item()),
        steps("get", index()),
        steps("set", index(), item()),
        steps("len"),
        steps("copy"),
        steps("clear"));
  }

  private static Arbitrary<Integer> item() {
    return Arbitraries.integers().between(1, 5);
  }

  private static Arbitrary<Integer> index() {
    return Arbitraries.integers().between(-3, 3);
  }

  /** Keys that share places in small tables. */
  private static Arbitrary<Integer> key() {
    return Arbitraries.of(0, 8, 16, 24, 1);
  }

  @SafeVarargs
  private static Arbitrary<Step> steps(String name, Arbitrary<Integer>... arguments) {
    Arbitrary<List<Integer>> all = Arbitraries.just(List.of());
    for (Arbitrary<Integer> argument : arguments) {
      all =
          all.flatMap(
              before ->
                  argument.map(
                      next -> {
                        List<Integer> longer = new ArrayList<>(before);
                        longer.add(next);
                        return longer;
                      }));
    }
    return all.map(list -> new Step(name, List.copyOf(list)));
  }

  @SafeVarargs
  private static Arbitrary<List<List<Step>>> scripts(Arbitrary<Step>... kinds) {
    List<Arbitrary<Step>> all = new ArrayList<>();
    for (Arbitrary<Step> kind : kinds) {
      all.add(kind);
    }
    return Arbitraries.oneOf(all).list().ofMinSize(2).ofMaxSize(4).list().ofSize(3);
  }
}
