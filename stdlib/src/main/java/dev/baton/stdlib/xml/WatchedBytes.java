package dev.baton.stdlib.xml;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.LongWork;
import java.io.ByteArrayInputStream;

/**
 * A document as a parser reads it, which looks at interrupts and limits whenever it asks for more:
 * some kilobytes at a time. For the thread that parses.
 */
final class WatchedBytes extends ByteArrayInputStream {
  private final ThreadContext thread;
  private final LongWork work;

  WatchedBytes(byte[] data, ThreadContext thread, LongWork work) {
    super(data);
    this.thread = thread;
    this.work = work;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    int count = super.read(target, from, length);
    if (count > 0) {
      thread.countSteps(count);
      work.step(thread);
    }
    return count;
  }
}
