package dev.baton.stdlib.thread;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.TypeObject;
import dev.baton.lock.GuestRLock;
import org.jspecify.annotations.Nullable;

/** A lock that its owner may take again: {@code threading.RLock}. Thread safe. */
final class ReentrantLockObject extends GuestObject {
  final GuestRLock lock = new GuestRLock();
  private final @Nullable Instance attributes;

  ReentrantLockObject(TypeObject type) {
    super(type);
    attributes = type == ThreadTypes.RLOCK ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }
}
