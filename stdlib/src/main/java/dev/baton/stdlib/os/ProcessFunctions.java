package dev.baton.stdlib.os;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.FilePaths;
import dev.baton.stdlib.file.SystemErrors;
import dev.baton.stdlib.isolation.IsolationModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** Functions about the process and the machine. */
@Intrinsics("posix")
final class ProcessFunctions {
  private static final String USERS = "/etc/passwd";

  private ProcessFunctions() {}

  /** The source of {@code urandom}, made when it is first needed. */
  private static final class Random {
    static final SecureRandom SOURCE = new SecureRandom();
  }

  /** The environment variables as far as the host shows them. */
  static DictObject environment(ThreadContext t) {
    DictObject variables = new DictObject();
    if (isVisible(t)) {
      for (Map.Entry<String, String> e : System.getenv().entrySet()) {
        variables.put(t, Strings.fromJava(e.getKey()), Strings.fromJava(e.getValue()));
      }
    }
    return variables;
  }

  private static boolean isVisible(ThreadContext t) {
    return t.interpreter().permissions().mayReadEnvironment();
  }

  private static void requireVisible(ThreadContext t) {
    if (!isVisible(t)) {
      throw SystemErrors.of(t, Errno.EACCES);
    }
  }

  @Builtin(value = "urandom(size, /)", doc = "Return random bytes that nobody can predict.")
  static Object random(ThreadContext t, int size) {
    if (size < 0) {
      throw Raise.valueError("negative argument not allowed");
    }
    byte[] data = new byte[size];
    Random.SOURCE.nextBytes(data);
    return new BytesObject(data);
  }

  @Builtin(
      value = "getpid()",
      doc = "Return the number of the process; 1 where the host does not show it.")
  static long processId(ThreadContext t) {
    long worker = IsolationModule.pid(t);
    if (worker != 0) {
      return worker;
    }
    return isVisible(t) ? ProcessHandle.current().pid() : 1;
  }

  @Builtin(value = "getppid()", doc = "Return the number of the parent process.")
  static long parentId(ThreadContext t) {
    if (IsolationModule.pid(t) != 0) {
      long parent = IsolationModule.parentPid(t);
      return parent != 0 ? parent : isVisible(t) ? ProcessHandle.current().pid() : 1;
    }
    requireVisible(t);
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
  }

  @Builtin(
      value = "_signal_child(pid, number, /)",
      doc = "Send a signal to a process that this program has made; False if it is none.")
  static boolean signalChild(ThreadContext t, long pid, int number) {
    return IsolationModule.signal(t, pid, number);
  }

  @Builtin(
      value = "_exit_by_signal(number, /)",
      doc = "End a process that this program has made, from inside it, as a signal does.")
  static void leaveBySignal(ThreadContext t, int number) {
    IsolationModule.leave(t, -number);
  }

  @Builtin(
      value = "_exit(status)",
      doc = "End at once a process that this program has made, from inside it.")
  static void leave(ThreadContext t, int status) {
    IsolationModule.leave(t, status);
  }

  @Builtin(value = "getlogin()", doc = "Return the name of the user.")
  static String login(ThreadContext t) {
    requireVisible(t);
    return System.getProperty("user.name", "");
  }

  @Builtin(
      value = "cpu_count()",
      doc = "Return how many processors there are; None where the host does not show it.")
  static Object processors(ThreadContext t) {
    return isVisible(t)
        ? (Object) (long) Runtime.getRuntime().availableProcessors()
        : Singleton.NONE;
  }

  @Builtin(
      value = "home_directory(user, /)",
      doc = "Return the home directory of a user, '' for the own one; None if it is not known.")
  static Object homeDirectory(ThreadContext t, String user) {
    if (!isVisible(t)) {
      return Singleton.NONE;
    }
    if (user.isEmpty()) {
      String home = System.getProperty("user.home");
      return home == null ? Singleton.NONE : Strings.fromJava(home);
    }
    try {
      Path file = FilePaths.readable(t, USERS);
      List<String> lines = Blocking.call(t, USERS, () -> Files.readAllLines(file));
      for (String line : lines) {
        String[] fields = line.split(":", -1);
        if (fields.length > 5 && fields[0].equals(user)) {
          return Strings.fromJava(fields[5]);
        }
      }
    } catch (GuestError e) {
      if (!e.is(Types.OS_ERROR)) {
        throw e;
      }
    }
    return Singleton.NONE;
  }
}
