package dev.baton.stdlib.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Large texts, deep patterns, and patterns that would run for ages. */
class MatcherLimitsTest {
  private static Program compile(String pattern) {
    return Program.compile(pattern.codePoints().toArray(), true, 0);
  }

  private static Matcher matcher(String pattern, String text) {
    return new Matcher(compile(pattern), Subject.of(text), 0, text.length(), null);
  }

  @Test
  void guardStopsCatastrophicBacktracking() {
    RuntimeException stop = new IllegalStateException("stop");
    long[] total = {0};
    StepGuard guard =
        steps -> {
          total[0] += steps;
          if (total[0] > 1_000_000) {
            throw stop;
          }
        };
    for (String pattern : new String[] {"(a+)+b", "(a|aa)+$", "(?:a*)*b", "(a?){40}a{40}b"}) {
      total[0] = 0;
      String text = "a".repeat(60) + "c";
      Matcher matcher = new Matcher(compile(pattern), Subject.of(text), 0, text.length(), guard);
      assertSame(stop, assertThrows(IllegalStateException.class, matcher::match), pattern);
    }
  }

  @Test
  void guardHearsOfQuadraticSearches() {
    long[] total = {0};
    String text = "a".repeat(20_000);
    Matcher matcher =
        new Matcher(compile("a*b"), Subject.of(text), 0, text.length(), steps -> total[0] += steps);
    assertFalse(matcher.search());
    assertTrue(total[0] > 10_000_000, "counted " + total[0]);
  }

  @Test
  void longTextsNeedNoJavaStack() {
    int length = 2_000_000;
    String text = "ab".repeat(length / 2);
    assertTrue(matcher("(?:a|b)*", text).fullMatch());
    assertTrue(matcher("(a|b)*?$", text).fullMatch());
    assertTrue(matcher("(?:(?=a)ab)+", text).fullMatch());
    assertTrue(matcher("(?:(\\w)\\w)*+", text).fullMatch());
    assertTrue(matcher(".*b", text).match());
  }

  @Test
  void nestingHasALimit() {
    assertTrue(matcher("(".repeat(400) + "a" + ")".repeat(400), "a").match());
    PatternError error =
        assertThrows(PatternError.class, () -> compile("(".repeat(10_000) + ")".repeat(10_000)));
    assertEquals(PatternError.Kind.RECURSION, error.kind());
    error = assertThrows(PatternError.class, () -> compile("(?(1)".repeat(10_000)));
    assertEquals(PatternError.Kind.RECURSION, error.kind());
  }

  @Test
  void placesLimitTheText() {
    Program program = compile("\\bb$|^a");
    String text = "ab b";
    Matcher second = new Matcher(program, Subject.of(text), 1, 2, null);
    assertFalse(second.search());
    Matcher fourth = new Matcher(program, Subject.of(text), 3, 4, null);
    assertTrue(fourth.match());
    assertThrows(
        IndexOutOfBoundsException.class, () -> new Matcher(program, Subject.of(text), 0, 5, null));
    Matcher crossed = new Matcher(compile(""), Subject.of(text), 3, 1, null);
    assertFalse(crossed.search());
    assertFalse(new Matcher(compile("b*"), Subject.of(text), 3, 1, null).match());
  }

  @Test
  void oneProgramServesManyThreads() throws InterruptedException {
    Program program = compile("(\\w+)=(\\d+);?");
    int[] found = new int[4];
    Thread[] threads = new Thread[found.length];
    for (int i = 0; i < threads.length; i++) {
      int number = i;
      String text = ("key" + i + "=" + i + ";").repeat(1000);
      threads[i] =
          new Thread(
              () -> {
                Matcher matcher = new Matcher(program, Subject.of(text), 0, text.length(), null);
                while (matcher.searchNext()) {
                  found[number] += matcher.end(2) - matcher.start(2);
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (int count : found) {
      assertEquals(1000, count);
    }
  }
}
