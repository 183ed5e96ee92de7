package dev.baton.stdlib.abc;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Classes, held weakly. Thread safe, and looking a class up takes no lock: a table is never changed
 * once it can be seen, and who adds a class puts a new one in its place by compare-and-set, so no
 * addition is lost.
 */
final class ClassSetObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "ClassSet", "_abc", Types.OBJECT, TypeObject.LAYOUT, new ClassSetMethodsTable());

  private final AtomicReference<WeakReference<TypeObject>[]> table =
      new AtomicReference<>(empty(2));

  ClassSetObject() {
    super(TYPE);
  }

  boolean contains(TypeObject c) {
    return contains(table.get(), c);
  }

  void add(TypeObject c) {
    for (; ; ) {
      WeakReference<TypeObject>[] old = table.get();
      if (contains(old, c)) {
        return;
      }
      List<TypeObject> all = live(old);
      all.add(c);
      // At most half full, so that every search meets an end.
      WeakReference<TypeObject>[] next = empty(Integer.highestOneBit(all.size()) * 4);
      for (TypeObject each : all) {
        int i = start(next, each);
        while (next[i] != null) {
          i = i + 1 & next.length - 1;
        }
        next[i] = new WeakReference<>(each);
      }
      if (table.compareAndSet(old, next)) {
        return;
      }
    }
  }

  /** Those that still exist; a new list. */
  List<TypeObject> live() {
    return live(table.get());
  }

  private static boolean contains(WeakReference<TypeObject>[] table, TypeObject c) {
    for (int i = start(table, c); table[i] != null; i = i + 1 & table.length - 1) {
      if (table[i].refersTo(c)) {
        return true;
      }
    }
    return false;
  }

  private static List<TypeObject> live(WeakReference<TypeObject>[] table) {
    List<TypeObject> live = new ArrayList<>();
    for (WeakReference<TypeObject> reference : table) {
      TypeObject c = reference == null ? null : reference.get();
      if (c != null) {
        live.add(c);
      }
    }
    return live;
  }

  private static int start(WeakReference<TypeObject>[] table, TypeObject c) {
    return System.identityHashCode(c) & table.length - 1;
  }

  /** A table of a power of two. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static WeakReference<TypeObject>[] empty(int size) {
    return new WeakReference[size];
  }
}
