package dev.baton;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.BlockKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link HostFunction} as guest code sees it. */
final class HostFunctionObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "HostFunction",
          "baton",
          Types.OBJECT,
          TypeObject.NOT_CALLABLE,
          new HostFunctionMethodsTable());

  private final Baton baton;
  private final HostFunction function;

  HostFunctionObject(Baton baton, HostFunction function) {
    super(TYPE);
    this.baton = baton;
    this.function = function;
  }

  /** Calls it outside the interpreter; what it throws becomes a guest exception. */
  Object call(ThreadContext t, Object[] args, DictObject kwargs) {
    if (kwargs.size() != 0) {
      throw Raise.typeError("a function of the host takes no keyword arguments");
    }
    List<@Nullable Object> arguments = new ArrayList<>();
    for (Object arg : args) {
      arguments.add(Conversion.toJava(baton, t, arg, Object.class));
    }
    Object result = callOutside(t, arguments);
    try {
      return Conversion.toGuest(baton, t, result);
    } catch (IllegalArgumentException e) {
      throw Raise.typeError("a function of the host gave no guest value: " + e.getMessage());
    }
  }

  private @Nullable Object callOutside(ThreadContext t, List<@Nullable Object> arguments) {
    Exception failure;
    t.globalLock().beginBlocking(t, BlockKind.HOST_CALL, null);
    try {
      return function.call(arguments);
    } catch (Exception e) {
      failure = e;
    } finally {
      t.globalLock().endBlocking(t);
    }
    t.poll();
    ExceptionObject own = failure instanceof GuestException g ? g.valueIn(t.interpreter()) : null;
    if (own != null) {
      throw new GuestError(own);
    }
    throw Raise.runtimeError(failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }
}
