package dev.baton.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Text that repeats itself is searched in linear time, with the results of the plain search. */
class TextSearchTest {
  private static final Duration PLENTY = Duration.ofSeconds(120);
  private static final int LENGTH = 1_000_000;

  private final String text = "a".repeat(LENGTH);
  private final String absentLast = "a".repeat(LENGTH / 2) + "b";
  private final String absentFirst = "b" + "a".repeat(LENGTH / 2);

  @Example
  void absentPartsAreNotSearchedForHours() {
    assertTimeoutPreemptively(
        PLENTY,
        () -> {
          assertFalse(TextSearch.contains(text, absentLast));
          assertFalse(TextSearch.contains(text, absentFirst));
          assertEquals(-1, TextSearch.rfind(text, absentFirst, 0, LENGTH));
          assertEquals(-1, TextSearch.find(text, absentLast, 1, LENGTH - 1));
          assertEquals(0, TextSearch.count(text, absentLast, 0, LENGTH));
          assertSame(text, TextSearch.replace(text, absentLast, "c", -1));
          assertEquals(1, TextSplit.rsplit(text, absentFirst, -1).size());
        });
  }

  @Example
  void wideTextToo() {
    Object wide = Text.join("", List.of(Text.ofCodePoint(0x1F600), text));
    assertTimeoutPreemptively(
        PLENTY,
        () -> {
          assertFalse(TextSearch.contains(wide, absentLast));
          assertEquals(1, TextSearch.find(wide, text, 0, LENGTH + 1));
        });
  }

  @Example
  void countingInARangeCopiesItOnce() {
    assertTimeoutPreemptively(
        PLENTY, () -> assertEquals(LENGTH - 1, TextSearch.count(text, "a", 0, LENGTH - 1)));
  }

  @Property(tries = 2000)
  void findsWhatThePlainSearchFinds(@ForAll long seed) {
    Random random = new Random(seed);
    String text = letters(random, random.nextInt(60));
    String part = letters(random, 1 + random.nextInt(6));
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    int first = text.substring(from, to).indexOf(part);
    int last = text.substring(from, to).lastIndexOf(part);
    assertEquals(first < 0 ? -1 : first + from, LinearSearch.find(text, part, from, to));
    assertEquals(last < 0 ? -1 : last + from, LinearSearch.rfind(text, part, from, to));
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, 'a', 'c')
        .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
        .toString();
  }
}
