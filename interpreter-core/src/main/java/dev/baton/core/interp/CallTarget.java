package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.spi.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param passing how the arguments become its parameters
 * @param site where the property is found of which this is the getter; null otherwise
 * @param special what is to be found for a special method; null otherwise
 */
record CallTarget(
    LinkedCode code,
    @Nullable DirectCode direct,
    @Nullable TypeObject type,
    @Nullable TypeVersion version,
    @Nullable FunctionObject init,
    boolean isBound,
    Passing passing,
    @Nullable AttributeSite site,
    @Nullable SpecialTarget special) {

  private static final String[] NO_NAMES = {};

  /** Stands for methods with this code that are bound to a receiver. */
  record Bound(LinkedCode code) {}

  /** A few callees of one call; immutable. */
  record Seen(List<Object> callees) {
    private static final int MOST = 3;

    /** What was seen before, and one more. */
    static Object both(Object before, Object now) {
      List<Object> all = before instanceof Seen s ? s.callees : List.of(before);
      if (all.contains(now)) {
        return before;
      }
      return now == Profile.MANY || all.size() == MOST
          ? Profile.MANY
          : new Seen(Stream.concat(all.stream(), Stream.of(now)).toList());
    }
  }

  /** The targets of a call that has a few: functions, or all of them bound methods. */
  record Several(List<CallTarget> targets) {
    private boolean isOne(Object target) {
      return target instanceof CallTarget t
          && t.type == null
          && t.isBound == targets.get(0).isBound;
    }

    /** The targets found; null if one is of another kind, or is missing. */
    static @Nullable Several of(List<@Nullable Object> found) {
      if (!found.stream().allMatch(x -> x instanceof CallTarget)) {
        return null;
      }
      Several all = new Several(found.stream().map(CallTarget.class::cast).toList());
      return found.stream().allMatch(all::isOne) ? all : null;
    }
  }

  /** Stands for a method of a built-in type that is bound to a receiver. */
  record BoundIntrinsic(BuiltinFunction function) {}

  /** A class whose exceptions do nothing but keep their arguments, as long as it has a version. */
  record ExceptionClass(TypeObject type, TypeVersion version) {
    static @Nullable ExceptionClass of(TypeObject type) {
      Construction.ExceptionPlan plan = Construction.exceptionPlan(type);
      return plan == null || plan.init() != null ? null : new ExceptionClass(type, plan.version());
    }
  }

  /** Stands for a callee that gets a number of arguments in a tuple, and others by names. */
  record Spread(Object callee, int count, List<String> names) {
    private static final int MOST_NAMES = 8;

    /**
     * What {@code CALL_FUNCTION_EX} calls with what; null if that is not known beforehand.
     *
     * @param keywords null if there are none
     */
    static @Nullable Spread of(Object callee, Object arguments, @Nullable Object keywords) {
      if (!(arguments instanceof TupleObject x) || x.type() != Types.TUPLE) {
        return null;
      }
      List<String> names = keywords == null ? List.of() : names(keywords);
      return names == null ? null : new Spread(callee, x.size() + names.size(), names);
    }

    private static @Nullable List<String> names(Object keywords) {
      if (!(keywords instanceof DictObject d) || d.type() != Types.DICT || d.size() > MOST_NAMES) {
        return null;
      }
      List<String> names = new ArrayList<>();
      Object[] entries = d.entries();
      for (int i = 0; i < entries.length; i += 2) {
        if (!(entries[i] instanceof String name)) {
          return null;
        }
        names.add(name);
      }
      return List.copyOf(names);
    }
  }

  /**
   * The target for a form of a caller; null if there is none.
   *
   * @param callee a function's code, that of a bound method, or a class
   * @param names of the last arguments
   */
  static @Nullable CallTarget of(
      LinkedCode caller, Feedback.Form form, Object callee, int arguments, String[] names) {
    if (callee instanceof TypeObject type && type.layout() == Types.BASE_EXCEPTION) {
      return names.length == 0 ? ofException(caller, form, type, arguments) : null;
    }
    if (callee instanceof TypeObject type) {
      Construction.Plan plan = Construction.plan(type);
      // The direct form of an __init__ of that name makes sure that it gives None.
      return plan == null || !plan.init().code().code().name().equals("__init__")
          ? null
          : of(caller, form, plan.init().code(), arguments + 1, names)
              .map(t -> t.constructing(type, plan.version(), plan.init()))
              .orElse(null);
    }
    return callee instanceof Bound bound
        ? of(caller, form, bound.code(), arguments + 1, names).map(CallTarget::bound).orElse(null)
        : of(caller, form, (LinkedCode) callee, arguments, names).orElse(null);
  }

  /** The target for the getter of a property; null if there is none. */
  static @Nullable CallTarget ofGetter(
      LinkedCode caller, Feedback.Form form, LinkedCode getter, AttributeSite site) {
    return of(caller, form, getter, 1, NO_NAMES).map(t -> t.getting(site)).orElse(null);
  }

  /** The target for a special method of two operands; null if there is none. */
  static @Nullable CallTarget ofSpecial(
      LinkedCode caller, Feedback.Form form, SpecialTarget special) {
    return of(caller, form, special.method().code(), 2, NO_NAMES)
        .map(t -> t.calling(special))
        .orElse(null);
  }

  private static Optional<CallTarget> of(
      LinkedCode caller, Feedback.Form form, LinkedCode code, int arguments, String[] names) {
    DirectEntry entry = code.directEntry();
    Passing passing = entry == null ? null : Passing.of(code.code(), arguments, names);
    if (passing == null) {
      return Optional.empty();
    }
    boolean itself = code == caller && form == Feedback.Form.DIRECT;
    DirectCode direct = itself ? null : entry.forCaller(caller);
    return direct == null && !itself
        ? Optional.empty()
        : Optional.of(new CallTarget(code, direct, null, null, null, false, passing, null, null));
  }

  private static @Nullable CallTarget ofException(
      LinkedCode caller, Feedback.Form form, TypeObject type, int arguments) {
    Construction.ExceptionPlan plan = Construction.exceptionPlan(type);
    FunctionObject init = plan == null ? null : plan.init();
    return init == null || !init.code().code().name().equals("__init__")
        ? null
        : of(caller, form, init.code(), arguments + 1, NO_NAMES)
            .map(t -> t.constructing(type, plan.version(), init))
            .orElse(null);
  }

  private CallTarget constructing(TypeObject made, TypeVersion of, FunctionObject by) {
    return new CallTarget(code, direct, made, of, by, false, passing, null, null);
  }

  private CallTarget bound() {
    return new CallTarget(code, direct, null, null, null, true, passing, null, null);
  }

  private CallTarget getting(AttributeSite found) {
    return new CallTarget(code, direct, null, null, null, false, passing, found, null);
  }

  private CallTarget calling(SpecialTarget found) {
    return new CallTarget(code, direct, null, null, null, false, passing, null, found);
  }

  /** Whether the call may raise an exception. */
  boolean raises() {
    return direct == null || direct.raises;
  }

  /** Whether there is a later version of what is called. */
  boolean isOutdated() {
    return direct != null && code.profile().version() > direct.version;
  }
}
