package dev.baton.core.object;

/**
 * {@code d.keys()}, {@code d.values()} or {@code d.items()}: always shows the dict as it is.
 * Immutable itself.
 */
public final class DictViewObject extends GuestObject {
  private final DictObject dict;
  private final DictPart part;

  public DictViewObject(DictObject dict, DictPart part) {
    super(part.viewType());
    this.dict = dict;
    this.part = part;
  }

  /** The dict. */
  public DictObject dict() {
    return dict;
  }

  /** What of each entry the view shows. */
  public DictPart part() {
    return part;
  }

  /** {@code len(view)}. */
  public int size() {
    return dict.size();
  }

  /** A new iterator. */
  public DictIteratorObject iterator(boolean reverse) {
    return new DictIteratorObject(dict, part, reverse);
  }

  /** Keys, values or pairs as they are at one moment. */
  public Object[] toArray() {
    return switch (part) {
      case KEYS -> dict.keysArray();
      case VALUES -> dict.valuesArray();
      case ITEMS -> pairs(dict.entries());
    };
  }

  private static Object[] pairs(Object[] entries) {
    Object[] result = new Object[entries.length / 2];
    for (int i = 0; i < result.length; i++) {
      result[i] = new TupleObject(entries[2 * i], entries[2 * i + 1]);
    }
    return result;
  }
}
