package dev.baton.stdlib.isolation;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ThreadContext;

/** Functions of module {@code _interpreters}. */
@Intrinsics("_interpreters")
final class InterpreterFunctions {
  private InterpreterFunctions() {}

  @Builtin(
      value = "create()",
      doc = "Make an interpreter of its own, with the rights of this one; return its number.")
  static long create(ThreadContext t) {
    return InterpreterRegistry.of(t).add(t);
  }

  @Builtin(
      value = "call(number, module, function, argument, /)",
      doc =
          "Call a function of a module in another interpreter, from bytes to bytes. The lock of\n"
              + "this interpreter is free meanwhile.")
  static Object call(
      ThreadContext t, long number, String module, String function, BytesObject argument) {
    byte[] result =
        InterpreterRegistry.of(t)
            .require(number)
            .call(t, module.intern(), function.intern(), argument.data());
    return new BytesObject(result);
  }

  @Builtin(
      value = "destroy(number, /)",
      doc = "End what runs in another interpreter, and the interpreter.")
  static void destroy(ThreadContext t, long number) {
    InterpreterRegistry.of(t).remove(t, number);
  }
}
