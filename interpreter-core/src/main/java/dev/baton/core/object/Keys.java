package dev.baton.core.object;

import dev.baton.core.number.Floats;
import dev.baton.core.number.Ints;
import dev.baton.core.text.WideText;
import java.math.BigInteger;

/**
 * Hash and equality of dict keys and set elements, as far as no guest code is needed for them.
 *
 * <p>Hash tables work with 32 bits. A guest hash of 64 bits becomes one by {@link #fold}; the guest
 * hash of a text is made so that folding it gives back the Java hash, which a {@code String}
 * remembers.
 */
public final class Keys {
  /** Result of {@link #compare}: not equal. */
  public static final int DIFFERENT = 0;

  /** Result of {@link #compare}: equal. */
  public static final int EQUAL = 1;

  /** Result of {@link #compare}: only the guest's {@code __eq__} can tell. */
  public static final int UNKNOWN = 2;

  private static final int TUPLE_DEPTH = 4;
  private static final int SCATTER = 0x9E3779B1;

  private Keys() {}

  /**
   * {@code hash(text)} as guest code sees it, from the Java hash of a {@code String} or wide text.
   * Never -1.
   */
  public static long textHash(int javaHash) {
    int high = javaHash * SCATTER;
    return (long) high << 32 | (javaHash - high) & 0xFFFF_FFFFL;
  }

  /** The 32 bits of a guest hash that tables use. */
  public static int fold(long hash) {
    return (int) (hash + (hash >>> 32));
  }

  /** The table hash of a key; TypeError if it is unhashable. May run guest code. */
  static int hash(ThreadContext t, Object key) {
    if (key instanceof String s) {
      return s.hashCode();
    }
    return isPlain(key) ? plainTableHash(key) : fold(t.hash(key));
  }

  /** {@code hash(key)}; TypeError if it is unhashable. May run guest code. */
  static long guestHash(ThreadContext t, Object key) {
    if (key instanceof String s) {
      return textHash(s.hashCode());
    }
    return isPlain(key) ? plainGuestHash(key) : t.hash(key);
  }

  /** The guest hash of a key that {@link #isPlain}. */
  static long plainGuestHash(Object key) {
    if (key instanceof TupleObject x) {
      return TupleHash.plain(x);
    }
    if (key instanceof Long n) {
      return Ints.hash(n.longValue());
    }
    return key instanceof Boolean b ? (b ? 1 : 0) : textHash(key.hashCode());
  }

  /** A key from the host as a guest value. */
  static Object ofHost(Object key) {
    if (key instanceof String s) {
      return Strings.fromJava(s);
    }
    if (key instanceof Integer || key instanceof Short || key instanceof Byte) {
      return ((Number) key).longValue();
    }
    return key;
  }

  /** Whether {@link #plainHash} knows the hash of a key without a guest thread. */
  static boolean hasPlainHash(Object key) {
    return key instanceof String
        || key instanceof Long
        || key instanceof Boolean
        || key instanceof WideText;
  }

  /** As {@link #hasPlainHash}, also of tuples of such keys. */
  static boolean isPlain(Object key) {
    return hasPlainHash(key) || key instanceof TupleObject x && TupleHash.isPlain(x);
  }

  /** The table hash of a key that {@link #isPlain}. */
  static int plainTableHash(Object key) {
    return key instanceof TupleObject x ? fold(TupleHash.plain(x)) : plainHash(key);
  }

  /** The table hash of a key that {@link #hasPlainHash}. */
  static int plainHash(Object key) {
    if (key instanceof Long n) {
      return fold(Ints.hash(n.longValue()));
    }
    if (key instanceof Boolean b) {
      return b ? 1 : 0;
    }
    return key.hashCode();
  }

  /** Compares a stored key with a wanted one, without guest code. */
  public static int compare(Object stored, Object wanted) {
    return compare(stored, wanted, TUPLE_DEPTH);
  }

  private static int compare(Object a, Object b, int depth) {
    if (a == b) {
      return EQUAL;
    }
    if (a instanceof String s && b instanceof String) {
      return s.equals(b) ? EQUAL : DIFFERENT;
    }
    if (a instanceof Long m && b instanceof Long n) {
      return m.longValue() == n.longValue() ? EQUAL : DIFFERENT;
    }
    if (a instanceof TupleObject x && b instanceof TupleObject y) {
      return compareTuples(x, y, depth);
    }
    int kind = kind(a);
    int other = kind(b);
    if (kind == OPEN || other == OPEN) {
      return UNKNOWN;
    }
    boolean equal =
        kind == other && (kind == TEXT ? a.equals(b) : kind == NUMBER && equalNumbers(a, b));
    return equal ? EQUAL : DIFFERENT;
  }

  private static final int OPEN = 0;
  private static final int TEXT = 1;
  private static final int NUMBER = 2;
  private static final int UNIQUE = 3;

  /**
   * Values of different closed kinds are never equal; those of an open kind may define equality as
   * they like.
   */
  private static int kind(Object o) {
    if (o instanceof String || o instanceof WideText) {
      return TEXT;
    }
    if (o instanceof Long
        || o instanceof Double
        || o instanceof Boolean
        || o instanceof BigInteger) {
      return NUMBER;
    }
    return o instanceof Singleton ? UNIQUE : OPEN;
  }

  private static int compareTuples(TupleObject x, TupleObject y, int depth) {
    if (depth == 0 || x.type != Types.TUPLE || y.type != Types.TUPLE) {
      return UNKNOWN;
    }
    Object[] a = x.items();
    Object[] b = y.items();
    if (a.length != b.length) {
      return DIFFERENT;
    }
    for (int i = 0; i < a.length; i++) {
      int result = compare(a[i], b[i], depth - 1);
      if (result != EQUAL) {
        return result;
      }
    }
    return EQUAL;
  }

  private static boolean equalNumbers(Object a, Object b) {
    if (a instanceof Double x) {
      return b instanceof Double y
          ? x.doubleValue() == y.doubleValue()
          : Floats.compare(toInt(b), x) == 0;
    }
    return b instanceof Double y ? Floats.compare(toInt(a), y) == 0 : toInt(a).equals(toInt(b));
  }

  private static Object toInt(Object number) {
    return number instanceof Boolean b ? (Object) (b ? 1L : 0L) : number;
  }
}
