package dev.baton;

import dev.baton.core.engine.Engine;
import dev.baton.core.engine.LibraryCode;
import dev.baton.core.interp.Tiering;
import dev.baton.core.object.StandardStreams;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.Attachment;

/**
 * What engines are made of, except for their lock. Read from a builder once, so that what the host
 * changes in it later is for other engines. Immutable.
 *
 * @param warmAt 0 for the usual number of uses
 */
record EngineParts(
    HostPermissions rights,
    StandardStreams streams,
    Engine.Instrumentation instrumentation,
    Tiering.Mode tiering,
    int loopLimit,
    int warmAt) {

  /** An engine under a lock of its own. */
  Engine make(LockChoice lock) {
    Engine made = new Engine(lock, rights, streams, instrumentation, tiering, loopLimit);
    if (warmAt > 0) {
      made.setWarmAt(warmAt);
    }
    return made;
  }

  /** An engine for a guest program, which may make others in its turn. */
  Engine makeIsolate(LockChoice lock, LibraryCode library) {
    Engine made = make(lock);
    made.shareLibrary(library);
    made.setIsolates(() -> makeIsolate(lock, library));
    try (Attachment a = made.lock().attach()) {
      made.newMainModule((ThreadContext) a.thread());
    }
    return made;
  }
}
