import dev.baton.Baton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an embedder's program does first: define a function, call it, close. */
public final class FirstResult {
  private FirstResult() {}

  /** Prints the result, and the peak of resident memory in kilobytes where Linux tells it. */
  public static void main(String[] args) throws IOException {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("def total(prices): return sum(prices)");
      long result = baton.function("total").call(List.of(3, 5, 8)).as(long.class);
      System.out.println("result " + result);
    }
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM")) {
          System.out.println("peak " + line.replaceAll("[^0-9]", ""));
        }
      }
    }
  }
}
