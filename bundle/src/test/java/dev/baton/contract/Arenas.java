package dev.baton.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One guest program in an arena for each way to run threads. Each check takes one way of each
 * column, the next ones in turn. A long run sets {@code -Dbaton.rounds}: how many seeds each check
 * makes of the one it gets.
 */
final class Arenas {
  private static final int ROUNDS = Integer.getInteger("baton.rounds", 1);
  private static final int STEP = 0x9E3779B9;

  private final Map<Mode, Arena> arenas = new EnumMap<>(Mode.class);
  private final AtomicInteger turn = new AtomicInteger();

  void open(String program) {
    for (Mode mode : Mode.values()) {
      arenas.put(mode, new Arena(mode, program));
    }
  }

  void close() {
    arenas.values().forEach(Arena::close);
    arenas.clear();
  }

  /** A row holds in both columns. */
  void check(String row, int seed, int threads) {
    check(row, seed, threads, output -> {});
  }

  /** A row holds in both columns, and so does what is asked of the output. */
  void check(String row, int seed, int threads, Consumer<String> ofOutput) {
    checkIn(false, row, seed, threads, ofOutput);
    checkIn(true, row, seed, threads, ofOutput);
  }

  /** A row holds where one thread runs at a time. */
  void checkUnderTheGlobalLock(String row, int seed, int threads) {
    checkIn(false, row, seed, threads, output -> {});
  }

  private void checkIn(
      boolean parallel, String row, int seed, int threads, Consumer<String> ofOutput) {
    List<Mode> modes = new ArrayList<>(arenas.keySet());
    modes.removeIf(mode -> mode.isParallel() != parallel);
    for (int round = 0; round < ROUNDS; round++) {
      Mode mode = modes.get(turn.getAndIncrement() / 2 % modes.size());
      Arena arena = arenas.get(mode);
      int each = seed + round * STEP;
      assertEquals(
          "", arena.verdict(row, each, threads), () -> row + " in " + mode + ", seed " + each);
      ofOutput.accept(arena.output());
    }
  }
}
