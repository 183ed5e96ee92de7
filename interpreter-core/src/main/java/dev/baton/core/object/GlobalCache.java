package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * Where a name was found in globals or builtins; immutable, for one instruction's inline cache.
 *
 * <p>It speaks of one {@link DictTable} by identity. In a table an entry number belongs to one key
 * for good, and an entry that is removed loses its value for good; so a value that is there is the
 * value of the name. That globals do not have the name holds while their table is the same and
 * nothing has been appended to it: keys only come in by appending.
 *
 * @param used entries of the table of globals when the name was not among them; -1 if it was
 */
public record GlobalCache(DictTable globals, int used, @Nullable DictTable builtins, int entry) {
  /** What is true of a name now; null if it is in neither dict. */
  public static @Nullable GlobalCache of(DictObject globals, DictObject builtins, String name) {
    DictTable g = globals.table();
    int used = g.used();
    int hash = name.hashCode();
    int entry = g.findPlain(name, hash);
    if (entry >= 0) {
      return new GlobalCache(g, -1, null, entry);
    }
    DictTable b = builtins.table();
    int inBuiltins = b.findPlain(name, hash);
    return inBuiltins < 0 ? null : new GlobalCache(g, used, b, inBuiltins);
  }

  /** The value of the name in these dicts; null if this cache does not know it. */
  public @Nullable Object get(DictObject globalDict, DictObject builtinDict) {
    if (globalDict.table() != globals) {
      return null;
    }
    if (used < 0) {
      return globals.value(entry);
    }
    DictTable b = builtins;
    return globals.used() == used && builtinDict.table() == b ? b.value(entry) : null;
  }
}
