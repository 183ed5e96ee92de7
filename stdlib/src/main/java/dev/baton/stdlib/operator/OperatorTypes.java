package dev.baton.stdlib.operator;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The types of this package. */
final class OperatorTypes {
  static final TypeObject ITEM_GETTER =
      new TypeObject(
          "itemgetter", "operator", Types.OBJECT, TypeObject.LAYOUT, new ItemGetterMethodsTable());

  static final TypeObject ATTRIBUTE_GETTER =
      new TypeObject(
          "attrgetter",
          "operator",
          Types.OBJECT,
          TypeObject.LAYOUT,
          new AttributeGetterMethodsTable());

  static final TypeObject METHOD_CALLER =
      new TypeObject(
          "methodcaller",
          "operator",
          Types.OBJECT,
          TypeObject.LAYOUT,
          new MethodCallerMethodsTable());

  private OperatorTypes() {}
}
