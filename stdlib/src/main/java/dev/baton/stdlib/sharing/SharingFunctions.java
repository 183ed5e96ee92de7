package dev.baton.stdlib.sharing;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Shared;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of module {@code _sharing}. */
@Intrinsics("_sharing")
final class SharingFunctions {
  private SharingFunctions() {}

  @Builtin(value = "is_shared(object, /)", doc = "May several interpreters hold the object?")
  static boolean isShared(Object object) {
    return object instanceof Shared;
  }

  @Builtin(
      value = "line(duplex=True, /)",
      doc = "Make a line and return its two ends; without duplex the second one only writes.")
  static Object line(ThreadContext t, boolean duplex) {
    Mailbox there = new Mailbox(0);
    Mailbox back = new Mailbox(0);
    LineEnd first = new LineEnd(there, back);
    LineEnd second = new LineEnd(back, there);
    for (LineEnd end : List.of(first, second)) {
      end.ship();
      end.adopt(t);
    }
    return TupleObject.of(first, second);
  }

  @Builtin(
      value = "wait(objects, timeout=None, /)",
      doc = "Wait until one of the objects is ready; return the places of those that are.")
  static Object await(ThreadContext t, TupleObject objects, Object timeout) {
    List<Waitable> waitables = new ArrayList<>();
    for (Object o : objects.items()) {
      if (!(o instanceof Waitable waitable)) {
        throw Raise.typeError("cannot wait for a " + Types.of(o).name());
      }
      waitables.add(waitable);
    }
    Watchers.awaitAny(t, waitables, Timeouts.nanos(t, timeout));
    ListObject ready = new ListObject();
    for (int i = 0; i < waitables.size(); i++) {
      if (waitables.get(i).isReady()) {
        ready.append(t, (long) i);
      }
    }
    return ready;
  }

  @Builtin(value = "add_box(box, /)", doc = "Give a mailbox a number and return that.")
  static long addBox(ThreadContext t, Mailbox box) {
    return Directory.of(t.interpreter().family()).add(box);
  }

  @Builtin(value = "find_box(number, /)", doc = "Return the mailbox of a number, or None.")
  static Object findBox(ThreadContext t, long number) {
    return orNone(Directory.of(t.interpreter().family()).find(number));
  }

  @Builtin(value = "add_block(name, block, /)", doc = "Name a block; False if the name is taken.")
  static boolean addBlock(ThreadContext t, String name, SharedBlock block) {
    return blocks(t).add(name, block);
  }

  @Builtin(value = "find_block(name, /)", doc = "Return the block of a name, or None.")
  static Object findBlock(ThreadContext t, String name) {
    return orNone(blocks(t).find(name));
  }

  @Builtin(value = "remove_block(name, /)", doc = "Forget a name; False if it is not known.")
  static boolean removeBlock(ThreadContext t, String name) {
    return blocks(t).remove(name);
  }

  private static Directory blocks(ThreadContext t) {
    return Directory.of(t.interpreter().family().origin());
  }

  private static Object orNone(@Nullable GuestObject found) {
    return found == null ? Singleton.NONE : found;
  }
}
