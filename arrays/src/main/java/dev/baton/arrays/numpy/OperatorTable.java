package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.UnaryLoop;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators of arrays and single numbers: rows made of a list, as they differ by it only. */
final class OperatorTable extends BuiltinTable {
  private enum Form {
    PLAIN,
    REFLECTED,
    IN_PLACE,
    UNARY
  }

  /** What a row of the table does; without a loop, the matrix product or divmod. */
  private record Row(
      Form form, @Nullable BinaryLoop binary, @Nullable UnaryLoop unary, boolean matrix) {}

  private static final String BINARY =
      "add:ADD sub:SUBTRACT mul:MULTIPLY truediv:DIVIDE floordiv:FLOOR_DIVIDE mod:REMAINDER"
          + " pow:POWER lshift:LEFT_SHIFT rshift:RIGHT_SHIFT and:BITWISE_AND or:BITWISE_OR"
          + " xor:BITWISE_XOR";

  private static final String COMPARISONS =
      "lt:LESS le:LESS_EQUAL eq:EQUAL ne:NOT_EQUAL gt:GREATER ge:GREATER_EQUAL";

  private static final String UNARY = "neg:NEGATIVE pos:POSITIVE abs:ABSOLUTE invert:INVERT";

  private final List<Row> rows = new ArrayList<>();

  /**
   * Makes the rows.
   *
   * @param inPlace whether the type has operators that change its objects
   */
  OperatorTable(String owner, boolean inPlace) {
    super(owner);
    for (String each : BINARY.split(" ")) {
      String name = each.substring(0, each.indexOf(':'));
      BinaryLoop loop = BinaryLoop.valueOf(each.substring(name.length() + 1));
      addForms(name, loop, false, inPlace);
    }
    addForms("matmul", null, true, inPlace);
    addForms("divmod", null, false, false);
    for (String each : COMPARISONS.split(" ")) {
      BinaryLoop loop = BinaryLoop.valueOf(each.substring(3));
      add(each.substring(0, 2), new Row(Form.PLAIN, loop, null, false));
    }
    for (String each : UNARY.split(" ")) {
      String name = each.substring(0, each.indexOf(':'));
      UnaryLoop loop = UnaryLoop.valueOf(each.substring(name.length() + 1));
      add(name, new Row(Form.UNARY, null, loop, false));
    }
  }

  private void addForms(String name, @Nullable BinaryLoop loop, boolean matrix, boolean inPlace) {
    add(name, new Row(Form.PLAIN, loop, null, matrix));
    add("r" + name, new Row(Form.REFLECTED, loop, null, matrix));
    if (inPlace) {
      add("i" + name, new Row(Form.IN_PLACE, loop, null, matrix));
    }
  }

  private void add(String name, Row row) {
    int parameters = row.form == Form.UNARY ? 1 : 2;
    String special = "__" + name + "__";
    String signature = special + (parameters == 1 ? "(self, /)" : "(self, value, /)");
    define(special, METHOD, parameters, parameters, false, signature, "");
    rows.add(row);
  }

  @Override
  public Object call(ThreadContext t, int number, Object a) {
    UnaryLoop loop = rows.get(number).unary;
    NdArray x = ArrayInput.of(t, a);
    return Ufuncs.unary(t, loop, loop.text(), x, null, null);
  }

  @Override
  public Object call(ThreadContext t, int number, Object a, Object b) {
    Row row = rows.get(number);
    BinaryLoop loop = row.binary;
    if (loop != null && row.form != Form.IN_PLACE) {
      Object quick = ScalarArithmetic.apply(loop, row.form == Form.REFLECTED, a, b);
      if (quick != null) {
        return quick;
      }
    }
    NdArray other = ArrayInput.ofOrNull(t, b, null);
    if (other == null) {
      return isEquality(loop) && b == Singleton.NONE
          ? unequal(t, a, loop == BinaryLoop.NOT_EQUAL)
          : Singleton.NOT_IMPLEMENTED;
    }
    NdArray self = ArrayInput.of(t, a);
    boolean reflected = row.form == Form.REFLECTED;
    NdArray x = reflected ? other : self;
    NdArray y = reflected ? self : other;
    Object out = row.form == Form.IN_PLACE ? a : null;
    if (loop == BinaryLoop.POWER && y.rank() == 0) {
      UnaryLoop quick = quickPower(x, y);
      if (quick != null) {
        return Ufuncs.unary(t, quick, quick.text(), x, out, Promotion.common(x, y));
      }
    }
    if (loop != null) {
      return Ufuncs.binary(t, loop, loop.text(), x, y, out, null);
    }
    if (row.matrix) {
      return Products.matmul(t, x, y, out);
    }
    return TupleObject.of(
        Ufuncs.binary(t, BinaryLoop.FLOOR_DIVIDE, "divmod", x, y, null, null),
        Ufuncs.binary(t, BinaryLoop.REMAINDER, "divmod", x, y, null, null));
  }

  /** The function that a power of floats or complex numbers is; null if it has none. */
  private static @Nullable UnaryLoop quickPower(NdArray x, NdArray exponent) {
    if (x.type().rank() < 2 || exponent.type().isComplex()) {
      return null;
    }
    double power = exponent.data().getDouble(exponent.offset());
    if (power == 2) {
      return UnaryLoop.SQUARE;
    }
    if (!x.type().isComplex() || x.rank() == 0) {
      return null;
    }
    return power == 0.5 ? UnaryLoop.SQRT : power == -1 ? UnaryLoop.RECIPROCAL : null;
  }

  private static boolean isEquality(@Nullable BinaryLoop loop) {
    return loop == BinaryLoop.EQUAL || loop == BinaryLoop.NOT_EQUAL;
  }

  /** Items are never equal to None. */
  private static Object unequal(ThreadContext t, Object a, boolean result) {
    NdArray self = ArrayInput.of(t, a);
    NdArray all = NewArrays.zeros(t, DType.BOOL, self.shape());
    if (result) {
      Indexing.assign(t, all, Scalars.array(true, DType.BOOL));
    }
    return Ufuncs.result(all);
  }
}
