package dev.baton.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The chunks that do not do yet what they should: lines {@code chunk mode reason} in a file. A
 * chunk of the list that does what it should is an error too, so the list only ever shrinks.
 */
final class KnownFailures {
  private static final String HEADER =
      """
      # Chunks that do not behave as they should yet: chunk, mode, reason.
      # The build demands that each of them fails and that all others pass. Written anew by
      # mvn -B verify -pl bundle -am -Dbaton.update=true
      """;

  private final Set<String> entries = new HashSet<>();

  /** Reads the list; a missing file is an empty list. */
  KnownFailures(Path file) throws IOException {
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] words = line.split(" ", 3);
          entries.add(words[0] + " " + words[1]);
        }
      }
    }
  }

  boolean contains(Chunk chunk, Mode mode) {
    return entries.contains(chunk.id() + " " + mode);
  }

  /** The entries that name no chunk that is run. */
  List<String> strangers(Collection<String> chunksAndModes) {
    List<String> strangers = new ArrayList<>(entries);
    strangers.removeAll(new HashSet<>(chunksAndModes));
    return strangers;
  }

  /** A line of the list. The reason is the first line of what is wrong. */
  static String line(Chunk chunk, Mode mode, List<String> complaints) {
    return chunk.id() + " " + mode + " " + reason(complaints);
  }

  private static String reason(List<String> complaints) {
    String all = String.join("\n", complaints);
    String[] lines = all.split("\n");
    for (String line : lines) {
      if (line.startsWith("still running")) {
        return "time-out";
      }
      if (line.matches("[A-Za-z.]*(Error|Exception): .*")) {
        return line;
      }
    }
    return lines[0].startsWith("failed in the host") ? lines[0] : "output";
  }

  /** Replaces the list. */
  static void write(Path file, Collection<String> lines) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (String line : new TreeSet<>(lines)) {
      text.append(line).append('\n');
    }
    Files.writeString(file, text);
  }
}
