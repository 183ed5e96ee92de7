package dev.baton.stdlib.thread;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.StructSequence;

/** The types of this package. */
final class ThreadTypes {
  static final TypeObject LOCK =
      new TypeObject(
          "lock",
          "_thread",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.WEAK,
          new LockMethodsTable());

  static final TypeObject RLOCK =
      new TypeObject(
          "RLock",
          "_thread",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK,
          new ReentrantLockMethodsTable());

  static final TypeObject LOCAL =
      new TypeObject(
          "_local",
          "_thread",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK | TypeObject.HAS_DICT,
          new LocalMethodsTable());

  static final TypeObject HANDLE =
      new TypeObject(
          "_ThreadHandle",
          "_thread",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.WEAK,
          new ThreadHandleMethodsTable());

  static final TypeObject HOOK_ARGUMENTS =
      StructSequence.type(
          "_ExceptHookArgs", "_thread", "exc_type", "exc_value", "exc_traceback", "thread");

  private ThreadTypes() {}
}
