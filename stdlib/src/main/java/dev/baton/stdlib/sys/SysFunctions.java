package dev.baton.stdlib.sys;

import dev.baton.core.interp.FrameObject;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.interp.TracebackText;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.AsyncGeneratorHooks;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;
import dev.baton.core.runtime.StructSequence;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockTrait;
import org.jspecify.annotations.Nullable;

/** Functions of module {@code sys}. */
@Intrinsics("sys")
final class SysFunctions {
  private static final double NANOS = 1e9;

  private SysFunctions() {}

  @Builtin(value = "exit(status=None, /)", doc = "Leaves the program by raising SystemExit.")
  static Object exit(ThreadContext t, Object status) {
    throw Raise.raised(
        (ExceptionObject)
            (status == Singleton.NONE
                ? t.call(Types.SYSTEM_EXIT)
                : status instanceof TupleObject x && x.type() == Types.TUPLE
                    ? t.callArray(Types.SYSTEM_EXIT, x.items())
                    : t.call(Types.SYSTEM_EXIT, status)));
  }

  @Builtin(
      value = "audit(event, /, *args)",
      doc = "Tells the audit hooks of an event; there are none, as none can be added.")
  static void audit(Object event, Object[] args) {
    if (!Strings.isStr(event)) {
      throw Raise.typeError("expected str for argument 'event', not " + Types.of(event).name());
    }
  }

  @Builtin(
      value = "set_asyncgen_hooks(firstiter=..., finalizer=...)",
      doc =
          "Sets what is called for the asynchronous generators of this thread: firstiter before\n"
              + "the first step of each. The finalizer is only kept: nothing calls it here.")
  static void setAsyncGeneratorHooks(ThreadContext t, Object firstiter, Object finalizer) {
    AsyncGeneratorHooks before = t.asyncGeneratorHooks();
    t.setAsyncGeneratorHooks(
        new AsyncGeneratorHooks(
            hook("firstiter", firstiter, before.firstIteration()),
            hook("finalizer", finalizer, before.finalizer())));
  }

  private static Object hook(String name, @Nullable Object given, Object before) {
    if (given != null && given != Singleton.NONE && !Special.isCallable(given)) {
      throw Raise.typeError("callable " + name + " expected, got " + Types.of(given).name());
    }
    return given == null ? before : given;
  }

  @Builtin(value = "get_asyncgen_hooks()", doc = "What set_asyncgen_hooks() has set.")
  static Object getAsyncGeneratorHooks(ThreadContext t) {
    AsyncGeneratorHooks hooks = t.asyncGeneratorHooks();
    return StructSequence.of(SysModule.ASYNCGEN_HOOKS, hooks.firstIteration(), hooks.finalizer());
  }

  @Builtin(value = "exception()", doc = "The exception being handled, or None.")
  static Object exception(ThreadContext t) {
    ExceptionObject e = ((ThreadState) t).handledException();
    return e == null ? Singleton.NONE : e;
  }

  @Builtin(value = "exc_info()", doc = "Type, value and traceback of the exception being handled.")
  static Object excInfo(ThreadContext t) {
    ExceptionObject e = ((ThreadState) t).handledException();
    if (e == null) {
      return TupleObject.of(Singleton.NONE, Singleton.NONE, Singleton.NONE);
    }
    return TupleObject.of(e.type(), e, e.traceback() == null ? Singleton.NONE : e.traceback());
  }

  @Builtin(
      value = "_getframe(depth=0, /)",
      doc = "The frame of the caller, or one further down the stack.")
  static Object getFrame(ThreadContext t, long depth) {
    FrameObject f = ((ThreadState) t).currentFrame();
    for (long i = 0; i < depth && f != null; i++) {
      f = f.back();
    }
    if (f == null) {
      throw Raise.valueError("call stack is not deep enough");
    }
    return f;
  }

  @Builtin(
      value = "_getframemodulename(depth=0)",
      doc = "The name of the module of a calling frame.")
  static Object getFrameModuleName(ThreadContext t, long depth) {
    FrameObject f = ((ThreadState) t).currentFrame();
    for (long i = 0; i < depth && f != null; i++) {
      f = f.back();
    }
    Object name = f == null ? null : f.globals().get(t, "__name__");
    return name == null ? Singleton.NONE : name;
  }

  @Builtin(value = "getrecursionlimit()", doc = "How deep guest calls may nest.")
  static long getRecursionLimit(ThreadContext t) {
    return t.interpreter().recursionLimit();
  }

  @Builtin(value = "setrecursionlimit(limit, /)", doc = "Sets how deep guest calls may nest.")
  static void setRecursionLimit(ThreadContext t, int limit) {
    if (limit < 1) {
      throw Raise.valueError("recursion limit must be greater or equal than 1");
    }
    if (limit <= ((ThreadState) t).depth()) {
      throw Raise.recursionError(
          "cannot set the recursion limit to "
              + limit
              + " at the recursion depth "
              + ((ThreadState) t).depth()
              + ": the limit is too low");
    }
    t.interpreter().setRecursionLimit(limit);
  }

  @Builtin(
      value = "getswitchinterval()",
      doc = "How long a thread may run while others wait, in seconds.")
  static double getSwitchInterval(ThreadContext t) {
    return t.globalLock().switchIntervalNanos() / NANOS;
  }

  @Builtin(
      value = "setswitchinterval(interval, /)",
      doc = "Sets how long a thread may run while others wait, in seconds.")
  static void setSwitchInterval(ThreadContext t, double interval) {
    if (!(interval > 0)) {
      throw Raise.valueError("switch interval must be strictly positive");
    }
    if (Double.isInfinite(interval)) {
      throw Raise.valueError("switch interval must be finite");
    }
    t.globalLock().setSwitchIntervalNanos(LockConfig.intervalNanos(interval));
  }

  @Builtin(value = "_is_gil_enabled()", doc = "Whether a lock lets only one thread run at a time.")
  static boolean isGilEnabled(ThreadContext t) {
    return !t.globalLock().strategy().traits().contains(LockTrait.PARALLEL);
  }

  @Builtin(value = "intern(string, /)", doc = "The one text that stands for all equal ones.")
  static Object intern(Object string) {
    if (string instanceof String s) {
      return s.intern();
    }
    if (Strings.plain(string) == null || Strings.plain(string) != string) {
      String type = Types.of(string).name();
      throw Raise.typeError(
          Strings.isStr(string)
              ? "can't intern " + type
              : "intern() argument must be str, not " + type);
    }
    return string;
  }

  @Builtin(value = "getsizeof(object, default=...)", doc = "A rough size of an object in bytes.")
  static Object getSizeOf(ThreadContext t, Object object, Object otherwise) {
    Object size = Special.callOrNull(t, object, "__sizeof__");
    return size == null ? (otherwise == null ? (Object) 16L : otherwise) : size;
  }

  @Builtin(value = "getrefcount(object, /)", doc = "Always 2: objects are not counted here.")
  static long getRefCount(Object object) {
    return 2;
  }

  @Builtin(value = "get_int_max_str_digits()", doc = "The longest decimal text of an int.")
  static long getMaxDigits(ThreadContext t) {
    return t.interpreter().maxIntDigits();
  }

  @Builtin(
      value = "set_int_max_str_digits(maxdigits)",
      doc = "Sets the longest decimal text of an int; 0 for no limit.")
  static void setMaxDigits(ThreadContext t, int maxdigits) {
    if (maxdigits != 0 && maxdigits < 640) {
      throw Raise.valueError("maxdigits must be 0 or larger than 640");
    }
    t.interpreter().setMaxIntDigits(maxdigits);
  }

  @Builtin(value = "getdefaultencoding()", doc = "Always utf-8.")
  static Object getDefaultEncoding() {
    return "utf-8";
  }

  @Builtin(value = "getfilesystemencoding()", doc = "Always utf-8.")
  static Object getFileSystemEncoding() {
    return "utf-8";
  }

  @Builtin(value = "getfilesystemencodeerrors()", doc = "Always surrogateescape.")
  static Object getFileSystemEncodeErrors() {
    return "surrogateescape";
  }

  @Builtin(value = "is_finalizing()", doc = "Whether the interpreter is closing.")
  static boolean isFinalizing(ThreadContext t) {
    return t.globalLock().isClosed();
  }

  @Builtin(value = "gettrace()", doc = "Always None.")
  static Object getTrace() {
    return Singleton.NONE;
  }

  @Builtin(
      value = "settrace(function, /)",
      doc = "Accepts None only: tracing by callback is not offered.")
  static void setTrace(Object function) {
    refuse(function, "settrace");
  }

  @Builtin(value = "getprofile()", doc = "Always None.")
  static Object getProfile() {
    return Singleton.NONE;
  }

  @Builtin(
      value = "setprofile(function, /)",
      doc = "Accepts None only: profiling by callback is not offered.")
  static void setProfile(Object function) {
    refuse(function, "setprofile");
  }

  private static void refuse(Object function, String name) {
    if (function != Singleton.NONE) {
      throw Raise.notImplementedError("sys." + name + "() with a function is not supported");
    }
  }

  @Builtin(
      value = "displayhook(object, /)",
      doc = "Shows the value of an expression at the prompt and keeps it as _.")
  static void displayHook(ThreadContext t, Object object) {
    if (object == Singleton.NONE) {
      return;
    }
    InterpreterState interpreter = t.interpreter();
    interpreter.builtins().put(t, "_", Singleton.NONE);
    Object out = Attributes.get(t, interpreter.modules().get(t, "sys"), "stdout");
    t.call(
        Attributes.get(t, out, "write"), Strings.fromJava(Conversions.reprText(t, object) + "\n"));
    interpreter.builtins().put(t, "_", object);
  }

  @Builtin(
      value = "excepthook(exctype, value, traceback, /)",
      doc = "Prints an exception and its traceback to sys.stderr.")
  static void exceptHook(ThreadContext t, Object exctype, Object value, Object traceback) {
    if (!(value instanceof ExceptionObject e)) {
      throw Raise.typeError(
          "print_exception(): Exception expected for value, " + Types.of(value).name() + " found");
    }
    writeError(t, TracebackText.of(t, e));
  }

  /** Writes to {@code sys.stderr} if there is one. */
  private static void writeError(ThreadContext t, String text) {
    Object sys = t.interpreter().modules().get(t, "sys");
    Object err = sys instanceof ModuleObject m ? m.dict().get(t, "stderr") : null;
    if (err != null && err != Singleton.NONE) {
      t.call(Attributes.get(t, err, "write"), Strings.fromJava(text));
    }
  }

  @Builtin(
      value = "unraisablehook(unraisable, /)",
      doc = "Prints an exception that could not be raised.")
  static void unraisableHook(ThreadContext t, Object unraisable) {
    Object message = Attributes.get(t, unraisable, "err_msg");
    Object object = Attributes.get(t, unraisable, "object");
    String head =
        message == Singleton.NONE ? "Exception ignored in" : Conversions.strText(t, message);
    if (object != Singleton.NONE) {
      head += ": " + Conversions.reprText(t, object);
    } else if (message != Singleton.NONE) {
      head += ":";
    }
    if (message != Singleton.NONE || object != Singleton.NONE) {
      writeError(t, head + "\n");
    }
    Object value = Attributes.get(t, unraisable, "exc_value");
    if (value != Singleton.NONE) {
      exceptHook(t, Singleton.NONE, value, Singleton.NONE);
    }
  }

  @Builtin(
      value = "breakpointhook(*args, **kws)",
      doc = "There is no debugger: raises RuntimeError.")
  static Object breakpointHook(Object[] args, DictObject kws) {
    throw Raise.runtimeError("no debugger is available; set sys.breakpointhook");
  }

  @Builtin(value = "_clear_type_cache()", doc = "Does nothing: lookups forget by themselves.")
  static void clearTypeCache() {}

  @Builtin(
      value = "_source(filename, /)",
      doc = "The text of a file that was compiled here, or None.")
  static Object source(ThreadContext t, String filename) {
    String text = t.interpreter().sourceOf(filename);
    return text == null ? Singleton.NONE : Strings.fromJava(text);
  }
}
