package dev.baton.core.builtins;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.MappingProxyObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.TextBuilder;

/** Type {@code mappingproxy}. */
@Intrinsics("mappingproxy")
final class MappingProxyMethods {
  private MappingProxyMethods() {}

  @Builtin(value = "__new__(cls, mapping, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object mapping) {
    boolean isMapping = Special.has(mapping, "__getitem__") && Types.of(mapping) != Types.TUPLE;
    if (!isMapping || Types.of(mapping).isSubtypeOf(Types.LIST)) {
      throw Raise.typeError(
          "mappingproxy() argument must be a mapping, not " + Types.of(mapping).name());
    }
    return new MappingProxyObject(mapping);
  }

  private static Object forward(ThreadContext t, MappingProxyObject self, String method) {
    return t.call(Attributes.get(t, self.mapping(), method));
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, MappingProxyObject self, Object key) {
    return Items.get(t, self.mapping(), key);
  }

  @Builtin("__len__(self, /)")
  static long length(ThreadContext t, MappingProxyObject self) {
    return Conversions.length(t, self.mapping());
  }

  @Builtin("__contains__(self, key, /)")
  static boolean contains(ThreadContext t, MappingProxyObject self, Object key) {
    return Comparison.contains(t, self.mapping(), key);
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ThreadContext t, MappingProxyObject self) {
    return Iteration.iter(t, self.mapping());
  }

  @Builtin("__reversed__(self, /)")
  static Object reversed(ThreadContext t, MappingProxyObject self) {
    return forward(t, self, "__reversed__");
  }

  @Builtin(
      value = "get(self, key, default=None, /)",
      doc = "Return the value of a key, or default.")
  static Object get(ThreadContext t, MappingProxyObject self, Object key, Object otherwise) {
    return t.call(Attributes.get(t, self.mapping(), "get"), key, otherwise);
  }

  @Builtin(value = "keys(self, /)", doc = "Return a view of the keys.")
  static Object keys(ThreadContext t, MappingProxyObject self) {
    return forward(t, self, "keys");
  }

  @Builtin(value = "values(self, /)", doc = "Return a view of the values.")
  static Object values(ThreadContext t, MappingProxyObject self) {
    return forward(t, self, "values");
  }

  @Builtin(value = "items(self, /)", doc = "Return a view of the (key, value) pairs.")
  static Object items(ThreadContext t, MappingProxyObject self) {
    return forward(t, self, "items");
  }

  @Builtin(value = "copy(self, /)", doc = "Return a copy of the mapping itself.")
  static Object copy(ThreadContext t, MappingProxyObject self) {
    return forward(t, self, "copy");
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, MappingProxyObject self) {
    return new TextBuilder()
        .append("mappingproxy(")
        .append(Conversions.repr(t, self.mapping()))
        .append(")")
        .build();
  }

  @Builtin("__str__(self, /)")
  static Object text(ThreadContext t, MappingProxyObject self) {
    return Conversions.str(t, self.mapping());
  }

  private static Object plain(Object o) {
    return o instanceof MappingProxyObject p ? p.mapping() : o;
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, MappingProxyObject self, Object other) {
    return Comparison.compare(t, CompareOperator.EQ, self.mapping(), plain(other));
  }

  @Builtin("__ne__(self, other, /)")
  static Object notEqual(ThreadContext t, MappingProxyObject self, Object other) {
    return Comparison.compare(t, CompareOperator.NE, self.mapping(), plain(other));
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, MappingProxyObject self) {
    return t.hash(self.mapping());
  }

  @Builtin("__or__(self, other, /)")
  static Object or(ThreadContext t, MappingProxyObject self, Object other) {
    return Arithmetic.binary(t, BinaryOperator.OR, self.mapping(), plain(other));
  }

  @Builtin("__ror__(self, other, /)")
  static Object orReflected(ThreadContext t, MappingProxyObject self, Object other) {
    return Arithmetic.binary(t, BinaryOperator.OR, plain(other), self.mapping());
  }

  @Builtin("__ior__(self, other, /)")
  static Object orInPlace(MappingProxyObject self, Object other) {
    throw Raise.typeError(
        "'|=' is not supported by " + Types.of(self).name() + "; use '|' instead");
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}
