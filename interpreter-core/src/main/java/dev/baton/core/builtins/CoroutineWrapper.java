package dev.baton.core.builtins;

import dev.baton.core.interp.GeneratorObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Types;

/** What {@code coroutine.__await__()} returns: iterates over the steps of the coroutine. */
final class CoroutineWrapper extends GuestObject {
  private final GeneratorObject coroutine;

  CoroutineWrapper(GeneratorObject coroutine) {
    super(Types.COROUTINE_WRAPPER);
    this.coroutine = coroutine;
  }

  /** The coroutine. */
  GeneratorObject coroutine() {
    return coroutine;
  }
}
