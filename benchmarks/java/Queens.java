import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class Queens implements Program {
  private static int byBits(int full, int columns, int left, int right) {
    if (columns == full) {
      return 1;
    }
    int found = 0;
    int free = full & ~(columns | left | right);
    while (free != 0) {
      int queen = free & -free;
      free ^= queen;
      found += byBits(full, columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
    return found;
  }

  private static final class BySets {
    final int size;
    final List<List<Integer>> solutions = new ArrayList<>();
    final Set<Integer> columns = new HashSet<>();
    final Set<Integer> rising = new HashSet<>();
    final Set<Integer> falling = new HashSet<>();

    BySets(int size) {
      this.size = size;
    }

    void place(int row, List<Integer> chosen) {
      if (row == size) {
        solutions.add(chosen);
        return;
      }
      for (int column = 0; column < size; column++) {
        if (columns.contains(column) || rising.contains(row + column) || falling.contains(row - column)) {
          continue;
        }
        columns.add(column);
        rising.add(row + column);
        falling.add(row - column);
        List<Integer> longer = new ArrayList<>(chosen);
        longer.add(column);
        place(row + 1, longer);
        columns.remove(column);
        rising.remove(row + column);
        falling.remove(row - column);
      }
    }
  }

  private int found;

  private void permute(int[] order, int from) {
    if (from == order.length) {
      Set<Integer> rising = new HashSet<>();
      Set<Integer> falling = new HashSet<>();
      for (int row = 0; row < order.length; row++) {
        rising.add(row + order[row]);
        falling.add(row - order[row]);
      }
      found += rising.size() == order.length && falling.size() == order.length ? 1 : 0;
      return;
    }
    for (int i = from; i < order.length; i++) {
      int[] next = Arrays.copyOf(order, order.length);
      next[from] = order[i];
      next[i] = order[from];
      permute(next, from + 1);
    }
  }

  @Override
  public String run() {
    BySets bySets = new BySets(10);
    bySets.place(0, List.of());
    int bits = byBits((1 << 11) - 1, 0, 0, 0);
    found = 0;
    permute(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, 0);
    String solution = bySets.solutions.get(17).toString().replace('[', '(').replace(']', ')');
    return "(" + bits + ", " + bySets.solutions.size() + ", " + solution + ", " + found + ")";
  }
}
