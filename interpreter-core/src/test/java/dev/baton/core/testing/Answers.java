package dev.baton.core.testing;

import dev.baton.core.number.Complex;
import dev.baton.core.number.FloatText;
import dev.baton.core.text.CodecException;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextEscapes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Writes Java results, and Python source for Java values, as Python shows them. */
public final class Answers {

  private Answers() {}

  /** The text of a result or of the error that the computation ended with. */
  public static String of(Supplier<Object> computation) {
    try {
      return show(computation.get());
    } catch (OperandException e) {
      String type =
          switch (e.kind()) {
            case VALUE -> "ValueError";
            case TYPE -> "TypeError";
            case OVERFLOW, OUT_OF_RANGE -> "OverflowError";
            case ZERO_DIVISION -> "ZeroDivisionError";
            case INDEX -> "IndexError";
            case KEY -> "KeyError";
            case LOOKUP -> "LookupError";
            case MEMORY -> "MemoryError";
          };
      String message = e.message();
      if (e.kind() == OperandException.Kind.OUT_OF_RANGE) {
        message = "(34, '" + message + "')";
      }
      return type
          + ": "
          + (e.kind() == OperandException.Kind.MEMORY ? "" : show(Text.fromJava(message)));
    } catch (GuestFailure e) {
      return e.type() + ": " + show(Text.fromJava(e.getMessage()));
    } catch (CodecException e) {
      String type = e.isDecoding() ? "UnicodeDecodeError" : "UnicodeEncodeError";
      return type + ": " + show(Text.fromJava(e.message()));
    }
  }

  /** {@code ascii(value)}. */
  public static String show(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean b) {
      return b ? "True" : "False";
    }
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return value.toString();
    }
    if (value instanceof Double d) {
      return FloatText.repr(d);
    }
    if (Text.isText(value)) {
      return TextEscapes.ascii(value);
    }
    if (value instanceof byte[] data) {
      return TextEscapes.reprBytes(data);
    }
    if (value instanceof Complex c) {
      return c.toString();
    }
    if (value instanceof double[] array) {
      return show(Arrays.stream(array).boxed().toArray());
    }
    if (value instanceof Object[] tuple) {
      List<String> items = new ArrayList<>();
      for (Object item : tuple) {
        items.add(show(item));
      }
      return "(" + String.join(", ", items) + (tuple.length == 1 ? ",)" : ")");
    }
    List<String> items = new ArrayList<>();
    for (Object item : (List<?>) value) {
      items.add(show(item));
    }
    return "[" + String.join(", ", items) + "]";
  }

  /** Python source for a value: like {@link #show}, with floats by their bits. */
  public static String source(Object value) {
    if (value instanceof Double d) {
      return "bits(" + Long.toUnsignedString(Double.doubleToRawLongBits(d)) + ")";
    }
    if (value instanceof Complex c) {
      return "complex(" + source(c.real()) + "," + source(c.imaginary()) + ")";
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return "(" + value + ")";
    }
    return show(value);
  }
}
