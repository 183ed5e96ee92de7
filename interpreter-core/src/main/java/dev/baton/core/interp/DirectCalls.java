package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What compiled code needs to call functions in their direct form, and what that form needs itself.
 */
final class DirectCalls {
  private DirectCalls() {}

  /** One of the targets of a call that has a few. */
  static Object alternative(Object targets, int index) {
    return ((CallTarget.Several) targets).targets().get(index);
  }

  /** The direct form that a target names. */
  static DirectCode code(Object target) {
    return ((CallTarget) target).direct();
  }

  /** The function to call; null if it is another one than the target's. */
  static @Nullable FunctionObject function(Object target, @Nullable Object callee) {
    return callee instanceof FunctionObject f && f.code() == ((CallTarget) target).code()
        ? f
        : null;
  }

  /** As {@link #function}, of a bound method. */
  static @Nullable FunctionObject bound(Object target, @Nullable Object callee) {
    return callee instanceof MethodObject m ? function(target, m.function()) : null;
  }

  /** What a bound method is bound to. */
  static Object receiver(Object method) {
    return ((MethodObject) method).receiver();
  }

  /** The {@code __init__} to call; null if it is not the target's class, or has changed. */
  static @Nullable FunctionObject init(Object target, @Nullable Object callee) {
    CallTarget wanted = (CallTarget) target;
    FunctionObject init = wanted.init();
    return callee == wanted.type()
            && wanted.type().isAt(wanted.version())
            && init.code() == wanted.code()
        ? init
        : null;
  }

  /** The getter to call; null if an object's attribute is another one than the target's. */
  static @Nullable FunctionObject getter(Object target, Object o) {
    Instance i = AttributeSite.store(o);
    AttributeSite site = i == null ? null : CompiledSites.find(((CallTarget) target).site(), i);
    return site != null
            && site.attribute() instanceof PropertyObject p
            && p.type() == Types.PROPERTY
        ? function(target, p.getter())
        : null;
  }

  /** The special method to call for an operator; null if that is another one than the target's. */
  static @Nullable FunctionObject operator(Object target, Object a, Object b) {
    FunctionObject found = ((CallTarget) target).special().forOperator(a, b);
    return found == null ? null : function(target, found);
  }

  /** As {@link #operator}, for a subscript. */
  static @Nullable FunctionObject item(Object target, Object o) {
    FunctionObject found = ((CallTarget) target).special().forItem(o);
    return found == null ? null : function(target, found);
  }

  /** What is left to do with the result of a special method that has been left. */
  static Object completion(ThreadState t, Object target, int operand, Object a, Object b) {
    return ((CallTarget) target).special().completion(t, operand, a, b);
  }

  /** What a parameter without an argument gets; null if it has no default. */
  static @Nullable Object defaultOf(Object target, FunctionObject f, int slot) {
    CodeObject code = ((CallTarget) target).code().code();
    int count = code.argumentCount();
    if (slot >= count) {
      DictObject defaults = f.keywordDefaults();
      return defaults == null ? null : defaults.getText(code.slotNames().get(slot));
    }
    Object[] defaults = f.defaults();
    int at = defaults == null ? -1 : slot - count + defaults.length;
    return at < 0 ? null : defaults[at];
  }

  /** The dict that a parameter for arguments by other names gets. */
  static DictObject named(ThreadState t, Object target, Object[] values) {
    DictObject all = new DictObject();
    List<String> names = ((CallTarget) target).passing().names();
    for (int i = 0; i < values.length; i++) {
      all.putPlain(t, names.get(i), values[i]);
    }
    return all;
  }

  /** The arguments in a tuple; null if they are not as many as the target's, or in another type. */
  static Object @Nullable [] spread(Object target, Object arguments) {
    CallTarget wanted = (CallTarget) target;
    int first = wanted.isBound() || wanted.type() != null ? 1 : 0;
    Passing passing = wanted.passing();
    int count = passing.given() - first - passing.argumentNames().size();
    return PlainOperations.tupleItems(arguments, count);
  }

  /** As {@link #spread(Object, Object)}, with those by names behind them. */
  static Object @Nullable [] spread(Object target, Object arguments, Object keywords) {
    Object[] positional = spread(target, arguments);
    List<String> names = ((CallTarget) target).passing().argumentNames();
    if (positional == null
        || !(keywords instanceof DictObject d)
        || d.type() != Types.DICT
        || d.size() != names.size()) {
      return null;
    }
    return names.isEmpty() ? positional : withNamed(positional, d.entries(), names);
  }

  private static Object @Nullable [] withNamed(
      Object[] positional, Object[] entries, List<String> names) {
    Object[] all = Arrays.copyOf(positional, positional.length + names.size());
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(entries[2 * i])) {
        return null;
      }
      all[positional.length + i] = entries[2 * i + 1];
    }
    return all;
  }

  /** A new instance of the target's class. */
  static Instance instance(Object target) {
    return new Instance(((CallTarget) target).type());
  }

  // Exceptions

  /** Whether a callee is the target's class of exceptions, unchanged. */
  static boolean isException(Object target, Object callee) {
    CallTarget.ExceptionClass wanted = (CallTarget.ExceptionClass) target;
    return callee == wanted.type() && wanted.type().version() == wanted.version();
  }

  /** A new exception of the target's class. */
  static ExceptionObject exception(Object target, Object[] arguments) {
    return new ExceptionObject(((CallTarget.ExceptionClass) target).type(), arguments);
  }

  /** As {@link #exception}; its {@code __init__} is still to be called. */
  static ExceptionObject begunException(Object target, Object[] arguments) {
    return new ExceptionObject(((CallTarget) target).type(), arguments);
  }

  /** What {@code raise} throws; null if guest code has to be called for it, or it is wrong. */
  static @Nullable GuestError raised(ThreadState t, Object o) {
    ExceptionObject value = o instanceof ExceptionObject e ? e : null;
    if (o instanceof TypeObject c && CallTarget.ExceptionClass.of(c) != null) {
      value = new ExceptionObject(c);
    }
    if (value == null) {
      return null;
    }
    GuestError error = Raising.withContext(t, t.frame(), new GuestError(value));
    error.markContextSet();
    return error;
  }

  /** Throws from a function that had no frame; its frame, now made, has its variables. */
  static GuestError raise(ThreadState t, Frame f, int pc, Object error) {
    GuestError raised = (GuestError) error;
    // The next one that has had its frame all the time; those between them come in by passing on.
    f.caller = t.frame();
    f.pc = pc + 1;
    Unwinder.addTraceback(f, raised.value());
    return raised;
  }

  /** Lets an exception of a function without a frame pass through its caller without one. */
  static GuestError passOnError(ThreadState t, Frame f, int pc, Object error) {
    GuestError raised = (GuestError) error;
    if (raised.value().traceback() instanceof TracebackObject inner) {
      inner.frame().becomesCalledBy(f, t.frame());
    }
    return raise(t, f, pc, raised);
  }

  // Leaving

  /** The frame of a function that has to be left. */
  static Frame frame(FunctionObject f) {
    return new Frame(f, Frame.Kind.CALL);
  }

  /** Leaves a direct form, see {@link TypedOperations#leave}. */
  static DirectExit left(Frame f, int pc, int sp, int blamed) {
    TypedOperations.leave(f, pc, sp, blamed);
    return new DirectExit(f);
  }

  /** Leaves a direct form at its start: the arguments have other kinds. */
  static DirectExit refused(Frame f) {
    TypedOperations.refuse(f);
    return new DirectExit(f);
  }

  /** Leaves a direct form at its start: it would be nested too deep. */
  static DirectExit tooDeep(Frame f) {
    return new DirectExit(f);
  }

  /**
   * Leaves a direct form because what it called has left; its frame stands behind the call.
   *
   * @param made the instance that an {@code __init__} initialises, or what is left to do with the
   *     callee's result; null if there is nothing
   */
  static DirectExit passOn(
      Frame f, int pc, int sp, Object exit, Object target, @Nullable Object made) {
    DirectExit e = (DirectExit) exit;
    f.pc = pc;
    f.sp = sp;
    finish(e, f, target, made);
    e.add(f);
    return e;
  }

  /** Leaves a form that has had its frame all the time because what it called has left. */
  static Object takeOver(
      ThreadState t, Frame f, int pc, int sp, Object exit, Object target, @Nullable Object made) {
    DirectExit e = (DirectExit) exit;
    f.pc = pc;
    f.sp = sp;
    finish(e, f, target, made);
    t.takeOver(e);
    return CompiledCode.LEFT;
  }

  private static void finish(DirectExit e, Frame caller, Object target, @Nullable Object made) {
    Frame called = e.outermost();
    if (made != null) {
      called.kind = Frame.Kind.INIT;
      called.extra = made;
    }
    if (((CallTarget) target).isOutdated()) {
      caller.code.tiering().relink(caller.code);
    }
  }
}
