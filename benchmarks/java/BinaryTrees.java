import java.util.ArrayList;
import java.util.List;

final class BinaryTrees implements Program {
  private record Node(Node left, Node right) {}

  private static final class Sorted {
    final int key;
    Sorted left;
    Sorted right;

    Sorted(int key) {
      this.key = key;
    }

    void insert(int key) {
      Sorted node = this;
      while (true) {
        if (key < node.key) {
          if (node.left == null) {
            node.left = new Sorted(key);
            return;
          }
          node = node.left;
        } else {
          if (node.right == null) {
            node.right = new Sorted(key);
            return;
          }
          node = node.right;
        }
      }
    }

    void addTo(List<Integer> keys) {
      if (left != null) {
        left.addTo(keys);
      }
      keys.add(key);
      if (right != null) {
        right.addTo(keys);
      }
    }
  }

  private static Node grow(int depth) {
    return depth == 0 ? new Node(null, null) : new Node(grow(depth - 1), grow(depth - 1));
  }

  private static int count(Node node) {
    return node.left == null ? 1 : 1 + count(node.left) + count(node.right);
  }

  @Override
  public String run() {
    Node old = grow(16);
    List<Integer> sums = new ArrayList<>();
    for (int depth = 4; depth < 15; depth += 2) {
      int sum = 0;
      for (int i = 0; i < 1 << (15 - depth); i++) {
        sum += count(grow(depth));
      }
      sums.add(sum);
    }
    Sorted root = new Sorted(25_000);
    for (int n = 0; n < 20_000; n++) {
      root.insert(n * 7919 % 50_021);
    }
    List<Integer> keys = new ArrayList<>();
    root.addTo(keys);
    String sorted = keys.equals(keys.stream().sorted().toList()) ? "True" : "False";
    return "(" + count(old) + ", " + sums + ", " + sorted + ", " + keys.size() + ", " + keys.get(1_000) + ")";
  }
}
