package dev.baton.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Caches, queues and output that threads share keep what the contract promises of them. */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class LibraryContractProperties {
  private static final Arenas ARENAS = new Arenas();
  private static final Pattern TOKEN = Pattern.compile("<(\\d):(\\d+):(a*|b*|c*)>");

  @BeforeContainer
  static void open() {
    ARENAS.open("library");
  }

  @AfterContainer
  static void close() {
    ARENAS.close();
  }

  @Property
  void caches(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("caches", seed, threads);
  }

  @Property
  void cachedAttributes(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("cached_attributes", seed, threads);
  }

  @Property
  void patterns(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("patterns", seed, threads);
  }

  @Property
  void queues(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("queues", seed, threads);
  }

  @Property
  void linesWritten(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("lines_written", seed, threads, output -> assertWhole(output, threads));
  }

  /** The output is made of whole tokens, those of each thread in order and of one width. */
  private static void assertWhole(String output, int threads) {
    int[] counts = new int[threads];
    int[] widths = new int[threads];
    String rest = output.replace("\n", "");
    Matcher token = TOKEN.matcher(rest);
    int end = 0;
    while (token.find()) {
      assertEquals(end, token.start(), () -> "torn: " + output);
      end = token.end();
      int thread = Integer.parseInt(token.group(1));
      assertEquals(counts[thread]++, Integer.parseInt(token.group(2)), "lost or doubled");
      int width = token.group(3).length();
      assertEquals(counts[thread] == 1 ? width : widths[thread], width, "torn");
      widths[thread] = width;
    }
    assertEquals(rest.length(), end, () -> "torn: " + output);
    for (int count : counts) {
      assertEquals(counts[0], count, "lost");
    }
  }

  @Property
  void textsBuilt(@ForAll int seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
    ARENAS.check("texts_built", seed, threads);
  }
}
