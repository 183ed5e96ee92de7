package dev.baton.core.region;

import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.CallableObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an argument for a parameter that is declared, in a function that runs as guest
 * code but for its regions: a number of that type, or something that has a shape.
 */
final class Coercion extends CallableObject {
  private static final TypeObject TYPE =
      new TypeObject(
          "coercion", "cython", Types.OBJECT, TypeObject.LAYOUT | TypeObject.NOT_CALLABLE, null);

  private final VariableType wanted;

  Coercion(VariableType wanted) {
    super(TYPE);
    this.wanted = wanted;
  }

  @Override
  public Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    Object value = arguments[0];
    if (!wanted.isView()) {
      CType type = wanted.item();
      return type.toGuest(type.fromGuest(t, value));
    }
    View.open(t, value, wanted).close();
    if (value instanceof BufferExporter exporter) {
      return MemoryViewObject.of(exporter);
    }
    return value instanceof BytesObject b ? MemoryViewObject.ofFixed(b, Buffers.layout(b)) : value;
  }
}
