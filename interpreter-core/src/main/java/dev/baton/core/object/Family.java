package dev.baton.core.object;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the interpreters of one program have in common that are not separate from each other: what
 * is one process elsewhere. State that intrinsic modules attach lives as long as the first of the
 * interpreters. Thread safe.
 */
public final class Family {
  private final ConcurrentHashMap<Class<?>, Object> attached = new ConcurrentHashMap<>();
  private final @Nullable Family origin;

  /** A family that descends from no other. */
  public Family() {
    this(null);
  }

  private Family(@Nullable Family origin) {
    this.origin = origin;
  }

  /** A family that a program of this one founds. */
  public Family newFamily() {
    return new Family(origin());
  }

  /** The family from which this one descends, at whatever distance; itself if from none. */
  public Family origin() {
    return origin == null ? this : origin;
  }

  /** The state that an intrinsic module keeps for all of them, made on first use. */
  public <T> T attached(Class<T> key, Supplier<T> maker) {
    return key.cast(attached.computeIfAbsent(key, k -> maker.get()));
  }

  /** Closes what is attached, as far as it is {@link AutoCloseable}. */
  void release() {
    InterpreterState.closeAll(attached.values());
  }
}
