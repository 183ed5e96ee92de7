package dev.baton.core.region;

/**
 * Compiles typed regions. Found through {@link java.util.ServiceLoader}; without one there are
 * none, and the code runs as it is. Implementations are stateless and thread safe.
 */
public interface RegionCompiler {
  /**
   * Checks and types code.
   *
   * @throws RegionException if it uses what a region cannot
   */
  TypedRegion check(RegionSource source) throws RegionException;
}
