package dev.baton.stdlib.sharing;

import dev.baton.core.object.Family;
import dev.baton.core.object.GuestObject;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Shared objects that are known by a name or a number. Thread safe. */
final class Directory {
  private final ConcurrentHashMap<String, SharedBlock> blocks = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, WeakReference<Mailbox>> boxes = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();

  /** That of a family's boxes; blocks are in the one of its {@link Family#origin}. */
  static Directory of(Family family) {
    return family.attached(Directory.class, Directory::new);
  }

  /** Whether the name was free. */
  boolean add(String name, SharedBlock block) {
    return blocks.putIfAbsent(name, block) == null;
  }

  @Nullable SharedBlock find(String name) {
    return blocks.get(name);
  }

  /** Whether there was such a block. It lives as long as somebody looks into it. */
  boolean remove(String name) {
    return blocks.remove(name) != null;
  }

  /** Gives a box a number, under which it is found as long as somebody holds it. */
  long add(Mailbox box) {
    boxes.values().removeIf(ref -> ref.refersTo(null));
    long number = last.incrementAndGet();
    boxes.put(number, new WeakReference<>(box));
    return number;
  }

  @Nullable GuestObject find(long number) {
    WeakReference<Mailbox> found = boxes.get(number);
    return found == null ? null : found.get();
  }
}
