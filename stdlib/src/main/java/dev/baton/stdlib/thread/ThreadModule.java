package dev.baton.stdlib.thread;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import org.jspecify.annotations.Nullable;

/** Module {@code _thread}. */
public final class ThreadModule {
  private ThreadModule() {}

  /** Makes the calling thread the main thread. */
  public static void setMain(ThreadContext t) {
    GuestThreads.of(t).setMain(t);
  }

  /** The main thread, if it is inside or in a blocking region; null for none. From any thread. */
  public static @Nullable GuestThread main(GlobalLock lock) {
    for (GuestThread t : lock.threads()) {
      if (t instanceof ThreadContext c && GuestThreads.ident(t) == GuestThreads.of(c).mainIdent()) {
        return t;
      }
    }
    return null;
  }

  /** Makes the module; the calling thread counts as the main thread from now on. */
  public static ModuleObject create(ThreadContext t) {
    GuestThreads.of(t).setMain(t);
    ModuleObject module = new ModuleObject("_thread", "Threads and locks.");
    DictObject names = module.dict();
    for (BuiltinFunction function : new ThreadFunctionsTable().functions()) {
      names.putText(function.name(), function);
    }
    for (BuiltinFunction method : new ConditionMethodsTable().functions()) {
      names.putText("_condition" + method.name(), method);
    }
    names.putText("lock", ThreadTypes.LOCK);
    names.putText("LockType", ThreadTypes.LOCK);
    names.putText("RLock", ThreadTypes.RLOCK);
    names.putText("_local", ThreadTypes.LOCAL);
    names.putText("_ThreadHandle", ThreadTypes.HANDLE);
    names.putText("_ExceptHookArgs", ThreadTypes.HOOK_ARGUMENTS);
    names.putText("error", Types.RUNTIME_ERROR);
    names.putText("TIMEOUT_MAX", LockTimeout.MAX_SECONDS);
    return module;
  }
}
