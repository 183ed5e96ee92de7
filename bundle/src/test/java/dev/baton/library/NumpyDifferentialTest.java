package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.Baton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random expressions over arrays of all item types give what an installed NumPy of version 1 gives.
 * Where there is none nothing is compared. {@code -Dbaton.oracle.scale=N} makes N times as many.
 */
class NumpyDifferentialTest {
  private static final int COUNT = 400;

  /** Parts may be off by this much of the largest one. */
  private static final double TOLERANCE = 1e-12;

  private static final double SINGLE_TOLERANCE = 1e-5;

  /** Types that arrays here do not have, see docs/numpy.md; ints have no reciprocal of zero. */
  private static final String INCOMPARABLE =
      "\\d+ (\\S+ = (float16|uint64|complex64) .*|reciprocal = int.*|fft.fftshift = ValueError.*)";

  @Test
  void agreesWithNumpy() throws IOException {
    String python = pythonWithNumpy();
    assumeTrue(python != null);
    String script = script();
    String count = String.valueOf(COUNT * Integer.getInteger("baton.oracle.scale", 1));
    List<String> expected = output(python, "-c", script, "20261201", count).lines().toList();
    List<String> found;
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import io, sys\nsys.argv = ['-c', '20261201', '" + count + "']");
      baton.exec("sys.stdout = io.StringIO()");
      baton.exec(script);
      found = baton.eval("sys.stdout.getvalue()").as(String.class).lines().toList();
    }
    assertEquals(expected.size(), found.size());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).matches(INCOMPARABLE) && !agree(expected.get(i), found.get(i))) {
        wrong.add(expected.get(i) + "\n but " + found.get(i));
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  private static boolean agree(String expected, String found) {
    String[] a = expected.split(" : ?", 2);
    String[] b = found.split(" : ?", 2);
    if (!a[0].equals(b[0]) || a.length != b.length) {
      return false;
    }
    if (a.length == 1 || a[1].equals(b[1])) {
      return true;
    }
    double[] x = numbers(a[1]);
    double[] y = numbers(b[1]);
    double largest = 0;
    for (double each : x) {
      largest = Double.isFinite(each) ? Math.max(largest, Math.abs(each)) : largest;
    }
    double tolerance = largest * (a[0].contains("float32") ? SINGLE_TOLERANCE : TOLERANCE);
    boolean same = x.length == y.length;
    for (int i = 0; same && i < x.length; i++) {
      same = x[i] == y[i] || x[i] != x[i] && y[i] != y[i] || Math.abs(x[i] - y[i]) <= tolerance;
    }
    return same;
  }

  private static double[] numbers(String text) {
    String java = text.replace("inf", "Infinity").replace("nan", "NaN");
    return List.of(java.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static String pythonWithNumpy() throws IOException {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      String version = output(python, "-c", "import numpy; print(numpy.__version__)");
      if (version.matches("1\\.2[4-6]\\..*\\s*")) {
        return python;
      }
    }
    return null;
  }

  /** What a program writes; empty if it cannot be started. */
  private static String output(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return "";
    }
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String script() throws IOException {
    try (InputStream in =
        NumpyDifferentialTest.class.getResourceAsStream("/numpy/expressions.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
