package dev.baton.stdlib.sharing;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Parcel;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Type {@code _sharing.Mailbox}. */
@Intrinsics(value = "Mailbox", doc = "Bytes on their way from one interpreter to another.")
final class MailboxMethods {
  private MailboxMethods() {}

  @Builtin(value = "__new__(cls, capacity=0, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, int capacity) {
    return new Mailbox(capacity);
  }

  @Builtin(
      value = "put(self, data, goods=(), timeout=None, /)",
      doc =
          """
          Put bytes in, and shared objects that go with them; wait while the box is full.

          False if it is still full after timeout seconds; None stands for no limit.\
          """)
  static boolean put(
      ThreadContext t, Mailbox self, BytesObject data, TupleObject goods, Object timeout) {
    return self.put(t, Parcel.of(data, goods), Timeouts.nanos(t, timeout));
  }

  @Builtin(
      value = "get(self, timeout=None, /)",
      doc =
          """
          Take out what was put in first; wait while the box is empty.

          The bytes, the shared objects and the number of the sending interpreter; None if there
          is nothing after timeout seconds, or never will be.\
          """)
  static Object get(ThreadContext t, Mailbox self, Object timeout) {
    Mailbox.Item item = self.take(t, Timeouts.nanos(t, timeout));
    return item == null
        ? Singleton.NONE
        : TupleObject.of(item.parcel().dataObject(), item.parcel().goodsObject(), item.from());
  }

  @Builtin(value = "capacity(self)", kind = Kind.GETTER, doc = "how many entries it holds")
  static int capacity(Mailbox self) {
    return self.capacity();
  }

  @Builtin(value = "ended(self)", kind = Kind.GETTER, doc = "whether nothing will be put in")
  static boolean ended(Mailbox self) {
    return self.isEnded();
  }

  @Builtin(value = "abandoned(self)", kind = Kind.GETTER, doc = "whether nothing will be taken")
  static boolean abandoned(Mailbox self) {
    return self.isAbandoned();
  }

  @Builtin("__len__(self, /)")
  static long length(Mailbox self) {
    return self.size();
  }

  @Builtin(value = "ready(self, /)", doc = "Would get() return at once?")
  static boolean ready(Mailbox self) {
    return self.isReady();
  }

  @Builtin(value = "end(self, /)", doc = "Say that nothing will be put in any more.")
  static void end(Mailbox self) {
    self.end();
  }
}
