package dev.baton.core.builtins;

import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Iterates over tuples of one value from each iterator, until one ends. */
final class ZipIterator extends IteratorObject {
  private final Object[] iterators;
  private boolean strict;
  private final boolean plain;
  private final @Nullable Instance attributes;

  ZipIterator(TypeObject type, Object[] iterators, boolean strict) {
    super(type);
    this.iterators = iterators;
    this.strict = strict;
    this.plain = type == Types.ZIP && Arrays.stream(iterators).allMatch(Iteration::runsNoGuestCode);
    this.attributes = type == Types.ZIP ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  Object[] iterators() {
    return iterators.clone();
  }

  boolean isStrict() {
    return strict;
  }

  void setStrict(boolean value) {
    strict = value;
  }

  @Override
  public boolean runsNoGuestCode() {
    return plain;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    if (iterators.length == 0) {
      return null;
    }
    return iterators.length == 2 && !strict ? pair(t) : tuple(t);
  }

  /** The usual case, in a form in which HotSpot can leave out a tuple that is taken apart again. */
  private @Nullable Object pair(ThreadContext t) {
    Object first = Iteration.nextOfAny(t, iterators[0]);
    Object second = first == null ? null : Iteration.nextOfAny(t, iterators[1]);
    return second == null ? null : new TupleObject(first, second);
  }

  private @Nullable Object tuple(ThreadContext t) {
    Object[] values = new Object[iterators.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Iteration.nextOfAny(t, iterators[i]);
      if (values[i] == null) {
        if (strict) {
          checkEnded(t, i);
        }
        return null;
      }
    }
    return new TupleObject(values);
  }

  /** For {@code strict}: iterator {@code ended} has ended, so must all others. */
  private void checkEnded(ThreadContext t, int ended) {
    if (ended > 0) {
      throw differs(ended, "shorter");
    }
    for (int i = 1; i < iterators.length; i++) {
      if (Iteration.next(t, iterators[i]) != null) {
        throw differs(i, "longer");
      }
    }
  }

  private static RuntimeException differs(int i, String how) {
    String others = i == 1 ? "argument 1" : "arguments 1-" + i;
    return Raise.valueError("zip() argument " + (i + 1) + " is " + how + " than " + others);
  }
}
