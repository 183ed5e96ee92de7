final class Fannkuch implements Program {
  private static int flips(int[] order) {
    int count = 0;
    for (int first = order[0]; first != 0; first = order[0]) {
      for (int low = 0, high = first; low < high; low++, high--) {
        int kept = order[low];
        order[low] = order[high];
        order[high] = kept;
      }
      count++;
    }
    return count;
  }

  private static void turn(int[] order, int place) {
    int first = order[0];
    System.arraycopy(order, 1, order, 0, place);
    order[place] = first;
  }

  @Override
  public String run() {
    int size = 9;
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    int[] turns = new int[size];
    int most = 0;
    int checksum = 0;
    int place = 1;
    boolean even = true;
    boolean fresh = true;
    while (place < size) {
      if (fresh) {
        int count = flips(order.clone());
        most = Math.max(most, count);
        checksum += even ? count : -count;
        even = !even;
      }
      turn(order, place);
      fresh = turns[place] < place;
      if (fresh) {
        turns[place]++;
        place = 1;
      } else {
        turns[place++] = 0;
      }
    }
    return "(" + most + ", " + checksum + ")";
  }
}
