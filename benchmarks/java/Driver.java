import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Times the Java version of a benchmark program as {@code driver.py} times the one in Python, and
 * checks its result against the same {@code EXPECTED}.
 */
final class Driver {
  private Driver() {}

  /** Takes what {@code driver.py} takes, after the path of that script. */
  public static void main(String[] args) throws Exception {
    Path path = Path.of(args[1]);
    Program program = program(path);
    String expected = expected(path);
    int repetitions = Integer.parseInt(args[2]);
    double seconds = Double.parseDouble(args[3]);
    List<Double> warmUp = new ArrayList<>();
    double sum = 0;
    while (seconds > 0 && (warmUp.size() < 2 || sum < seconds)) {
      double time = timed(program, expected);
      sum += time;
      warmUp.add(time);
    }
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      times.add(timed(program, expected));
    }
    System.out.printf("{\"warm_up\": %s, \"times\": %s}%n", warmUp, times);
  }

  private static Program program(Path path) throws ReflectiveOperationException {
    StringBuilder name = new StringBuilder();
    for (String part : path.getFileName().toString().replace(".py", "").split("_")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return (Program) Class.forName(name.toString()).getDeclaredConstructor().newInstance();
  }

  private static String expected(Path path) throws IOException {
    String text = Files.readString(path);
    int at = text.indexOf("\nEXPECTED = ");
    return text.substring(at + 12).lines().map(String::strip).collect(Collectors.joining(" ")).strip();
  }

  private static double timed(Program program, String expected) {
    long start = System.nanoTime();
    String result = program.run();
    double time = (System.nanoTime() - start) / 1e9;
    if (!result.equals(expected)) {
      throw new AssertionError(result + ", not " + expected);
    }
    return time;
  }
}
