package dev.baton.stdlib.unicode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Properties of code points in the Unicode version of the guest language, which is not the one of
 * the running JDK. Read from a resource at first use; immutable afterwards.
 */
final class CharacterData {
  private static final String RESOURCE = "characters-15.0.txt";
  private static final int MOST_RUNS = 8192;

  private static final CharacterData INSTANCE = new CharacterData();

  /** The properties that a run of code points has in common. */
  record Properties(
      String category, String direction, int combiningClass, String width, boolean mirrored) {}

  private int[] starts = new int[MOST_RUNS];
  private Properties[] properties = new Properties[MOST_RUNS];
  private int runs;
  private final Map<Integer, Double> numbers = new HashMap<>(4096);

  private CharacterData() {
    Map<String, Properties> known = new HashMap<>();
    try (InputStream in = CharacterData.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("=")) {
          addNumbers(line.substring(1).split(" "));
        } else if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          starts[runs] = Integer.parseInt(line, 0, space, 16);
          properties[runs++] =
              known.computeIfAbsent(line.substring(space + 1), CharacterData::parse);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    starts = Arrays.copyOf(starts, runs);
    properties = Arrays.copyOf(properties, runs);
  }

  private static Properties parse(String text) {
    String[] fields = text.split(" ");
    return new Properties(
        fields[0],
        fields[1].equals("-") ? "" : fields[1],
        Integer.parseInt(fields[2]),
        fields[3],
        fields[4].equals("1"));
  }

  private void addNumbers(String[] fields) {
    int first = Integer.parseInt(fields[0], 16);
    String[] fraction = fields[2].split("/");
    double value =
        fraction.length == 1
            ? Double.parseDouble(fraction[0])
            : Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
    for (int i = 0; i < Integer.parseInt(fields[1]); i++) {
      numbers.put(first + i, value + i);
    }
  }

  /** The properties of a code point. */
  static Properties of(int codePoint) {
    int found = Arrays.binarySearch(INSTANCE.starts, codePoint);
    return INSTANCE.properties[found >= 0 ? found : -found - 2];
  }

  /** The numeric value of a code point; null if it has none. */
  static @Nullable Double number(int codePoint) {
    return INSTANCE.numbers.get(codePoint);
  }
}
