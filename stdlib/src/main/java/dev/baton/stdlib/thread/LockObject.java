package dev.baton.stdlib.thread;

import dev.baton.core.object.GuestObject;
import dev.baton.lock.GuestMutex;

/** A lock that has no owner: {@code threading.Lock}. Thread safe: all state is the mutex. */
final class LockObject extends GuestObject {
  final GuestMutex mutex = new GuestMutex();

  LockObject() {
    super(ThreadTypes.LOCK);
  }
}
