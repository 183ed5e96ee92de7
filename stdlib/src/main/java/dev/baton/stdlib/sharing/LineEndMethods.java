package dev.baton.stdlib.sharing;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;

/** Type {@code _sharing.LineEnd}. */
@Intrinsics(value = "LineEnd", doc = "One end of a line between two programs.")
final class LineEndMethods {
  private LineEndMethods() {}

  @Builtin(value = "incoming(self)", kind = Kind.GETTER, doc = "the mailbox to read from")
  static Object incoming(LineEnd self) {
    return self.incoming;
  }

  @Builtin(value = "outgoing(self)", kind = Kind.GETTER, doc = "the mailbox to write to")
  static Object outgoing(LineEnd self) {
    return self.outgoing;
  }

  @Builtin(value = "ship(self, /)", doc = "Keep it open while it is on its way.")
  static void ship(LineEnd self) {
    self.ship();
  }

  @Builtin(value = "unship(self, /)", doc = "Say that it will not arrive.")
  static void unship(LineEnd self) {
    self.letGo();
  }

  @Builtin(value = "adopt(self, /)", doc = "Hold it, after it has been shipped here.")
  static void adopt(ThreadContext t, LineEnd self) {
    self.adopt(t);
  }

  @Builtin(value = "drop(self, /)", doc = "Hold it no more.")
  static void drop(ThreadContext t, LineEnd self) {
    self.drop(t);
  }
}
