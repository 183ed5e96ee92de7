package dev.baton.stdlib.re;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;

/** A {@code re.Match}: which part of a text a pattern matched. Immutable. */
final class MatchObject extends GuestObject {
  private final PatternObject pattern;
  private final SubjectText subject;
  private final int[] spans;
  private final int lastIndex;
  private final int pos;
  private final int endpos;

  /**
   * Records a match.
   *
   * @param spans start and end of every group, -1 for those without a part
   * @param lastIndex the group closed last, or -1
   */
  MatchObject(
      PatternObject pattern, SubjectText subject, int[] spans, int lastIndex, int pos, int endpos) {
    super(RegexTypes.MATCH);
    this.pattern = pattern;
    this.subject = subject;
    this.spans = spans;
    this.lastIndex = lastIndex;
    this.pos = pos;
    this.endpos = endpos;
  }

  PatternObject pattern() {
    return pattern;
  }

  SubjectText subject() {
    return subject;
  }

  int lastIndex() {
    return lastIndex;
  }

  int pos() {
    return pos;
  }

  int endpos() {
    return endpos;
  }

  /** Start and end of every group; not to be changed. */
  int[] spans() {
    return spans;
  }

  int groupCount() {
    return spans.length / 2 - 1;
  }

  int start(int group) {
    return spans[2 * group];
  }

  int end(int group) {
    return spans[2 * group + 1];
  }

  /** The text of a group, or a default if it took no part. */
  Object group(int group, Object missing) {
    return start(group) < 0 ? missing : subject.slice(start(group), end(group));
  }

  /** The number of a group given by number or name; IndexError if there is none. */
  int groupNumber(ThreadContext t, Object key) {
    if (key instanceof Long number) {
      return checked(number);
    }
    String name = Strings.toJavaOrNull(key);
    if (name != null) {
      Integer named = pattern.program().groupNames().get(name);
      return checked(named == null ? -1 : named);
    }
    Object number = Conversions.indexOrNull(t, key);
    return checked(number instanceof Long small ? small : -1);
  }

  private int checked(long number) {
    if (number < 0 || number > groupCount()) {
      throw Raise.indexError("no such group");
    }
    return (int) number;
  }
}
