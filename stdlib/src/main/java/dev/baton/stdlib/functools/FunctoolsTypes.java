package dev.baton.stdlib.functools;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The types of this package. */
final class FunctoolsTypes {
  static final TypeObject PARTIAL =
      new TypeObject(
          "partial",
          "functools",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK | TypeObject.HAS_DICT,
          new PartialMethodsTable());

  static final TypeObject CACHED_FUNCTION =
      new TypeObject(
          "_lru_cache_wrapper",
          "functools",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK | TypeObject.HAS_DICT,
          new CachedFunctionMethodsTable());

  static final TypeObject KEY_WRAPPER =
      new TypeObject(
          "KeyWrapper",
          "functools",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new KeyWrapperMethodsTable());

  private FunctoolsTypes() {}
}
