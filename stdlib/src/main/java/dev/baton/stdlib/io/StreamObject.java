package dev.baton.stdlib.io;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.TypeObject;

/** Any stream; itself the instances of classes that guests derive from the abstract ones. */
class StreamObject extends Instance {
  /** Set once by {@code close()}. */
  private volatile boolean closed;

  StreamObject(TypeObject type) {
    super(type);
  }

  /** Whether the stream itself was closed; others may have closed what it reads from. */
  final boolean isMarkedClosed() {
    return closed;
  }

  final void markClosed() {
    closed = true;
  }

  /** ValueError for an operation on a closed stream. */
  static GuestError closedError() {
    return Raise.valueError("I/O operation on closed file.");
  }

  /** ValueError for a stream of which {@code __init__} was not called. */
  static GuestError uninitializedError() {
    return Raise.valueError("I/O operation on uninitialized object");
  }
}
