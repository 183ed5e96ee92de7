package dev.baton.stdlib.thread;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Special;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.WaitQueue;
import org.jspecify.annotations.Nullable;

/** Functions of module {@code _thread}. */
@Intrinsics("_thread")
final class ThreadFunctions {
  private static final int SIGINT = 2;
  private static final int LAST_SIGNAL = 64;

  private ThreadFunctions() {}

  @Builtin(value = "allocate_lock()", doc = "Make a lock that nobody holds.")
  static Object allocateLock() {
    return new LockObject();
  }

  @Builtin(value = "allocate()", doc = "An old name of allocate_lock().")
  static Object allocate() {
    return new LockObject();
  }

  /**
   * What a condition variable waits with. One function, because between its steps no interrupt may
   * come: the caller's {@code with} block is to find the lock taken, whatever ends the wait.
   */
  @Builtin(
      value = "_wait_released(lock, waiter, timeout, /)",
      doc = "Release a Lock or RLock, acquire the waiter, and take the lock again in any case.")
  static void waitReleased(ThreadContext t, Object lock, LockObject waiter, Object timeout) {
    long nanos = WaitQueue.FOREVER;
    if (timeout != Singleton.NONE) {
      double seconds = t.toDouble(timeout);
      nanos = seconds > 0 ? LockTimeout.nanos(seconds) : 0;
    }
    if (lock instanceof LockObject plain) {
      LockMethods.release(plain);
      try {
        waiter.mutex.acquire(t, nanos);
      } finally {
        plain.mutex.restore(t);
      }
    } else if (lock instanceof ReentrantLockObject owned) {
      long count = owned.lock.releaseAll(t);
      try {
        waiter.mutex.acquire(t, nanos);
      } finally {
        owned.lock.restore(t, count);
      }
    }
  }

  @Builtin(
      value = "start_new_thread(function, args, kwargs=..., /)",
      doc =
          """
          Call function(*args, **kwargs) in a new thread and return the thread's ident.

          Nobody can wait for the thread; an exception that ends it goes to sys.unraisablehook.\
          """)
  static long startNewThread(
      ThreadContext t, Object function, Object args, @Nullable Object kwargs) {
    requireCallable(function, "first arg must be callable");
    if (!(args instanceof TupleObject positional)) {
      throw Raise.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof DictObject)) {
      throw Raise.typeError("optional 3rd arg must be a dictionary");
    }
    CallArguments arguments =
        CallArguments.of(
            positional.items(), kwargs == null ? new DictObject() : (DictObject) kwargs);
    ThreadHandle handle = new ThreadHandle();
    GuestThreads.of(t).start(t, handle, true, function, arguments.values(), arguments.names());
    return handle.ident();
  }

  @Builtin(
      value = "start_new(function, args, kwargs=..., /)",
      doc = "An old name of start_new_thread().")
  static long startNew(ThreadContext t, Object function, Object args, @Nullable Object kwargs) {
    return startNewThread(t, function, args, kwargs);
  }

  @Builtin(
      value = "start_joinable_thread(function, handle=None, daemon=True)",
      doc = "Call function() in a new thread and return a handle by which to wait for its end.")
  static Object startJoinableThread(
      ThreadContext t, Object function, Object handle, boolean daemon) {
    requireCallable(function, "thread function must be callable");
    if (handle != Singleton.NONE && !(handle instanceof ThreadHandle)) {
      throw Raise.typeError("'handle' must be a _ThreadHandle");
    }
    ThreadHandle h = handle == Singleton.NONE ? new ThreadHandle() : (ThreadHandle) handle;
    GuestThreads.of(t).start(t, h, daemon, function, new Object[0], new String[0]);
    return h;
  }

  private static void requireCallable(Object function, String message) {
    if (!Special.isCallable(function)) {
      throw Raise.typeError(message);
    }
  }

  @Builtin(
      value = "daemon_threads_allowed()",
      doc = "May there be threads that the end of the program does not wait for? Always True.")
  static boolean daemonThreadsAllowed() {
    return true;
  }

  @Builtin(
      value = "get_ident()",
      doc = "A number other than 0 that no other thread has while this one lives.")
  static long getIdent(ThreadContext t) {
    return GuestThreads.ident(t);
  }

  @Builtin(value = "get_native_id()", doc = "The number of the thread on the Java machine.")
  static long getNativeId(ThreadContext t) {
    return GuestThreads.ident(t);
  }

  @Builtin(
      value = "_set_name(name, /)",
      doc = "Tell the interpreter what the calling thread is called, for those who look at it.")
  static void setName(ThreadContext t, Object name) {
    String text = Strings.toJavaOrNull(name);
    if (text == null) {
      throw Raise.typeError("a name must be a str");
    }
    t.setName(text);
  }

  @Builtin(value = "_get_main_thread_ident()", doc = "The ident of the thread that runs programs.")
  static long getMainThreadIdent(ThreadContext t) {
    return GuestThreads.of(t).mainIdent();
  }

  @Builtin(value = "_count()", doc = "How many threads were started here and have not ended.")
  static long count(ThreadContext t) {
    return GuestThreads.of(t).running();
  }

  @Builtin(
      value = "stack_size(size=..., /)",
      doc =
          """
          The stack size of threads to be started, in bytes; 0 stands for the default.

          With an argument, set it and return the one before.\
          """)
  static long stackSize(ThreadContext t, @Nullable Object size) {
    GuestThreads threads = GuestThreads.of(t);
    long before = threads.stackSize();
    if (size != null) {
      threads.setStackSize(t.toLong(size));
    }
    return before;
  }

  @Builtin(
      value = "interrupt_main(signum=2, /)",
      doc = "Raise KeyboardInterrupt in the main thread; other signals than SIGINT do nothing.")
  static void interruptMain(ThreadContext t, int signum) {
    if (signum < 1 || signum > LAST_SIGNAL) {
      throw Raise.valueError("signal number out of range");
    }
    GuestThread main = ThreadModule.main(t.globalLock());
    if (signum == SIGINT && main != null) {
      t.globalLock().interrupt(main, InterruptKind.KEYBOARD);
    }
  }

  @Builtin(value = "exit()", doc = "Leave the thread by raising SystemExit.")
  static Object exit(ThreadContext t) {
    throw Raise.raised((ExceptionObject) t.call(Types.SYSTEM_EXIT));
  }

  @Builtin(value = "exit_thread()", doc = "An old name of exit().")
  static Object exitThread(ThreadContext t) {
    return exit(t);
  }

  /** The identity of an object as representations show it. */
  static String address(ThreadContext t, Object o) {
    return String.format("0x%012x", t.interpreter().identity(o));
  }
}
