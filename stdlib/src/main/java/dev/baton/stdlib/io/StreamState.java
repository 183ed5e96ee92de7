package dev.baton.stdlib.io;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import java.util.Objects;

/** The tuples by which streams in memory are copied: what the stream holds, then its attributes. */
final class StreamState {
  private StreamState() {}

  /** The attributes that guest code has given a stream, as a new dict; None if there are none. */
  static Object attributes(ThreadContext t, StreamObject stream) {
    Instance store = stream.attributes();
    DictObject attributes = store == null ? new DictObject() : store.snapshot(t);
    return attributes.size() == 0 ? Singleton.NONE : attributes;
  }

  /** The items of a state; TypeError if it is no tuple of so many. */
  static Object[] items(StreamObject stream, Object state, int count) {
    if (state instanceof TupleObject tuple && tuple.size() == count) {
      return tuple.items();
    }
    throw Raise.typeError(
        Types.of(stream).name()
            + ".__setstate__ argument should be "
            + count
            + "-tuple, got "
            + Types.of(state).name());
  }

  /** A position; ValueError if it is negative. */
  static long position(ThreadContext t, Object value) {
    long position = t.toLong(value);
    if (position < 0) {
      throw Raise.valueError("position value cannot be negative");
    }
    return position;
  }

  /** Gives a stream the attributes of another. */
  static void addAttributes(ThreadContext t, StreamObject stream, Object attributes) {
    if (attributes == Singleton.NONE) {
      return;
    }
    if (!(attributes instanceof DictObject dict)) {
      throw Raise.typeError(
          "the attributes in a state should be a dict, got a " + Types.of(attributes).name());
    }
    Instance store = Objects.requireNonNull(stream.attributes());
    Object[] entries = dict.entries();
    for (int i = 0; i < entries.length; i += 2) {
      String name = Strings.toJavaOrNull(entries[i]);
      if (name == null) {
        throw Raise.typeError("attribute name must be string");
      }
      store.put(t, name.intern(), entries[i + 1]);
    }
  }
}
