package dev.baton.stdlib.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects instructions, and the sets and strings their operands name. */
final class CodeBuffer {
  private final List<CharSet> sets = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private int[] code = new int[32];
  private int length;

  /** Returns where the next word will stand. */
  int position() {
    return length;
  }

  void emit(int word) {
    if (length == code.length) {
      code = Arrays.copyOf(code, 2 * length);
    }
    code[length++] = word;
  }

  void emit(int first, int second) {
    emit(first);
    emit(second);
  }

  void emit(int first, int second, int third) {
    emit(first, second);
    emit(third);
  }

  /** Emits a word to be filled in by {@link #patch} and returns its position. */
  int hole() {
    emit(0);
    return length - 1;
  }

  /** Fills a hole with the current position. */
  void patch(int hole) {
    code[hole] = length;
  }

  void patch(int hole, int word) {
    code[hole] = word;
  }

  /** Returns the operand that names a set. */
  int set(CharSet set) {
    sets.add(set);
    return sets.size() - 1;
  }

  /** Returns the operand that names a string. */
  int string(String string) {
    strings.add(string);
    return strings.size() - 1;
  }

  int[] code() {
    return Arrays.copyOf(code, length);
  }

  CharSet[] sets() {
    return sets.toArray(new CharSet[0]);
  }

  String[] strings() {
    return strings.toArray(new String[0]);
  }
}
