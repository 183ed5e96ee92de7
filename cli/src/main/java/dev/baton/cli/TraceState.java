package dev.baton.cli;

import dev.baton.lock.BlockKind;

/** What a thread does during a slice of a lock trace. */
enum TraceState {
  /** Is inside and runs guest code. */
  RUNNING("running"),
  /** Wants to come in. */
  WAITING("waiting for the lock"),
  /** Computes outside. */
  KERNEL("kernel"),
  /** Reads or writes outside. */
  IO("I/O"),
  /** Sleeps outside. */
  SLEEP("sleeping"),
  /** Waits outside for a lock of the guest, a thread, a queue. */
  LOCK_WAIT("waiting for a guest lock"),
  /** Runs code of the host outside. */
  HOST_CALL("host code");

  /** As people read it. */
  final String text;

  TraceState(String text) {
    this.text = text;
  }

  static TraceState of(BlockKind kind) {
    return switch (kind) {
      case IO -> IO;
      case SLEEP -> SLEEP;
      case LOCK_WAIT -> LOCK_WAIT;
      case KERNEL -> KERNEL;
      case HOST_CALL -> HOST_CALL;
    };
  }
}
