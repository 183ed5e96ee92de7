package dev.baton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the host that guest code can call. It runs outside the interpreter's lock, so other
 * guest threads go on; calling back into the engine is allowed. Must be thread safe if guest code
 * has threads.
 */
@FunctionalInterface
public interface HostFunction {
  /**
   * Called by guest code.
   *
   * @param arguments the arguments, converted as by {@link GuestValue#as(Class)} with {@code
   *     Object.class}
   * @return converted to a guest value; null is None
   * @throws Exception becomes the guest's {@code RuntimeError}; a {@link GuestException} goes on as
   *     it was
   */
  @Nullable Object call(List<@Nullable Object> arguments) throws Exception;
}
