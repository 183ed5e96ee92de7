package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.UnaryLoop;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code numpy.ufunc}: a function of the items of arrays. */
final class UfuncObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "ufunc",
          "numpy",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE | TypeObject.NAMED_WITH_MODULE,
          new UfuncMethodsTable());

  final String name;

  /** The loop with two operands; null if it takes one. */
  final @Nullable BinaryLoop binary;

  /** The loop with one operand; null if it takes two. */
  final @Nullable UnaryLoop unary;

  private UfuncObject(String name, @Nullable BinaryLoop binary, @Nullable UnaryLoop unary) {
    super(TYPE);
    this.name = name;
    this.binary = binary;
    this.unary = unary;
  }

  /** All of them by name; some have several. */
  static Map<String, UfuncObject> all() {
    Map<String, UfuncObject> all = new LinkedHashMap<>();
    for (BinaryLoop loop : BinaryLoop.values()) {
      String name = loop.text();
      all.put(name, new UfuncObject(name, loop, null));
    }
    for (UnaryLoop loop : UnaryLoop.values()) {
      String name = loop.text();
      all.put(name, new UfuncObject(name, null, loop));
    }
    all.put("true_divide", all.get("divide"));
    all.put("mod", all.get("remainder"));
    all.put("abs", all.get("absolute"));
    all.put("conj", all.get("conjugate"));
    all.put("bitwise_not", all.get("invert"));
    all.put("radians", all.get("deg2rad"));
    all.put("degrees", all.get("rad2deg"));
    return all;
  }
}
