package dev.baton.stdlib.isolation;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Parcel;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import java.util.ArrayList;
import java.util.List;

/** Functions of module {@code _interpreters}. */
@Intrinsics("_interpreters")
final class InterpreterFunctions {
  private InterpreterFunctions() {}

  @Builtin(
      value = "create(separate=False, /)",
      doc =
          """
          Make an interpreter of its own, with the rights of this one; return its number.

          A separate one is what elsewhere is a process: it belongs to no list but its own.\
          """)
  static long create(ThreadContext t, boolean separate) {
    InterpreterRegistry registry = InterpreterRegistry.of(t);
    return separate ? registry.addSeparate(t) : registry.add(t);
  }

  @Builtin(value = "current()", doc = "Return the number of this interpreter; 0 is the first.")
  static long current(ThreadContext t) {
    return t.interpreter().number();
  }

  @Builtin(value = "numbers()", doc = "Return the numbers of the interpreters that there are.")
  static Object numbers(ThreadContext t) {
    List<Object> all = new ArrayList<>();
    all.add(0L);
    all.addAll(InterpreterRegistry.of(t).numbers());
    return new ListObject(all.toArray());
  }

  @Builtin(value = "exists(number, /)", doc = "Is there an interpreter of that number?")
  static boolean exists(ThreadContext t, long number) {
    return InterpreterRegistry.of(t).has(number);
  }

  @Builtin(
      value = "call(number, module, function, data, goods=(), /)",
      doc =
          """
          Call module.function(data, goods) in another interpreter and return what it returns.

          Both are bytes and a tuple of shared objects. The lock of this interpreter is free
          meanwhile.\
          """)
  static Object call(
      ThreadContext t,
      long number,
      String module,
      String function,
      BytesObject data,
      TupleObject goods) {
    Parcel result =
        InterpreterRegistry.of(t)
            .require(number)
            .call(t, module.intern(), function.intern(), Parcel.of(data, goods));
    return TupleObject.of(result.dataObject(), result.goodsObject());
  }

  @Builtin(value = "alive(number, /)", doc = "Is there such an interpreter, which has not ended?")
  static boolean alive(ThreadContext t, long number) {
    return InterpreterRegistry.of(t).isAlive(number);
  }

  @Builtin(
      value = "begin(number, /)",
      doc = "Take the main module of an interpreter; False if somebody else has it.")
  static boolean begin(ThreadContext t, long number) {
    return InterpreterRegistry.of(t).begin(number);
  }

  @Builtin(value = "end(number, /)", doc = "Give the main module of an interpreter back.")
  static void end(ThreadContext t, long number) {
    InterpreterRegistry.of(t).end(number);
  }

  @Builtin(value = "is_busy(number, /)", doc = "Does somebody have the main module?")
  static boolean isBusy(ThreadContext t, long number) {
    return InterpreterRegistry.of(t).isBusy(number);
  }

  @Builtin(
      value = "destroy(number, /)",
      doc = "End what runs in another interpreter, and the interpreter.")
  static void destroy(ThreadContext t, long number) {
    InterpreterRegistry.of(t).remove(t, number);
  }

  @Builtin(
      value = "start(module, function, data, goods=(), /)",
      doc =
          """
          Call module.function(data, goods) as the main program of a new worker.

          A worker is what elsewhere is a process: an interpreter and a thread of its own. The
          function returns its exit code.\
          """)
  static Object start(
      ThreadContext t, String module, String function, BytesObject data, TupleObject goods) {
    Parcel parcel = Parcel.of(data, goods);
    return Workers.of(t).start(t, module.intern(), function.intern(), parcel);
  }

  @Builtin(value = "worker()", doc = "Return the worker that this runs in, or None.")
  static Object worker(ThreadContext t) {
    Worker worker = Seat.of(t).worker();
    return worker == null ? Singleton.NONE : worker;
  }
}
