package dev.baton.core.object;

/** What of each entry a dict's view or iterator shows. */
public enum DictPart {
  /** The key. */
  KEYS,
  /** The value. */
  VALUES,
  /** A tuple of both. */
  ITEMS;

  TypeObject viewType() {
    return switch (this) {
      case KEYS -> Types.DICT_KEYS;
      case VALUES -> Types.DICT_VALUES;
      case ITEMS -> Types.DICT_ITEMS;
    };
  }

  TypeObject iteratorType(boolean reverse) {
    return switch (this) {
      case KEYS -> reverse ? Types.DICT_REVERSE_KEY_ITERATOR : Types.DICT_KEY_ITERATOR;
      case VALUES -> reverse ? Types.DICT_REVERSE_VALUE_ITERATOR : Types.DICT_VALUE_ITERATOR;
      case ITEMS -> reverse ? Types.DICT_REVERSE_ITEM_ITERATOR : Types.DICT_ITEM_ITERATOR;
    };
  }
}
