package dev.baton.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chunk did.
 *
 * @param status exit status
 * @param output standard output
 * @param errors standard error
 */
record Outcome(int status, String output, String errors) {

  /** What is not as the chunk expects, a line for each thing; empty if all is. */
  List<String> complaints(Chunk chunk) {
    List<String> complaints = new ArrayList<>();
    compareOutput(chunk, complaints);
    compareEnd(chunk, complaints);
    return complaints;
  }

  private void compareOutput(Chunk chunk, List<String> complaints) {
    String text = output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
    List<String> actual = output.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    List<Chunk.Expectation> expected = chunk.output();
    for (int i = 0; i < Math.max(actual.size(), expected.size()); i++) {
      if (i >= expected.size()) {
        complaints.add("nothing more expected, got: " + actual.get(i));
        continue;
      }
      Chunk.Expectation e = expected.get(i);
      if (i >= actual.size()) {
        complaints.add(place(chunk, e.line()) + "the output ended before: " + e.text());
      } else if (!e.text().equals(actual.get(i))) {
        complaints.add(
            place(chunk, e.line()) + "expected: " + e.text() + "\n      got: " + actual.get(i));
      }
    }
  }

  private void compareEnd(Chunk chunk, List<String> complaints) {
    Chunk.Expectation raised = chunk.raised();
    if (raised == null) {
      if (status != 0) {
        complaints.add("ended with status " + status + "\n" + errors);
      }
      return;
    }
    String frame = "File \"[^\"]*" + Pattern.quote(chunk.fileName()) + "\", line (\\d+)";
    Matcher frames = Pattern.compile(frame).matcher(errors);
    int line = 0;
    while (frames.find()) {
      line = Integer.parseInt(frames.group(1));
    }
    if (line != raised.line() || !lastError().equals(raised.text())) {
      complaints.add(
          place(chunk, raised.line()) + "expected: " + raised.text() + "\n      got: " + errors);
    }
  }

  /** The last line of standard error. */
  String lastError() {
    String trace = errors.stripTrailing();
    return trace.substring(trace.lastIndexOf('\n') + 1);
  }

  private static String place(Chunk chunk, int line) {
    return chunk.fileName() + ":" + (chunk.firstLine() + line - 1) + ": ";
  }
}
