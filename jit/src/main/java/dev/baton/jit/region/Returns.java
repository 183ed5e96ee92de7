package dev.baton.jit.region;

import dev.baton.core.region.CType;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionSource;
import org.jspecify.annotations.Nullable;

/** What a region returns: as declared, or what its return statements give. */
final class Returns {
  private final @Nullable CType declared;
  private @Nullable CType type;
  private boolean none;
  private boolean changed;

  Returns(RegionSource source) {
    this.declared = source.result() == null ? null : source.result().item();
    this.type = declared;
  }

  /** Whether the type has become another one since the last call. */
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** The type; null for None. */
  @Nullable CType type() {
    return type;
  }

  Expr give(Expr value, int pc) throws RegionException {
    if (declared != null) {
      return Variables.assign(declared, value, pc);
    }
    CType joined =
        type == null || type == value.type() ? value.type() : CType.common(type, value.type());
    changed |= joined != type;
    type = joined;
    checkOne(pc);
    return value.as(joined);
  }

  void giveNone(int pc) throws RegionException {
    none = true;
    checkOne(pc);
  }

  /** In a function of Cython's that has no type a path may end without a value, here not. */
  private void checkOne(int pc) throws RegionException {
    if (none && type != null) {
      throw new RegionException("Return value required", pc);
    }
  }
}
