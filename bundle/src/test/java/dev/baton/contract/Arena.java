package dev.baton.contract;

import dev.baton.Baton;
import dev.baton.GuestFunction;
import dev.baton.HostAccess;
import dev.baton.testing.Resources;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An engine in which guest threads put rows of the contract to the test. */
final class Arena implements AutoCloseable {
  private final Mode mode;
  private final Baton baton;
  private final GuestFunction verdict;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  /** With the rows of a guest program. */
  Arena(Mode mode, String program) {
    this.mode = mode;
    baton = mode.builder().hostAccess(HostAccess.ALL).output(output).build();
    for (String name : new String[] {"arena", program}) {
      baton.run(baton.compile(Resources.text("/contract/" + name + ".py"), name + ".py"));
    }
    verdict = baton.function("verdict");
  }

  /** What was strange; empty if nothing was. */
  String verdict(String row, int seed, int threads) {
    output.reset();
    return verdict.call(row, seed, threads, mode.isParallel()).as(String.class);
  }

  /** What the last test wrote to standard output. */
  String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    baton.close();
  }
}
