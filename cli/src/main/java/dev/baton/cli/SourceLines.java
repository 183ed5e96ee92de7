package dev.baton.cli;

import dev.baton.lock.GuestLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of source lines, as far as the files can be read. */
final class SourceLines {
  private static final int LONGEST = 120;
  private static final long LARGEST_BYTES = 4L << 20;

  private final Map<String, List<String>> files = new HashMap<>();

  /** The line's text without the blanks around it; empty if it cannot be had. */
  String at(GuestLocation place) {
    List<String> lines = files.computeIfAbsent(place.file(), SourceLines::read);
    int index = place.line() - 1;
    String text = index >= 0 && index < lines.size() ? lines.get(index).strip() : "";
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static List<String> read(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
        return List.of();
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (InvalidPathException | IOException e) {
      return List.of();
    }
  }
}
