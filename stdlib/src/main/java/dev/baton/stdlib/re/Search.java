package dev.baton.stdlib.re;

import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.LongWork;
import dev.baton.stdlib.regex.MatchTooDeepException;
import dev.baton.stdlib.regex.Matcher;
import dev.baton.stdlib.regex.StepGuard;

/**
 * A walk of a pattern over a subject on behalf of a guest thread.
 *
 * <p>Neither the program of a pattern nor a subject can change, so a walk that lasts goes on
 * outside the global lock. Every few thousand steps the thread's poll word is looked at, so that a
 * pattern which backtracks for ages can be interrupted and meets limits.
 */
final class Search implements StepGuard {
  private final PatternObject pattern;
  private final SubjectText subject;
  private final int pos;
  private final int endpos;
  private final Matcher matcher;
  private final LongWork work = new LongWork();
  private ThreadContext thread;

  Search(ThreadContext thread, PatternObject pattern, SubjectText subject, long pos, long endpos) {
    this.thread = thread;
    this.pattern = pattern;
    this.subject = subject;
    this.pos = subject.clamp(pos);
    this.endpos = subject.clamp(endpos);
    this.matcher = new Matcher(pattern.program(), subject.subject(), this.pos, this.endpos, this);
  }

  /** Begins a walk over a whole subject. */
  static Search over(ThreadContext thread, PatternObject pattern, Object string) {
    SubjectText subject = SubjectText.of(thread, pattern, string);
    return new Search(thread, pattern, subject, 0, subject.length());
  }

  @Override
  public void steps(int steps) {
    thread.countSteps(steps);
    work.step(thread);
  }

  PatternObject pattern() {
    return pattern;
  }

  SubjectText subject() {
    return subject;
  }

  boolean match() {
    try {
      return matcher.match();
    } catch (MatchTooDeepException tooDeep) {
      throw Raise.memoryError("");
    } finally {
      work.end(thread);
    }
  }

  boolean fullMatch() {
    try {
      return matcher.fullMatch();
    } catch (MatchTooDeepException tooDeep) {
      throw Raise.memoryError("");
    } finally {
      work.end(thread);
    }
  }

  /** Finds the next match, on the thread that asks now. */
  boolean searchNext(ThreadContext t) {
    thread = t;
    try {
      return matcher.searchNext();
    } catch (MatchTooDeepException tooDeep) {
      throw Raise.memoryError("");
    } finally {
      work.end(thread);
    }
  }

  /** Matches where the last match ended, on the thread that asks now. */
  boolean matchNext(ThreadContext t) {
    thread = t;
    try {
      return matcher.matchNext();
    } catch (MatchTooDeepException tooDeep) {
      throw Raise.memoryError("");
    } finally {
      work.end(thread);
    }
  }

  int start(int group) {
    return matcher.start(group);
  }

  int end(int group) {
    return matcher.end(group);
  }

  /** Returns the text of a group of the match found last, or a default if it took no part. */
  Object group(int group, Object missing) {
    int start = matcher.start(group);
    return start < 0 ? missing : subject.slice(start, matcher.end(group));
  }

  /** Returns start and end of all groups of the match found last. */
  int[] spans() {
    return matcher.spans();
  }

  /** Returns the match found last as a guest object. */
  MatchObject result() {
    return new MatchObject(pattern, subject, matcher.spans(), matcher.lastIndex(), pos, endpos);
  }
}
