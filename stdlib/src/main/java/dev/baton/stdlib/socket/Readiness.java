package dev.baton.stdlib.socket;

import dev.baton.core.object.ListObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Iteration;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * Waiting for many open files, as {@code poll(2)} does. Files that are no sockets are always ready.
 */
final class Readiness {
  static final long IN = 1;
  static final long OUT = 4;
  static final long HANG_UP = 16;
  static final long INVALID = 32;

  private static final int READS = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;

  private final ThreadContext t;
  private final long[] numbers;
  private final long[] events;
  private final Descriptor[] files;
  private final ListObject result = new ListObject();

  /** For a sequence of pairs of a number and the events to wait for. */
  Readiness(ThreadContext t, Object pairs) {
    this.t = t;
    Object[] items = Iteration.toArray(t, pairs);
    numbers = new long[items.length];
    events = new long[items.length];
    files = new Descriptor[items.length];
    for (int i = 0; i < items.length; i++) {
      Object[] pair = Iteration.unpack(t, items[i], 2);
      numbers[i] = t.toLong(pair[0]);
      events[i] = t.toLong(pair[1]);
      files[i] = DescriptorTable.of(t).get(numbers[i]);
    }
  }

  /** The files that are ready, with their events; empty when the time is over. */
  Object await(long timeoutNanos) {
    Long deadline = Selectors.deadline(t, timeoutNanos);
    Selectors selectors = Selectors.of(t);
    try {
      Selector selector = selectors.take();
      try {
        return await(selector, deadline);
      } finally {
        for (Descriptor file : files) {
          if (file instanceof SocketDescriptor socket) {
            socket.leave(selector);
          }
        }
        selectors.giveBack(selector);
      }
    } catch (IOException e) {
      throw SocketErrors.of(t, e);
    }
  }

  private Object await(Selector selector, Long deadline) throws IOException {
    for (; ; ) {
      for (int i = 0; i < files.length; i++) {
        enter(i, selector);
      }
      selector.selectNow();
      collect(selector);
      long left = Selectors.left(t, deadline);
      if (result.size() > 0 || left == 0) {
        return result;
      }
      selector.selectedKeys().clear();
      Selectors.stay(t, selector, left);
      collect(selector);
      if (result.size() > 0) {
        return result;
      }
      selector.selectedKeys().clear();
    }
  }

  private void enter(int i, Selector selector) throws IOException {
    if (!(files[i] instanceof SocketDescriptor socket) || socket.isIdle()) {
      return;
    }
    int wanted =
        ((events[i] & IN) != 0 ? socket.interest(true) : 0)
            | ((events[i] & OUT) != 0 ? socket.interest(false) : 0);
    try {
      socket.enter(selector, wanted);
    } catch (ClosedChannelException e) {
      files[i] = null;
    }
  }

  private void collect(Selector selector) {
    for (int i = 0; i < files.length; i++) {
      long ready = readyEvents(i, selector);
      if (ready != 0) {
        result.append(t, TupleObject.of(numbers[i], ready));
      }
    }
  }

  private long readyEvents(int i, Selector selector) {
    if (files[i] == null) {
      return INVALID;
    }
    if (!(files[i] instanceof SocketDescriptor socket)) {
      return events[i] & (IN | OUT);
    }
    if (socket.isIdle()) {
      return events[i] & OUT | HANG_UP;
    }
    SelectionKey key = socket.channel().keyFor(selector);
    if (key == null || !key.isValid()) {
      return INVALID;
    }
    int operations = key.readyOps();
    long found = (operations & READS) != 0 ? IN : 0;
    if ((operations & ~READS) != 0) {
      found |= OUT;
    }
    return found & events[i];
  }
}
