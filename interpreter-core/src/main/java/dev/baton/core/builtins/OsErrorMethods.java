package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** Type {@code OSError}: the error number chooses the subclass, PEP 3151. */
@Intrinsics("OSError")
final class OsErrorMethods {
  private OsErrorMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    TypeObject type = cls == Types.OS_ERROR && args.length >= 2 ? subclass(args[0]) : cls;
    ExceptionObject e = new ExceptionObject(type, args);
    fill(t, e, args);
    return e;
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.requireNoKeywords(self, kwargs);
    self.setArguments(TupleObject.of(args));
    fill(t, self, args);
  }

  private static void fill(ThreadContext t, ExceptionObject e, Object[] args) {
    if (args.length < 2 || args.length > 5) {
      return;
    }
    e.put(t, Types.OS_ERROR_ERRNO, args[0]);
    e.put(t, Types.OS_ERROR_STRERROR, args[1]);
    if (args.length > 2 && args[2] != Singleton.NONE) {
      e.put(t, Types.OS_ERROR_FILENAME, args[2]);
    }
    if (args.length > 4 && args[4] != Singleton.NONE) {
      e.put(t, Types.OS_ERROR_FILENAME2, args[4]);
    }
    if (args.length > 2) {
      e.setArguments(TupleObject.of(args[0], args[1]));
    }
  }

  private static TypeObject subclass(Object number) {
    if (!(number instanceof Long n)) {
      return Types.OS_ERROR;
    }
    return switch (n.intValue()) {
      case 11, 114, 115 -> Types.BLOCKING_IO_ERROR;
      case 32, 108 -> Types.BROKEN_PIPE_ERROR;
      case 10 -> Types.CHILD_PROCESS_ERROR;
      case 103 -> Types.CONNECTION_ABORTED_ERROR;
      case 111 -> Types.CONNECTION_REFUSED_ERROR;
      case 104 -> Types.CONNECTION_RESET_ERROR;
      case 17 -> Types.FILE_EXISTS_ERROR;
      case 2 -> Types.FILE_NOT_FOUND_ERROR;
      case 4 -> Types.INTERRUPTED_ERROR;
      case 21 -> Types.IS_A_DIRECTORY_ERROR;
      case 20 -> Types.NOT_A_DIRECTORY_ERROR;
      case 1, 13 -> Types.PERMISSION_ERROR;
      case 3 -> Types.PROCESS_LOOKUP_ERROR;
      case 110 -> Types.TIMEOUT_ERROR;
      default -> Types.OS_ERROR;
    };
  }

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, ExceptionObject self) {
    Object number = self.get(t, Types.OS_ERROR_ERRNO);
    Object text = self.get(t, Types.OS_ERROR_STRERROR);
    if (number == null || text == null) {
      return BaseExceptionMethods.str(t, self);
    }
    String message =
        "[Errno " + Conversions.strText(t, number) + "] " + Conversions.strText(t, text);
    Object file = self.get(t, Types.OS_ERROR_FILENAME);
    Object second = self.get(t, Types.OS_ERROR_FILENAME2);
    if (file != null) {
      message += ": " + Conversions.reprText(t, file);
    }
    if (second != null) {
      message += " -> " + Conversions.reprText(t, second);
    }
    return Strings.fromJava(message);
  }
}
