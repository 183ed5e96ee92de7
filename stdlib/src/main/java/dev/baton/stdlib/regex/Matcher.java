package dev.baton.stdlib.regex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Matches one program against one text, once or again and again.
 *
 * <p>Places are indexes of units, as {@link Subject} counts them. After a call that returned true
 * the spans can be read until the next call. Used by one thread.
 */
public final class Matcher {
  private final Program program;
  private final TextView text;
  private final Machine machine;
  private final int end;

  /** Where {@link #searchNext} and {@link #matchNext} go on, or -1 after a failure. */
  private int next;

  /** Whether the next match must not be empty where the last one ended. */
  private boolean mustAdvance;

  /**
   * Makes a matcher for the part of a text between two places.
   *
   * @param pos where to begin; text before it can still be looked at
   * @param endpos where the text is taken to end
   * @param guard told of the work done, or null
   * @throws IndexOutOfBoundsException if a place is outside of the text
   */
  public Matcher(Program program, Subject subject, int pos, int endpos, @Nullable StepGuard guard) {
    if (pos < 0 || pos > subject.length() || endpos < 0 || endpos > subject.length()) {
      throw new IndexOutOfBoundsException(pos + ", " + endpos);
    }
    this.program = program;
    this.text = new TextView(subject, endpos);
    this.machine = new Machine(program, text, guard);
    this.end = endpos;
    this.next = pos;
  }

  /** Matches at the beginning. */
  public boolean match() {
    return attempt(next);
  }

  /** Matches everything from the beginning to the end. */
  public boolean fullMatch() {
    machine.toTheEnd = true;
    boolean matched = attempt(next);
    machine.toTheEnd = false;
    return matched;
  }

  /** Finds the first place at which the pattern matches. */
  public boolean search() {
    return searchFrom(next);
  }

  /**
   * Finds the next match after the last one.
   *
   * <p>A match may begin where the last one ended, unless both are empty.
   */
  public boolean searchNext() {
    return next >= 0 && advance(searchFrom(next));
  }

  /** Matches exactly where the last match ended, by the same rule. */
  public boolean matchNext() {
    if (next < 0) {
      return false;
    }
    machine.forbiddenEnd = mustAdvance ? next : -1;
    return advance(attempt(next));
  }

  private boolean advance(boolean matched) {
    if (matched) {
      next = end(0);
      mustAdvance = start(0) == next;
    } else {
      next = -1;
    }
    return matched;
  }

  private boolean attempt(int place) {
    return end - place >= program.minWidth && machine.run(place);
  }

  private boolean searchFrom(int from) {
    machine.forbiddenEnd = mustAdvance ? from : -1;
    int place = from;
    while (true) {
      place = candidate(place);
      if (place < 0 || end - place < program.minWidth) {
        return false;
      }
      if (place > from) {
        machine.forbiddenEnd = -1;
      }
      if (machine.run(place)) {
        return true;
      }
      place++;
    }
  }

  /** Returns the first place not before {@code from} where a match can begin, or -1. */
  private int candidate(int from) {
    SearchPlan plan = program.plan;
    return switch (plan.kind()) {
      case ANYWHERE -> from;
      case TEXT_START -> from == 0 ? 0 : -1;
      case LINE_START -> nextLineStart(from);
      case PREFIX -> text.find(plan.prefix(), from);
      case FIRST_SET -> plan.first() == null ? from : nextMember(plan.first(), from);
    };
  }

  private int nextLineStart(int from) {
    int place = from;
    while (place > 0 && place <= end && text.at(place - 1) != '\n') {
      place++;
    }
    return place <= end ? place : -1;
  }

  private int nextMember(CharSet set, int from) {
    for (int place = from; place < end; place++) {
      if (set.contains(text.at(place))) {
        return place;
      }
    }
    return -1;
  }

  /**
   * Returns where a group of the last match begins.
   *
   * @param group from 0, the whole match, to the number of groups
   * @return the place, or -1 if the group took no part
   */
  public int start(int group) {
    return end(group) < 0 ? -1 : machine.registers[2 * group];
  }

  /** Returns where a group of the last match ends, or -1 if it took no part. */
  public int end(int group) {
    return machine.registers[2 * group + 1];
  }

  /** Returns the number of the group closed last, or -1 if none was. */
  public int lastIndex() {
    return machine.registers[program.lastIndexRegister()];
  }

  /** Returns start and end of every group of the last match, the whole match first. */
  public int[] spans() {
    int[] spans = Arrays.copyOf(machine.registers, 2 * (program.groupCount() + 1));
    for (int i = 0; i < spans.length; i += 2) {
      if (spans[i + 1] < 0) {
        spans[i] = -1;
      }
    }
    return spans;
  }
}
