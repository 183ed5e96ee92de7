package dev.baton.core.interp;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the direct form of a code object is found, and which code would call it if there were one.
 * Read and written by those who compile.
 */
final class DirectEntry {
  private volatile @Nullable DirectCode direct;

  /** Weak: code that is used no more need not be compiled again. */
  private final Set<LinkedCode> waiting = Collections.newSetFromMap(new WeakHashMap<>());

  /** The direct form as it is now; null if there is none. */
  @Nullable DirectCode direct() {
    return direct;
  }

  /** The direct form; if there is none the caller will be compiled anew once there is. */
  synchronized @Nullable DirectCode forCaller(LinkedCode caller) {
    if (direct == null) {
      waiting.add(caller);
    }
    return direct;
  }

  /** Changes the form; null if there is none any more. Gives the code to be compiled anew. */
  synchronized Set<LinkedCode> set(@Nullable DirectCode made) {
    direct = made;
    if (made == null) {
      return Set.of();
    }
    Set<LinkedCode> callers = Set.copyOf(waiting);
    waiting.clear();
    return callers;
  }
}
