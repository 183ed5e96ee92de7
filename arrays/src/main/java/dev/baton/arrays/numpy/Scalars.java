package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Storage;
import dev.baton.core.number.Complex;
import dev.baton.core.object.ComplexObject;
import dev.baton.core.object.FloatObject;
import dev.baton.core.object.MethodTables;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Numeric;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of single numbers, and the numbers. */
final class Scalars {
  private static final int FLAGS = TypeObject.LAYOUT | TypeObject.NAMED_WITH_MODULE;

  static final TypeObject GENERIC =
      new TypeObject(
          "generic",
          "numpy",
          Types.OBJECT,
          FLAGS,
          MethodTables.of(
              new ScalarMethodsTable(),
              new ScalarConversionsTable(),
              new OperatorTable("generic", false)));

  static final TypeObject NUMBER = type("number", GENERIC);
  static final TypeObject INTEGER =
      new TypeObject("integer", "numpy", NUMBER, FLAGS, new IntegerMethodsTable());
  static final TypeObject SIGNED = type("signedinteger", INTEGER);
  static final TypeObject UNSIGNED = type("unsignedinteger", INTEGER);
  static final TypeObject INEXACT = type("inexact", NUMBER);
  static final TypeObject FLOATING = type("floating", INEXACT);
  static final TypeObject COMPLEX_FLOATING = type("complexfloating", INEXACT);

  private static final Map<DType, TypeObject> TYPES = types();

  static final ScalarObject TRUE = new ScalarObject(DType.BOOL, true);
  static final ScalarObject FALSE = new ScalarObject(DType.BOOL, false);

  private Scalars() {}

  private static TypeObject type(String name, TypeObject base) {
    return new TypeObject(name, "numpy", base, FLAGS, new EmptyTable(name));
  }

  private static Map<DType, TypeObject> types() {
    Map<DType, TypeObject> types = new EnumMap<>(DType.class);
    for (DType d : DType.values()) {
      TypeObject base =
          switch (d.kind()) {
            case 'b' -> GENERIC;
            case 'i' -> SIGNED;
            case 'u' -> UNSIGNED;
            case 'c' -> COMPLEX_FLOATING;
            default -> FLOATING;
          };
      types.put(d, type(d == DType.BOOL ? "bool_" : d.text(), base));
    }
    types.put(DType.FLOAT64, twofold("float64", FLOATING, Types.FLOAT));
    types.put(DType.COMPLEX128, twofold("complex128", COMPLEX_FLOATING, Types.COMPLEX));
    return types;
  }

  /** A type whose numbers are also those of a type of Python's own. */
  private static TypeObject twofold(String name, TypeObject kind, TypeObject own) {
    TypeObject type =
        new TypeObject(name, "numpy", own, TypeObject.NAMED_WITH_MODULE, new EmptyTable(name));
    type.initBases(
        new TypeObject[] {kind, own},
        new TypeObject[] {type, kind, INEXACT, NUMBER, GENERIC, own, Types.OBJECT});
    return type;
  }

  /** The type of the numbers of an item type. */
  static TypeObject type(DType dtype) {
    return TYPES.get(dtype);
  }

  /** The item type of a type of numbers, also of Python's own; null for another type. */
  static @Nullable DType dtypeOf(TypeObject type) {
    for (Map.Entry<DType, TypeObject> each : TYPES.entrySet()) {
      if (each.getValue() == type) {
        return each.getKey();
      }
    }
    return type == Types.FLOAT || type == FLOATING || type == INEXACT
        ? DType.FLOAT64
        : type == Types.INT || type == INTEGER || type == SIGNED
            ? DType.INT64
            : type == Types.BOOL
                ? DType.BOOL
                : type == Types.COMPLEX || type == COMPLEX_FLOATING ? DType.COMPLEX128 : null;
  }

  /** The item type of a single number; null for another object, and for an int beyond 64 bits. */
  static @Nullable DType dtypeOf(Object o) {
    if (o instanceof ScalarObject s) {
      return s.dtype;
    }
    Object plain = o instanceof Boolean ? o : Numeric.plain(o);
    return plain instanceof Double
        ? DType.FLOAT64
        : plain instanceof Long
            ? DType.INT64
            : plain instanceof Boolean
                ? DType.BOOL
                : plain instanceof Complex ? DType.COMPLEX128 : null;
  }

  /** Whether an object is a number of an item type, and not Python's own. */
  static boolean isScalar(Object o) {
    return o instanceof ScalarObject
        || o instanceof FloatObject f && f.type() == TYPES.get(DType.FLOAT64)
        || o instanceof ComplexObject c && c.type() == TYPES.get(DType.COMPLEX128);
  }

  /** A number as Python's own. */
  static Object plain(Object o) {
    if (o instanceof ScalarObject s) {
      return s.value;
    }
    Object plain = o instanceof Boolean ? o : Numeric.plain(o);
    return plain == null ? o : plain;
  }

  /** A float64. */
  static Object ofDouble(double value) {
    return new FloatObject(TYPES.get(DType.FLOAT64), value);
  }

  /** A bool_. */
  static Object ofBoolean(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The item at a place in memory as a number of its type. */
  static Object item(Storage data, int at) {
    DType dtype = data.type();
    return dtype == DType.FLOAT64
        ? ofDouble(data.getDouble(at))
        : dtype == DType.BOOL
            ? ofBoolean(data.getLong(at) != 0)
            : dtype == DType.COMPLEX128
                ? new ComplexObject(TYPES.get(dtype), complex(data, at))
                : new ScalarObject(dtype, plainItem(data, at));
  }

  private static Complex complex(Storage data, int at) {
    return new Complex(data.getDouble(at), data.getImaginary(at));
  }

  /** The item at a place in memory as a number of Python's own. */
  static Object plainItem(Storage data, int at) {
    DType dtype = data.type();
    return dtype.isFloat()
        ? (Object) data.getDouble(at)
        : dtype == DType.BOOL
            ? data.getLong(at) != 0
            : dtype == DType.COMPLEX128 ? complex(data, at) : (Object) data.getLong(at);
  }

  /** An array without dimensions of one number, which {@link #dtypeOf(Object)} knows. */
  static NdArray array(Object number, DType dtype) {
    NdArray array = NdArray.zeros(dtype);
    Object plain = plain(number);
    if (plain instanceof Double d) {
      array.data().setDouble(0, d);
    } else if (plain instanceof Complex c) {
      array.data().setComplex(0, c.real(), c.imaginary());
    } else {
      array.data().setLong(0, plain instanceof Boolean b ? (b ? 1 : 0) : (Long) plain);
    }
    return array;
  }
}
