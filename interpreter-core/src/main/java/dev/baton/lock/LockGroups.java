package dev.baton.lock;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The groups that engines find by name. The one place where engines that know nothing of each other
 * can meet, so it belongs to the process, and the only state that does: {@code
 * docs/decisions/lock-scope.md}.
 *
 * <p>Invariant: at most one group of a scope has users. A group is entered, and a group without
 * users replaced, in one step for its scope. Engines that were dropped without being closed do not
 * keep their group: the reference is weak.
 */
final class LockGroups {
  private static final ConcurrentHashMap<LockScope, WeakReference<LockGroup>> BY_SCOPE =
      new ConcurrentHashMap<>();

  private LockGroups() {}

  /**
   * The group of a shared scope with one more user, who must {@link LockGroup#release} it.
   *
   * @param first makes it if there is none, with one user
   * @param check throws if an engine may not come in; then nothing has changed
   */
  static LockGroup use(LockScope scope, Supplier<LockGroup> first, Consumer<LockGroup> check) {
    LockGroup[] found = new LockGroup[1];
    BY_SCOPE.compute(
        scope,
        (key, reference) -> {
          LockGroup group = reference == null ? null : reference.get();
          if (group != null && group.tryUse()) {
            found[0] = group;
            return reference;
          }
          found[0] = first.get();
          return new WeakReference<>(found[0]);
        });
    try {
      check.accept(found[0]);
    } catch (RuntimeException | Error e) {
      release(found[0]);
      throw e;
    }
    return found[0];
  }

  /** One user less; a group without users is forgotten. */
  static void release(LockGroup group) {
    if (group.release()) {
      BY_SCOPE.computeIfPresent(
          group.scope(), (key, reference) -> reference.get() == group ? null : reference);
    }
  }
}
