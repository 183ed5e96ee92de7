package dev.baton.stdlib.file;

import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open files of one interpreter by number; 0 to 2 are the standard streams. A file gets the
 * lowest number that is free. Thread safe: no operation waits while it holds the monitor.
 */
public final class DescriptorTable implements AutoCloseable {
  private static final int MOST = 1 << 16;

  private final List<@Nullable Descriptor> open = new ArrayList<>();

  private DescriptorTable(StandardStreams streams) {
    open.add(new HostDescriptor(streams.in(), null, streams.terminals().in()));
    open.add(new HostDescriptor(null, streams.out(), streams.terminals().out()));
    open.add(new HostDescriptor(null, streams.err(), streams.terminals().err()));
  }

  /** The table of the interpreter. */
  public static DescriptorTable of(ThreadContext t) {
    return t.interpreter()
        .attached(DescriptorTable.class, () -> new DescriptorTable(t.interpreter().streams()));
  }

  /** Adds an open file; -1 if there are too many. */
  public synchronized int add(Descriptor d) {
    int number = open.indexOf(null);
    if (number >= 0) {
      open.set(number, d);
      return number;
    }
    if (open.size() >= MOST) {
      return -1;
    }
    open.add(d);
    return open.size() - 1;
  }

  /** The open file of a number, null if there is none. */
  public synchronized @Nullable Descriptor get(long number) {
    return number >= 0 && number < open.size() ? open.get((int) number) : null;
  }

  /** The open file of a number; OSError if there is none. */
  public static Descriptor require(ThreadContext t, long number) {
    Descriptor d = of(t).get(number);
    if (d == null) {
      throw SystemErrors.of(t, Errno.EBADF);
    }
    return d;
  }

  /** Closes what the guest left open, when its interpreter ends. */
  @Override
  public void close() {
    for (Descriptor d : takeAll()) {
      try {
        d.close();
      } catch (IOException e) {
        // The others are to be closed as well.
      }
    }
  }

  private synchronized List<Descriptor> takeAll() {
    List<Descriptor> all = new ArrayList<>();
    for (Descriptor d : open) {
      if (d != null) {
        all.add(d);
      }
    }
    open.clear();
    return all;
  }

  /** Frees a number; the file stays open. Null if it was free. */
  public synchronized @Nullable Descriptor remove(long number) {
    Descriptor d = get(number);
    if (d != null) {
      open.set((int) number, null);
    }
    return d;
  }
}
