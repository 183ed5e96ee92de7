package dev.baton.core.text;

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
 * Properties and case mappings of code points in the Unicode version of the guest language, which
 * is not the one of the running JDK. Read from a resource at first use; immutable afterwards.
 *
 * <p>The properties are stored as runs: a sorted array of first code points beside their bits.
 */
final class UnicodeData {

  static final int ALPHA = 1;
  static final int DECIMAL = 1 << 1;
  static final int DIGIT = 1 << 2;
  static final int NUMERIC = 1 << 3;
  static final int SPACE = 1 << 4;
  static final int UPPER = 1 << 5;
  static final int LOWER = 1 << 6;
  static final int TITLE = 1 << 7;
  static final int PRINTABLE = 1 << 8;
  static final int IDENTIFIER_START = 1 << 9;
  static final int IDENTIFIER_PART = 1 << 10;
  static final int CASED = 1 << 11;
  static final int CASE_IGNORABLE = 1 << 12;

  private static final String RESOURCE = "unicode-15.0.txt";
  private static final int DIRECT = 0x3000;

  private static final UnicodeData INSTANCE = new UnicodeData();

  private int[] runStarts = new int[4096];
  private short[] runFlags = new short[4096];
  private int runs;

  /** The bits of the code points below {@link #DIRECT}: one array read instead of a search. */
  private final short[] direct = new short[DIRECT];

  private final Map<Integer, int[]> upper = new HashMap<>(4096);
  private final Map<Integer, int[]> lower = new HashMap<>(4096);
  private final Map<Integer, int[]> title = new HashMap<>();
  private final Map<Integer, int[]> fold = new HashMap<>();

  private UnicodeData() {
    try (InputStream in = UnicodeData.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        readLine(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runStarts = Arrays.copyOf(runStarts, runs);
    runFlags = Arrays.copyOf(runFlags, runs);
    for (int run = 0; run < runs && runStarts[run] < DIRECT; run++) {
      int end = run + 1 < runs ? Math.min(DIRECT, runStarts[run + 1]) : DIRECT;
      Arrays.fill(direct, runStarts[run], end, runFlags[run]);
    }
  }

  private void readLine(String line) {
    char first = line.charAt(0);
    if (first == '#') {
      return;
    }
    if (first >= 'a') {
      readMapping(line.split(" "));
      return;
    }
    int space = line.indexOf(' ');
    runStarts[runs] = Integer.parseInt(line, 0, space, 16);
    runFlags[runs++] = (short) Integer.parseInt(line, space + 1, line.length(), 16);
  }

  private void readMapping(String[] words) {
    Map<Integer, int[]> map =
        switch (words[0]) {
          case "upper" -> upper;
          case "lower" -> lower;
          case "title" -> title;
          default -> fold;
        };
    int first = Integer.parseInt(words[1], 16);
    if (words[2].equals("=")) {
      int[] result = new int[words.length - 3];
      for (int i = 0; i < result.length; i++) {
        result[i] = Integer.parseInt(words[i + 3], 16);
      }
      map.put(first, result);
      return;
    }
    int last = Integer.parseInt(words[2], 16);
    int step = Integer.parseInt(words[3]);
    int delta = Integer.parseInt(words[4]);
    for (int c = first; c <= last; c += step) {
      map.put(c, new int[] {c + delta});
    }
  }

  /** The property bits of a code point. */
  static int flags(int codePoint) {
    return codePoint < DIRECT ? INSTANCE.direct[codePoint] : INSTANCE.search(codePoint);
  }

  /** Whether a code point has at least one of these properties. */
  static boolean is(int codePoint, int property) {
    return (flags(codePoint) & property) != 0;
  }

  private int search(int codePoint) {
    return runFlags[runOf(codePoint)];
  }

  private int runOf(int codePoint) {
    int at = Arrays.binarySearch(runStarts, codePoint);
    return at >= 0 ? at : -at - 2;
  }

  /** The value of a decimal digit, or -1. Digits stand in tens, zero first. */
  static int decimal(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= '0' && codePoint <= '9' ? codePoint - '0' : -1;
    }
    if (!is(codePoint, DECIMAL)) {
      return -1;
    }
    return (codePoint - INSTANCE.runStarts[INSTANCE.runOf(codePoint)]) % 10;
  }

  /** The upper-case form, or null if it is the code point itself. */
  static int @Nullable [] upper(int codePoint) {
    return INSTANCE.upper.get(codePoint);
  }

  /** The lower-case form, or null if it is the code point itself. */
  static int @Nullable [] lower(int codePoint) {
    return INSTANCE.lower.get(codePoint);
  }

  /** The title-case form, or null if it is the code point itself. */
  static int @Nullable [] title(int codePoint) {
    int[] form = INSTANCE.title.get(codePoint);
    return form != null ? form : INSTANCE.upper.get(codePoint);
  }

  /** The case-folded form, or null if it is the code point itself. */
  static int @Nullable [] fold(int codePoint) {
    int[] form = INSTANCE.fold.get(codePoint);
    return form != null ? form : INSTANCE.lower.get(codePoint);
  }
}
