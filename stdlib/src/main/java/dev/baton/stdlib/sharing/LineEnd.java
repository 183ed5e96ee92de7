package dev.baton.stdlib.sharing;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Shared;
import dev.baton.core.object.ThreadContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One end of a line between two programs: it is open as long as somebody holds it, a program or a
 * parcel on its way to one. When the last one lets go, the other end reads no more than what is on
 * the way, and writes in vain. Thread safe.
 */
final class LineEnd extends GuestObject implements Shared {
  final Mailbox incoming;
  final Mailbox outgoing;
  private final AtomicInteger holders = new AtomicInteger();

  LineEnd(Mailbox incoming, Mailbox outgoing) {
    super(SharingTypes.LINE_END);
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  /** One more holds it, and knows that somebody does so already. */
  void ship() {
    holders.incrementAndGet();
  }

  /** The calling interpreter holds it: in place of the parcel that it came in. */
  void adopt(ThreadContext t) {
    HeldEnds.of(t).add(this);
  }

  /** The calling interpreter holds it no more. */
  void drop(ThreadContext t) {
    if (HeldEnds.of(t).remove(this)) {
      letGo();
    }
  }

  /** One less holds it. */
  void letGo() {
    if (holders.decrementAndGet() == 0) {
      outgoing.end();
      incoming.abandon();
    }
  }
}
