package dev.baton.core.interp;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.spi.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What a call instruction of compiled code calls directly; immutable, a constant of that code, and
 * compared with what is called at each use.
 *
 * @param code of the only function seen, or of the {@code __init__} of the only class
 * @param direct its direct form at the time; null if the caller is that form
 * @param type the class of which an instance is made; null if a function is called
 * @param version of the class, for which {@code init} holds
 * @param init its {@code __init__}
 * @param isBound whether the callee is the function bound to a receiver
 */
record CallTarget(
    LinkedCode code,
    @Nullable DirectCode direct,
    @Nullable TypeObject type,
    @Nullable TypeVersion version,
    @Nullable FunctionObject init,
    boolean isBound) {

  /** Stands for methods with this code that are bound to a receiver. */
  record Bound(LinkedCode code) {}

  /**
   * The target for a form of a caller; null if there is none.
   *
   * @param callee a function's code, that of a bound method, or a class
   */
  static @Nullable CallTarget of(
      LinkedCode caller, Feedback.Form form, Object callee, int arguments) {
    if (callee instanceof TypeObject type) {
      Construction.Plan plan = Construction.plan(type);
      // The direct form of an __init__ of that name makes sure that it gives None.
      return plan == null || !plan.init().code().code().name().equals("__init__")
          ? null
          : of(caller, form, plan.init().code(), arguments + 1, type, plan, false);
    }
    return callee instanceof Bound bound
        ? of(caller, form, bound.code(), arguments + 1, null, null, true)
        : of(caller, form, (LinkedCode) callee, arguments, null, null, false);
  }

  private static @Nullable CallTarget of(
      LinkedCode caller,
      Feedback.Form form,
      LinkedCode code,
      int arguments,
      @Nullable TypeObject type,
      Construction.@Nullable Plan plan,
      boolean isBound) {
    DirectEntry entry = code.directEntry();
    if (code.simpleArity() != arguments || entry == null) {
      return null;
    }
    boolean itself = code == caller && form == Feedback.Form.DIRECT;
    DirectCode direct = itself ? null : entry.forCaller(caller);
    if (direct == null && !itself) {
      return null;
    }
    return plan == null
        ? new CallTarget(code, direct, null, null, null, isBound)
        : new CallTarget(code, direct, type, plan.version(), plan.init(), false);
  }

  /** Whether there is a later version of what is called. */
  boolean isOutdated() {
    return direct != null && code.profile().version() > direct.version;
  }
}
