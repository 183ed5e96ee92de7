package dev.baton.stdlib.thread;

import dev.baton.code.CodeObject;
import dev.baton.core.interp.GuestStack;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.StopTimeoutException;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one thread can see of the others, and send to them. */
@Intrinsics("_lock")
final class StackFunctions {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private StackFunctions() {}

  @Builtin(
      value = "stacks(all_threads, with_caller, /)",
      doc =
          """
          The calls that threads are in, innermost first, as faulthandler writes them, without
          the call from which this is called.

          Threads are stopped meanwhile; one that does not come to a safepoint within two seconds
          is read in passing.\
          """)
  static String stacks(ThreadContext t, boolean all, boolean withCaller) {
    StringBuilder text = new StringBuilder();
    if (!all) {
      text.append("Stack (most recent call first):\n");
      appendCaller(t, text);
      return text.toString();
    }
    WorldStop stop = stop(t);
    try {
      List<GuestThread> threads = t.globalLock().threads();
      threads.sort(Comparator.comparingLong(GuestThread::id).reversed());
      for (GuestThread thread : threads) {
        if (thread != t || withCaller) {
          append((ThreadState) thread, thread == t, text);
        }
      }
    } finally {
      if (stop != null) {
        stop.close();
      }
    }
    return text.toString();
  }

  @Builtin(
      value = "calls(ident, /)",
      doc =
          """
          The calls that the thread of an ident is in, innermost first: (file, first line, name).

          The thread is stopped meanwhile. None if there is no such thread.\
          """)
  static Object calls(ThreadContext t, long ident) {
    WorldStop stop = stop(t);
    try {
      for (GuestThread thread : t.globalLock().threads()) {
        if (GuestThreads.ident(thread) == ident) {
          return rows(GuestStack.codes((ThreadState) thread));
        }
      }
    } finally {
      if (stop != null) {
        stop.close();
      }
    }
    return Singleton.NONE;
  }

  private static ListObject rows(List<CodeObject> codes) {
    Object[] rows = new Object[codes.size()];
    for (int i = 0; i < rows.length; i++) {
      CodeObject code = codes.get(i);
      rows[i] =
          TupleObject.of(
              Strings.fromJava(code.fileName()),
              (long) code.firstLine(),
              Strings.fromJava(code.name()));
    }
    return new ListObject(rows);
  }

  private static @Nullable WorldStop stop(ThreadContext t) {
    try {
      return t.globalLock().stopTheWorld(PATIENCE);
    } catch (StopTimeoutException e) {
      return null;
    }
  }

  private static void append(ThreadState thread, boolean current, StringBuilder text) {
    text.append(text.length() == 0 ? "" : "\n").append(current ? "Current thread" : "Thread");
    text.append(String.format(" 0x%016x", GuestThreads.ident(thread)));
    text.append(" (most recent call first):\n");
    if (current) {
      appendCaller(thread, text);
    } else {
      GuestStack.append(thread, text);
    }
  }

  private static void appendCaller(ThreadContext t, StringBuilder text) {
    int start = text.length();
    GuestStack.append((ThreadState) t, text);
    text.delete(start, text.indexOf("\n", start) + 1);
  }

  @Builtin(
      value = "raise_in(ident, exception, /)",
      doc =
          """
          Raise an exception in the thread of an ident, as get_ident() gives it.

          It is raised at the thread's next safepoint, and at once if the thread waits. Returns
          False if there is no such thread.\
          """)
  static boolean raiseIn(ThreadContext t, long ident, Object exception) {
    Object made =
        exception instanceof TypeObject type && type.isSubtypeOf(Types.BASE_EXCEPTION)
            ? t.call(type)
            : exception;
    if (!(made instanceof ExceptionObject e)) {
      throw Raise.typeError("exceptions must derive from BaseException");
    }
    for (GuestThread thread : t.globalLock().threads()) {
      if (GuestThreads.ident(thread) == ident) {
        return t.globalLock().interrupt(thread, InterruptKind.EXCEPTION, new GuestError(e));
      }
    }
    return false;
  }
}
