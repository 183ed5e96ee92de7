package dev.baton.tiers;

import java.util.List;

/**
 * The numbers a program is made from. Where they end all are zero, which stands for the simplest
 * choice: shorter lists and smaller numbers are smaller programs, so a failure can be shrunk.
 */
final class Choices {
  private final List<Integer> numbers;
  private int next;

  Choices(List<Integer> numbers) {
    this.numbers = numbers;
  }

  int below(int bound) {
    return next < numbers.size() ? numbers.get(next++) % bound : 0;
  }

  /** Less often true than false; false where the numbers end. */
  boolean perhaps() {
    return below(5) > 2;
  }

  String of(String... texts) {
    return texts[below(texts.length)];
  }

  boolean areUsedUp() {
    return next >= numbers.size();
  }
}
