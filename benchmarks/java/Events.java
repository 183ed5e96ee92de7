import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

final class Events implements Program {
  private record Event(int time, int number, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return time != other.time ? Integer.compare(time, other.time) : Integer.compare(number, other.number);
    }
  }

  private static final class Teller {
    final String name;
    final int speed;
    int busy;
    int served;

    Teller(String name, int speed) {
      this.name = name;
      this.speed = speed;
    }
  }

  private static final class Bank {
    final PriorityQueue<Event> queue = new PriorityQueue<>();
    final ArrayDeque<Teller> free = new ArrayDeque<>();
    final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    final TreeMap<Integer, Integer> waits = new TreeMap<>();
    long random = 2024;
    int now;
    int made;
    int lost;

    int between(int low, int high) {
      random = random * 6364136223846793005L + 1442695040888963407L;
      return (int) (low + (random >>> 33) % (high - low + 1));
    }

    void at(int delay, Runnable action) {
      queue.add(new Event(now + delay, ++made, action));
    }

    void arrive() {
      if (waiting.size() > 12) {
        lost++;
      } else {
        waiting.add(now);
        serve();
      }
      at(between(1, 9), this::arrive);
    }

    void serve() {
      while (!waiting.isEmpty() && !free.isEmpty()) {
        Teller teller = free.poll();
        waits.merge((now - waiting.poll()) / 10, 1, Integer::sum);
        int time = between(5, 25) * teller.speed / 10;
        teller.busy += time;
        at(time, () -> done(teller));
      }
    }

    void done(Teller teller) {
      teller.served++;
      if (teller.served % 50 != 0) {
        free.add(teller);
      } else {
        at(60, () -> back(teller));
      }
      serve();
    }

    void back(Teller teller) {
      free.add(teller);
      serve();
    }

    int run(int until) {
      int handled = 0;
      while (!queue.isEmpty() && queue.peek().time() <= until) {
        Event event = queue.poll();
        now = event.time();
        event.action().run();
        handled++;
      }
      return handled;
    }
  }

  @Override
  public String run() {
    Bank bank = new Bank();
    List<Teller> tellers = List.of(new Teller("Ann", 9), new Teller("Bob", 11), new Teller("Cy", 14));
    bank.free.addAll(tellers);
    bank.at(0, bank::arrive);
    int handled = bank.run(320_000);
    List<String> waits = new ArrayList<>();
    bank.waits.entrySet().stream().limit(4).forEach(e -> waits.add("(" + e.getKey() + ", " + e.getValue() + ")"));
    List<String> served = new ArrayList<>();
    tellers.forEach(t -> served.add("('" + t.name + "', " + t.served + ", " + t.busy + ")"));
    return "(" + handled + ", " + bank.lost + ", " + waits + ", " + served + ")";
  }
}
