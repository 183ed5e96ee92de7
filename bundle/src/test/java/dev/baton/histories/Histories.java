package dev.baton.histories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Engines in which threads play scripts, and the look for an order of whole steps. */
final class Histories {
  private static final int ROUNDS = 15;

  enum Mode {
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

  static final Mode[] EVERYWHERE = Mode.values();
  static final Mode[] UNDER_THE_GLOBAL_LOCK = {Mode.GIL, Mode.HOSTILE};

  private final Map<Mode, Playground> playgrounds = new EnumMap<>(Mode.class);

  void open() {
    for (Mode mode : Mode.values()) {
      playgrounds.put(mode, new Playground(mode.lock, mode.pollEverywhere));
    }
  }

  void close() {
    playgrounds.values().forEach(Playground::close);
    playgrounds.clear();
  }

  /** Plays the scripts of so many threads and looks for an order that explains what came out. */
  <S> void check(
      String kind, Object initial, Model<S> model, int threads, List<List<Step>> all, Mode... in) {
    List<List<Step>> scripts = all.subList(0, threads);
    String content = initial.toString().replace('=', ':');
    for (Mode mode : in) {
      List<List<Operation>> played = playgrounds.get(mode).play(kind, content, scripts, ROUNDS);
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
}
