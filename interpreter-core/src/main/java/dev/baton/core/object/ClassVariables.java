package dev.baton.core.object;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of one class change all the time, such as a counter of its instances: values
 * without any influence on attribute lookup that are replaced by others of the sort. Nobody
 * remembers what such an attribute is, so its changes need not be told, and caches of the class's
 * methods stay.
 *
 * <p>Written under the type's monitor. An attribute first becomes one that lookups do not remember;
 * then all that remembered it is told of a change; and only then changes are no longer told. A
 * lookup takes the type's version first and asks here last, so one that has remembered the value
 * after all has put it into a version that is no longer the type's.
 */
final class ClassVariables {
  /** So often a class may be changed in this way before it counts as a habit. */
  private static final int MOST_TOLD = 8;

  private volatile Set<String> notRemembered = Set.of();
  private Set<String> notTold = Set.of();
  private int told;

  /** Whether lookups must not remember an attribute. */
  boolean has(String attribute) {
    return notRemembered.contains(attribute);
  }

  /** Whether a change has to be told. Before the change, under the type's monitor. */
  boolean mustTell(TypeObject type, String attribute, @Nullable Object before, Object after) {
    if (!isData(before) || !isData(after)) {
      return true;
    }
    if (notTold.contains(attribute)) {
      return false;
    }
    if (++told < MOST_TOLD) {
      return true;
    }
    notRemembered = with(notRemembered, attribute);
    type.forget();
    notTold = with(notTold, attribute);
    return false;
  }

  private static Set<String> with(Set<String> names, String name) {
    return ImmutableSet.<String>builder().addAll(names).add(name).build();
  }

  /** Whether a value is neither a descriptor nor of a type that can become one. */
  private static boolean isData(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof String
        || value instanceof BigInteger
        || value == Singleton.NONE
        || value instanceof TupleObject x && x.type() == Types.TUPLE
        || value instanceof ListObject l && l.type() == Types.LIST
        || value instanceof DictObject d && d.type() == Types.DICT;
  }
}
