package dev.baton.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One program of a corpus file and what it is expected to do; the format is described in the
 * corpus's README.
 *
 * @param id folder, file name and number from 1 of the chunk: {@code language/lists.py#3}
 * @param fileName name of the file without its folder
 * @param firstLine the line of the file at which the chunk begins, from 1
 * @param source the text of the program
 * @param output the lines it prints
 * @param raised the uncaught exception that ends it, null for a normal end
 * @param syntaxError the error it has instead of running, null if it compiles
 */
record Chunk(
    String id,
    String fileName,
    int firstLine,
    String source,
    List<Expectation> output,
    @Nullable Expectation raised,
    @Nullable SyntaxExpectation syntaxError) {

  private static final String SEPARATOR = "# ---";
  private static final Pattern EXPECT = Pattern.compile("# expect:(?: (.*))?$");
  private static final Pattern RAISES = Pattern.compile("# raises: (.*)$");
  private static final Pattern SYNTAX_ERROR =
      Pattern.compile("# syntax-error: (\\d+):(\\d+): (.*)");

  /** A text and the line of the chunk, from 1, that stands for it. */
  record Expectation(int line, String text) {}

  /** Line, column (both from 1) and message of a syntax error. */
  record SyntaxExpectation(int line, int column, String message) {}

  /** The chunks of one file, in order. */
  static List<Chunk> of(Path file) throws IOException {
    List<String> lines = List.of(Files.readString(file).split("\n", -1));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines = lines.subList(0, lines.size() - 1);
    }
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).equals(SEPARATOR)) {
        chunks.add(parse(file, chunks.size() + 1, start + 1, lines.subList(start, i)));
        start = i + 1;
      }
    }
    return chunks;
  }

  private static Chunk parse(Path file, int number, int firstLine, List<String> lines) {
    List<Expectation> output = new ArrayList<>();
    Expectation raised = null;
    for (int i = 0; i < lines.size(); i++) {
      Matcher expect = EXPECT.matcher(lines.get(i));
      if (expect.find()) {
        output.add(new Expectation(i + 1, expect.group(1) == null ? "" : expect.group(1)));
      }
      Matcher raises = RAISES.matcher(lines.get(i));
      if (raises.find()) {
        raised = new Expectation(i + 1, raises.group(1));
      }
    }
    Matcher m = SYNTAX_ERROR.matcher(lines.get(0));
    SyntaxExpectation syntaxError =
        m.matches()
            ? new SyntaxExpectation(
                Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(3))
            : null;
    String name = file.getFileName().toString();
    return new Chunk(
        file.getParent().getFileName() + "/" + name + "#" + number,
        name,
        firstLine,
        String.join("\n", lines) + "\n",
        output,
        raised,
        syntaxError);
  }

  /** How many things are checked. */
  int expectations() {
    return output.size() + (raised == null ? 0 : 1) + (syntaxError == null ? 0 : 1);
  }
}
