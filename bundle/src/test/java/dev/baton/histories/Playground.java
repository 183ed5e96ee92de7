package dev.baton.histories;

import dev.baton.Baton;
import dev.baton.GuestFunction;
import dev.baton.testing.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An engine under one lock, in which guest threads play scripts on a container. */
final class Playground implements AutoCloseable {
  private final Baton baton;
  private final GuestFunction play;

  Playground(String lock, boolean pollEverywhere) {
    baton = Baton.builder().lock(lock).pollEverywhere(pollEverywhere).build();
    baton.exec(Resources.text("/histories/driver.py"));
    play = baton.function("play");
  }

  /**
   * Plays a script for each thread, so many rounds, each with a container of its own.
   *
   * @param kind of container, as the driver names it
   * @param initial its content, as guest code writes it
   */
  List<List<Operation>> play(String kind, String initial, List<List<Step>> scripts, int rounds) {
    String literal =
        scripts.stream()
            .map(s -> s.stream().map(Step::literal).collect(Collectors.joining(", ", "[", "]")))
            .collect(Collectors.joining(", ", "[", "]"));
    String text = play.call(kind, initial, literal, rounds).as(String.class);
    List<List<Operation>> histories = new ArrayList<>();
    List<Operation> history = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.isEmpty()) {
        histories.add(history);
        history = new ArrayList<>();
        continue;
      }
      String[] fields = line.split("\t");
      int thread = Integer.parseInt(fields[0]);
      Step step = scripts.get(thread).get(Integer.parseInt(fields[1]));
      int begin = Integer.parseInt(fields[2]);
      history.add(new Operation(thread, begin, Integer.parseInt(fields[3]), step, fields[4]));
    }
    return histories;
  }

  @Override
  public void close() {
    baton.close();
  }
}
