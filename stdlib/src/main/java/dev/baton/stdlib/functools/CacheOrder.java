package dev.baton.stdlib.functools;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache: a dict to find them, and a ring that has them in the order of use,
 * where the anchor's next entry is the one used longest ago. The ring is read and changed under the
 * guard of the cached function. An entry is in the ring from when it has been stored until it is
 * pushed out; {@code next} is null before and after that.
 */
final class CacheOrder {
  /** A call and its result. */
  static final class Entry {
    final Object key;
    final Object result;
    private @Nullable Entry next;
    private @Nullable Entry previous;

    Entry(Object key, Object result) {
      this.key = key;
      this.result = result;
    }
  }

  private final DictObject byKey = new DictObject();
  private final Entry anchor = new Entry("", "");
  private int linked;

  CacheOrder() {
    anchor.next = anchor;
    anchor.previous = anchor;
  }

  int size() {
    return byKey.size();
  }

  /** May run guest code that compares keys. */
  @Nullable Entry find(ThreadContext t, Object key) {
    return (Entry) byKey.get(t, key);
  }

  /** Stores an entry unless there is one for its key, which is then given. */
  @Nullable Entry add(ThreadContext t, Entry entry) {
    return (Entry) byKey.putIfAbsent(t, entry.key, entry);
  }

  void remove(ThreadContext t, Entry entry) {
    byKey.remove(t, entry.key);
  }

  /** Notes that an entry was used; it may have been pushed out meanwhile. */
  void touch(Entry entry) {
    if (entry.next != null && entry.next != anchor) {
      unlink(entry);
      link(entry);
    }
  }

  /** Puts a new entry last; gives the one that it pushes out, if there are more than the limit. */
  @Nullable Entry append(Entry entry, int limit) {
    link(entry);
    if (++linked <= limit) {
      return null;
    }
    Entry oldest = anchor.next;
    unlink(oldest);
    linked--;
    return oldest;
  }

  private void link(Entry entry) {
    Entry last = anchor.previous;
    entry.previous = last;
    entry.next = anchor;
    last.next = entry;
    anchor.previous = entry;
  }

  private static void unlink(Entry entry) {
    entry.previous.next = entry.next;
    entry.next.previous = entry.previous;
    entry.next = null;
    entry.previous = null;
  }
}
