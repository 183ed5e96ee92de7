package dev.baton.core.interp;

import dev.baton.spi.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What a profile said at one moment; see {@link Feedback}.
 *
 * @param caches inline caches, which become constants of the code
 * @param targets what calls call directly; as well
 */
record ProfileSnapshot(
    Form form,
    boolean isHostile,
    byte[] results,
    byte[] operands,
    boolean[] failed,
    boolean[] reached,
    byte[] locals,
    @Nullable Object[] caches,
    int returned,
    @Nullable CallTarget[] targets)
    implements Feedback {
  @Override
  public boolean isCached(int pc) {
    return caches[pc] != null;
  }

  @Override
  public int results(int pc) {
    return results[pc];
  }

  @Override
  public int operands(int pc) {
    return operands[pc];
  }

  @Override
  public int local(int slot) {
    return locals[slot];
  }

  @Override
  public int direct(int pc) {
    CallTarget target = targets[pc];
    return target == null ? 0 : target.direct() == null ? returned : target.direct().returns;
  }

  @Override
  public boolean isRecursive(int pc) {
    CallTarget target = targets[pc];
    return target != null && target.direct() == null;
  }

  @Override
  public boolean constructs(int pc) {
    CallTarget target = targets[pc];
    return target != null && target.type() != null;
  }

  @Override
  public boolean hasFailed(int pc) {
    return failed[pc];
  }

  @Override
  public boolean wasReached(int pc) {
    return reached[pc];
  }
}
