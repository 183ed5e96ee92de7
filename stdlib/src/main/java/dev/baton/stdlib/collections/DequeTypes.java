package dev.baton.stdlib.collections;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The types of this package. */
final class DequeTypes {
  static final TypeObject DEQUE =
      new TypeObject(
          "deque",
          "collections",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK | TypeObject.SEQUENCE,
          new DequeMethodsTable());

  static final TypeObject DEQUE_ITERATOR =
      new TypeObject(
          "_deque_iterator",
          "_collections",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new DequeIteratorMethodsTable());

  static final TypeObject DEQUE_REVERSE_ITERATOR =
      new TypeObject(
          "_deque_reverse_iterator",
          "_collections",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new DequeIteratorMethodsTable());

  static final TypeObject DEFAULT_DICT =
      new TypeObject(
          "defaultdict", "collections", Types.DICT, TypeObject.BASE, new DefaultDictMethodsTable());

  private DequeTypes() {}
}
