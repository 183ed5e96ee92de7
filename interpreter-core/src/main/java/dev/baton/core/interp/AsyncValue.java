package dev.baton.core.interp;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Types;

/**
 * A value that an asynchronous generator yields itself, told apart from what it passes on while
 * awaiting.
 */
final class AsyncValue extends GuestObject {
  final Object value;

  AsyncValue(Object value) {
    super(Types.ASYNC_GENERATOR_VALUE);
    this.value = value;
  }
}
