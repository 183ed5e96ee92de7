package dev.baton.code;

import java.util.Arrays;
import java.util.List;

/**
 * Constants of a code object that have no Java class of their own. The others are {@link Long} (an
 * int that fits), {@link java.math.BigInteger} (one that does not), {@link Double}, {@link
 * Boolean}, {@link String} (any text, in UTF-16), and {@link CodeObject}.
 */
public sealed interface Constant {

  /** The constants that are single objects. */
  enum Single implements Constant {
    NONE,
    ELLIPSIS
  }

  /** The value None. */
  Constant NONE = Single.NONE;

  /** The value Ellipsis. */
  Constant ELLIPSIS = Single.ELLIPSIS;

  /**
   * The first item of a tuple that no instruction uses: the names of local variables that are
   * annotated, each followed by the text of its annotation.
   */
  String ANNOTATIONS = "<annotations of local variables>";

  /** Whether a constant is that tuple. */
  static boolean isAnnotations(Object constant) {
    return constant instanceof Tuple t && !t.items.isEmpty() && ANNOTATIONS.equals(t.items.get(0));
  }

  /** A complex number. */
  record Complex(double real, double imaginary) implements Constant {}

  /** A tuple of constants. */
  record Tuple(List<Object> items) implements Constant {
    /** Copies {@code items}. */
    public Tuple {
      items = List.copyOf(items);
    }
  }

  /** A frozen set of constants, in source order. */
  record FrozenSet(List<Object> items) implements Constant {
    /** Copies {@code items}. */
    public FrozenSet {
      items = List.copyOf(items);
    }
  }

  /** A bytes literal; the array is not to be changed. */
  record Bytes(byte[] data) implements Constant {
    @Override
    public boolean equals(Object o) {
      return o instanceof Bytes b && Arrays.equals(data, b.data);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(data);
    }
  }
}
