package dev.baton.stdlib.itertools;

import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** An iterator of this module; instances of guest subclasses also have attributes. */
abstract class LazyIterator extends IteratorObject {
  private final @Nullable Instance attributes;

  LazyIterator(TypeObject type) {
    super(type);
    attributes = type.builtinModule() == null ? new Instance(type) : null;
  }

  /** What copies and pickles are made of: the type, its arguments and perhaps a state to set. */
  Object reduce(ThreadContext t) {
    throw new IllegalStateException("no copies of " + type().name());
  }

  /** Takes over the state that {@link #reduce} told. */
  void restore(ThreadContext t, Object state) {
    throw new IllegalStateException("no state of " + type().name());
  }

  /** The form of {@link #reduce} without a state. */
  final Object made(Object... arguments) {
    return TupleObject.of(type(), new TupleObject(arguments));
  }

  /** The form of {@link #reduce} with a state. */
  final Object madeWith(Object state, Object... arguments) {
    return TupleObject.of(type(), new TupleObject(arguments), state);
  }

  /** A state that is a tuple; TypeError if it is none of that length. */
  static Object[] parts(Object state, int least, int most) {
    if (!(state instanceof TupleObject x)) {
      throw Raise.typeError("state is not a tuple");
    }
    if (x.items().length < least || x.items().length > most) {
      throw Raise.valueError("invalid arguments");
    }
    return x.items();
  }

  /** An iterator that a state holds; TypeError for another object. */
  static Object iterator(Object o) {
    if (Types.of(o).lookup("__next__") == null) {
      throw Raise.typeError("Arguments must be iterators.");
    }
    return o;
  }

  @Override
  public final @Nullable Instance attributes() {
    return attributes;
  }
}
