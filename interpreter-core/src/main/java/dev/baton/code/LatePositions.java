package dev.baton.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The positions of a file of compiled code that leaves them out: they come from compiling its
 * source once more, when a traceback asks for the first of them. Thread safe: two threads that ask
 * at the same time both compile and get equal tables.
 */
final class LatePositions {
  private final Supplier<@Nullable CodeObject> original;
  private volatile @Nullable List<CodeObject> units;

  /**
   * Positions that {@code original} has.
   *
   * @param original makes the same code with positions; null if it cannot
   */
  LatePositions(Supplier<@Nullable CodeObject> original) {
    this.original = original;
  }

  /**
   * The positions of one code object of the file.
   *
   * @param number counted in the order in which code objects begin in the file
   * @param size its instructions; where the original differs it is another one, whose positions
   *     would be wrong
   */
  PositionTable table(int number, int size) {
    return PositionTable.late(
        () -> {
          List<CodeObject> all = units();
          boolean same = number < all.size() && all.get(number).size() == size;
          return same ? all.get(number).positions() : PositionTable.NONE;
        });
  }

  private List<CodeObject> units() {
    List<CodeObject> all = units;
    if (all == null) {
      all = new ArrayList<>();
      CodeObject root = original.get();
      if (root != null) {
        collect(root, all);
      }
      units = all;
    }
    return all;
  }

  private static void collect(CodeObject code, List<CodeObject> all) {
    all.add(code);
    for (Object constant : code.constants()) {
      if (constant instanceof CodeObject inner) {
        collect(inner, all);
      }
    }
  }
}
