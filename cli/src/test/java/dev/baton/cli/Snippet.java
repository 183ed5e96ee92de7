package dev.baton.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A block of code in one of the pages that people read. */
record Snippet(String page, int line, String language, String text) {
  private static final String FENCE = "```";

  /** All blocks in a language, of the README, the notes for contributors and docs. */
  static List<Snippet> in(String language) throws IOException {
    Path root = sourceRoot();
    List<Path> pages =
        new ArrayList<>(List.of(root.resolve("README.md"), root.resolve("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<Snippet> found = new ArrayList<>();
    for (Path page : pages) {
      collect(root, page, language, found);
    }
    return found;
  }

  private static void collect(Path root, Path page, String language, List<Snippet> found)
      throws IOException {
    List<String> lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(FENCE)) {
        continue;
      }
      int end = i + 1;
      while (!lines.get(end).startsWith(FENCE)) {
        end++;
      }
      if (lines.get(i).equals(FENCE + language)) {
        String text = String.join("\n", lines.subList(i + 1, end));
        found.add(new Snippet(root.relativize(page).toString(), i + 1, language, text));
      }
      i = end;
    }
  }

  /** The root of the source tree. */
  static Path sourceRoot() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isRegularFile(here.resolve("baton")) ? here : here.getParent();
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
