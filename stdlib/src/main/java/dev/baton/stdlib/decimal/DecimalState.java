package dev.baton.stdlib.decimal;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What module {@code decimal}, in Python, has given to its part in Java: the classes of the
 * signals, functions, and the context that new threads copy. Written once, when it is imported.
 */
final class DecimalState {
  private static final String CONTEXT = "context";

  private volatile Object @Nullable [] signals;
  private volatile @Nullable Object formatter;
  private volatile @Nullable Object ratio;
  private volatile @Nullable Object tuple;
  private volatile @Nullable ContextObject defaults;

  static DecimalState of(ThreadContext t) {
    return t.interpreter().attached(DecimalState.class, DecimalState::new);
  }

  void install(
      Object[] classes, Object format, Object ratioOf, Object parts, ContextObject context) {
    signals = classes;
    formatter = format;
    ratio = ratioOf;
    tuple = parts;
    defaults = context;
  }

  /** The function that formats a number. */
  Object formatter() {
    return Objects.requireNonNull(formatter);
  }

  /** A number in parts, as {@code as_tuple} gives it. */
  Object parts(ThreadContext t, Object sign, Object digits, Object exponent) {
    return t.call(Objects.requireNonNull(tuple), sign, digits, exponent);
  }

  /** Numerator and denominator of a rational number, as a tuple; None for other values. */
  Object ratio(ThreadContext t, Object value) {
    return t.call(Objects.requireNonNull(ratio), value);
  }

  /** The context of the calling thread. */
  ContextObject current(ThreadContext t) {
    ContextObject key = defaults;
    if (key == null) {
      throw Raise.runtimeError("import decimal, not _decimal");
    }
    Instance mine = t.locals().get(key);
    if (mine != null) {
      return (ContextObject) Objects.requireNonNull(mine.get(t, CONTEXT));
    }
    ContextObject made = (ContextObject) t.call(key.type());
    made.assign(key);
    made.setFlags(0);
    setCurrent(t, made);
    return made;
  }

  void setCurrent(ThreadContext t, ContextObject context) {
    ContextObject key = Objects.requireNonNull(defaults);
    Instance mine = new Instance(ContextObject.TYPE);
    mine.put(t, CONTEXT, context);
    t.locals().put(key, mine);
  }

  /** The exception for the first of some conditions, which lists them all. */
  GuestError error(ThreadContext t, int conditions) {
    Object[] classes = Objects.requireNonNull(signals);
    List<Object> met = new ArrayList<>();
    Object first = null;
    for (int i = 0; i < Signal.count(); i++) {
      if ((conditions & 1 << i) != 0) {
        met.add(classes[i]);
        if (first == null) {
          first = classes[Signal.of(i).flag().ordinal()];
        }
      }
    }
    Object made = t.call(first, new ListObject(met.toArray()));
    return made instanceof ExceptionObject e
        ? new GuestError(e)
        : Raise.typeError("exceptions must derive from BaseException");
  }
}
