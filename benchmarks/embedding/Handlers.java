import dev.baton.Baton;
import dev.baton.GuestFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

/**
 * Java threads that call one guest handler at the same time, and what a warm call costs. Takes the
 * engine ({@code gil}, {@code free} or another lock of Baton's; else the name of a script engine on
 * the class path), the number of threads, and seconds to warm up and to measure.
 */
public final class Handlers {
  private static final int SAMPLES = 1 << 20;

  private Handlers() {}

  /** What calls the guest. */
  private interface Guest extends AutoCloseable {
    String handle(String request) throws Exception;

    long addOne(long n) throws Exception;

    @Override
    void close();
  }

  private static Guest baton(String lock, String program) {
    Baton baton = Baton.builder().lock(lock).build();
    baton.exec(program);
    GuestFunction handle = baton.function("handle");
    GuestFunction addOne = baton.function("add_one");
    return new Guest() {
      @Override
      public String handle(String request) {
        return handle.call(request).as(String.class);
      }

      @Override
      public long addOne(long n) {
        return addOne.call(n).as(long.class);
      }

      @Override
      public void close() {
        baton.close();
      }
    };
  }

  private static Guest script(String name, String program) throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName(name);
    if (engine == null) {
      throw new IllegalArgumentException("no script engine " + name + " on the class path");
    }
    engine.eval(program);
    Invocable guest = (Invocable) engine;
    return new Guest() {
      @Override
      public String handle(String request) throws Exception {
        return guest.invokeFunction("handle", request).toString();
      }

      @Override
      public long addOne(long n) throws Exception {
        return ((Number) guest.invokeFunction("add_one", n)).longValue();
      }

      @Override
      public void close() {}
    };
  }

  /** Requests of one client and how long each took. */
  private static final class Client extends Thread {
    private final Guest guest;
    private final String request;
    private final CountDownLatch start;
    private final AtomicBoolean over;
    private final long[] nanos = new long[SAMPLES];
    private long count;

    Client(Guest guest, int number, CountDownLatch start, AtomicBoolean over) {
      this.guest = guest;
      this.request = "user=u" + number + "&text=the+quick+brown+fox+jumps+over+the+lazy+dog&mode=x";
      this.start = start;
      this.over = over;
    }

    @Override
    public void run() {
      try {
        start.await();
        while (!over.get()) {
          long begin = System.nanoTime();
          String answer = guest.handle(request);
          nanos[(int) (count++ % SAMPLES)] = System.nanoTime() - begin;
          if (!answer.startsWith("200 u")) {
            throw new AssertionError(answer);
          }
        }
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Requests of all threads in a second; the last sample says what 99 of 100 stay below, in ns. */
  private static double[] serve(Guest guest, int threads, double seconds) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      clients.add(new Client(guest, i, start, over));
    }
    clients.forEach(Thread::start);
    long begin = System.nanoTime();
    start.countDown();
    Thread.sleep((long) (seconds * 1000));
    over.set(true);
    for (Client client : clients) {
      client.join();
    }
    double elapsed = (System.nanoTime() - begin) / 1e9;
    long requests = clients.stream().mapToLong(c -> c.count).sum();
    long[] all =
        clients.stream()
            .flatMapToLong(c -> Arrays.stream(c.nanos, 0, (int) Math.min(c.count, SAMPLES)))
            .sorted()
            .toArray();
    return new double[] {requests / elapsed, all[(int) (all.length * 0.99)]};
  }

  /** Nanoseconds of one call among many; the best of some rounds. */
  private static double cost(LongUnaryOperator operation) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 15; round++) {
      long n = 0;
      long begin = System.nanoTime();
      while (n < 1_000_000) {
        n = operation.applyAsLong(n);
      }
      best = Math.min(best, (System.nanoTime() - begin) / 1e6);
    }
    return best;
  }

  public static void main(String[] args) throws Exception {
    String engine = args[0];
    int threads = Integer.parseInt(args[1]);
    String program = Files.readString(Path.of(args[4]));
    boolean ours = List.of("gil", "fair", "latency", "free", "adaptive").contains(engine);
    try (Guest guest = ours ? baton(engine, program) : script(engine, program)) {
      serve(guest, threads, Double.parseDouble(args[2]));
      double[] served = serve(guest, threads, Double.parseDouble(args[3]));
      double call =
          cost(
              n -> {
                try {
                  return guest.addOne(n);
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              });
      System.out.printf(
          "{\"requests\": %.0f, \"p99\": %.0f, \"call\": %.1f}%n", served[0], served[1], call);
    }
  }
}
