package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that is an item of a tuple: a field of a named tuple or struct sequence. Only its
 * docstring can change; threads see one docstring or another.
 */
public final class TupleGetter extends GuestObject {
  private final int index;
  private volatile Object doc;

  public TupleGetter(int index, Object doc) {
    super(Types.TUPLE_GETTER);
    this.index = index;
    this.doc = doc;
  }

  /** The item's index. */
  public int index() {
    return index;
  }

  /** The docstring, None if there is none. */
  public Object doc() {
    return doc;
  }

  /** Replaces the docstring. */
  public void setDoc(Object value) {
    doc = value;
  }

  /** The item of a tuple; null for anything else, and if there is none. */
  public @Nullable Object getOrNull(Object receiver) {
    return receiver instanceof TupleObject x && has(x) ? x.items()[index] : null;
  }

  private boolean has(TupleObject x) {
    return index >= 0 && index < x.size();
  }

  /** The item of a tuple; TypeError for anything else. */
  public Object get(Object receiver) {
    if (receiver instanceof TupleObject x) {
      if (!has(x)) {
        throw Raise.indexError("tuple index out of range");
      }
      return x.items()[index];
    }
    throw Raise.typeError(
        "descriptor for index '"
            + index
            + "' for tuple subclasses doesn't apply to '"
            + Types.of(receiver).name()
            + "' object");
  }
}
