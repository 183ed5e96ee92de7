package dev.baton.core.interp;

import dev.baton.core.object.CallableObject;
import dev.baton.core.object.CallableObject.Completion;
import dev.baton.core.object.CallableObject.Delegate;
import org.jspecify.annotations.Nullable;

/** Calls of {@link CallableObject}s. */
final class Delegation {
  private Delegation() {}

  /** The result of a call, or the frame that will give it. */
  static Object call(
      ThreadState t, CallableObject callee, Object[] arguments, String @Nullable [] names) {
    boolean positional = names == null || names.length == 0;
    Object answer = callee.invoke(t, arguments, positional ? null : names);
    return answer instanceof Delegate d ? follow(t, d) : answer;
  }

  private static Object follow(ThreadState t, Delegate d) {
    Object[] arguments = d.arguments();
    Object result = Calls.general(t, d.callee(), arguments, 0, arguments.length, d.names());
    Completion completion = d.completion();
    if (completion == null) {
      return result;
    }
    if (result instanceof Frame frame && frame.kind == Frame.Kind.CALL) {
      frame.kind = Frame.Kind.INIT;
      frame.extra = completion;
      return frame;
    }
    return completion.complete(Calls.complete(t, result));
  }
}
