package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A dict, in order of insertion. Reads take no lock in any mode, see {@link DictTable} for why that
 * is right; writers hold the guard if other guest threads run at the same time.
 *
 * <p>Keys that only guest code can compare are compared while no guard is held, see {@link
 * Answers}. Operations whose name ends in {@code Text} never run guest code, need no guest thread
 * and always take the guard.
 */
public final class DictObject extends HostMap {

  private DictTable table = DictTable.EMPTY;
  private final @Nullable Instance attributes;

  /** An empty dict. */
  public DictObject() {
    super(Types.DICT);
    attributes = null;
  }

  /** An empty instance of dict or of a subclass. */
  public DictObject(TypeObject type) {
    super(type);
    attributes = type == Types.DICT ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** The current table. */
  DictTable table() {
    DictTable loaded = table;
    VarHandle.acquireFence();
    return loaded;
  }

  /**
   * {@code len(d)}.
   *
   * <p>A writer makes an entry visible before it counts it. So that a reader who saw the entry
   * cannot then read the old count, it waits until no writer is within the guard and reads the
   * count after that.
   */
  @Override
  public int size() {
    awaitUnlocked();
    return table().live();
  }

  /** The value of a key, null if absent. */
  public @Nullable Object get(ThreadContext t, Object key) {
    if (!(key instanceof String s)) {
      return getByHash(t, key, Keys.hash(t, key));
    }
    DictTable tab = table();
    int hash = s.hashCode();
    for (int position = tab.home(hash); ; position = tab.next(position)) {
      int entry = tab.entryAt(position);
      if (entry < 0) {
        return null;
      }
      Object k = tab.key(entry);
      if (k != s) {
        if (k == null || tab.hash(entry) != hash) {
          continue;
        }
        if (!(k instanceof String)) {
          return getByHash(t, key, hash);
        }
        if (!s.equals(k)) {
          continue;
        }
      }
      Object value = tab.value(entry);
      if (value != null) {
        return value;
      }
    }
  }

  /** The value of a key; null if it is absent, or only guest code can tell. */
  public @Nullable Object getPlain(Object key) {
    if (!Keys.isPlain(key)) {
      return null;
    }
    DictTable tab = table();
    int entry = tab.find(key, Keys.plainTableHash(key));
    return entry < 0 ? null : tab.value(entry);
  }

  /** 1 if a key is there, 0 if it is not, -1 if only guest code can tell. */
  public int containsPlain(Object key) {
    if (!Keys.isPlain(key)) {
      return -1;
    }
    int entry = table().find(key, Keys.plainTableHash(key));
    return entry >= 0 ? 1 : entry == DictTable.UNSURE ? -1 : 0;
  }

  /** Sets the value of a key; false, without having done so, if only guest code can. */
  public boolean putPlain(ThreadContext t, Object key, Object value) {
    if (!Keys.isPlain(key)) {
      return false;
    }
    int hash = Keys.plainTableHash(key);
    boolean guarded = enter(t);
    try {
      int entry = table.find(key, hash, null);
      if (entry == DictTable.UNSURE) {
        return false;
      }
      store(entry, key, hash, value);
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** Whether a key is there. */
  public boolean containsKey(ThreadContext t, Object key) {
    return get(t, key) != null;
  }

  private @Nullable Object getByHash(ThreadContext t, Object key, int hash) {
    Answers answers = null;
    while (true) {
      DictTable tab = table();
      int entry = tab.find(key, hash, answers);
      if (entry == DictTable.UNSURE) {
        answers = ask(t, key, hash, answers);
        continue;
      }
      Object value = entry < 0 ? null : tab.value(entry);
      if (entry < 0 || value != null) {
        return value;
      }
    }
  }

  /** Sets the value of a key. */
  public void put(ThreadContext t, Object key, Object value) {
    int hash = Keys.hash(t, key);
    Answers answers = null;
    while (true) {
      boolean guarded = enter(t);
      try {
        int entry = table.find(key, hash, answers);
        if (entry != DictTable.UNSURE) {
          store(entry, key, hash, value);
          return;
        }
      } finally {
        leave(guarded);
      }
      answers = ask(t, key, hash, answers);
    }
  }

  /**
   * Sets the value of a key that is absent; {@code setdefault}.
   *
   * @return the value that was there, null if the new one was stored
   */
  public @Nullable Object putIfAbsent(ThreadContext t, Object key, Object value) {
    if (t.parallel()) {
      // A key that is there is found without the guard, at which threads would meet: what was read
      // was the value at that moment.
      Object there = getPlain(key);
      if (there != null) {
        return there;
      }
    }
    int hash = Keys.hash(t, key);
    Answers answers = null;
    while (true) {
      boolean guarded = enter(t);
      try {
        int entry = table.find(key, hash, answers);
        if (entry >= 0) {
          return table.value(entry);
        }
        if (entry != DictTable.UNSURE) {
          store(entry, key, hash, value);
          return null;
        }
      } finally {
        leave(guarded);
      }
      answers = ask(t, key, hash, answers);
    }
  }

  /**
   * Removes a key.
   *
   * @return the value that was there, null if absent
   */
  public @Nullable Object remove(ThreadContext t, Object key) {
    int hash = Keys.hash(t, key);
    Answers answers = null;
    while (true) {
      boolean guarded = enter(t);
      try {
        int entry = table.find(key, hash, answers);
        if (entry != DictTable.UNSURE) {
          return take(entry);
        }
      } finally {
        leave(guarded);
      }
      answers = ask(t, key, hash, answers);
    }
  }

  /** The value under an exact str, null if absent. */
  public @Nullable Object getText(String key) {
    return table().valueOfText(key);
  }

  /** Sets the value under an exact str. */
  public void putText(String key, Object value) {
    putPlain(key, key.hashCode(), value);
  }

  /** Removes an exact str; the value that was there or null. */
  public @Nullable Object removeText(String key) {
    return removePlain(key, key.hashCode());
  }

  /** Removes everything. */
  public void clear(ThreadContext t) {
    boolean guarded = enter(t);
    publish(DictTable.EMPTY);
    leave(guarded);
  }

  /** Removes the last entry and returns its key and value; null if the dict is empty. */
  public @Nullable TupleObject popItem(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      DictTable tab = table;
      int entry = tab.lastEntry();
      if (entry < 0) {
        return null;
      }
      TupleObject item = new TupleObject(tab.key(entry), tab.value(entry));
      tab.remove(entry);
      if (tab.isWorn()) {
        publish(tab.copy(0));
      }
      return item;
    } finally {
      leave(guarded);
    }
  }

  /** A plain dict with the entries of this one at one moment. */
  public DictObject copy(ThreadContext t) {
    DictObject result = new DictObject();
    boolean guarded = enter(t);
    try {
      if (table.live() != 0) {
        result.table = table.copy(0);
      }
    } finally {
      leave(guarded);
    }
    return result;
  }

  /** Two dicts as they are at one moment: themselves if no other guest thread runs, else copies. */
  public static DictObject[] moment(ThreadContext t, DictObject a, DictObject b) {
    if (!t.parallel()) {
      return new DictObject[] {a, b};
    }
    DictObject[] copies = {new DictObject(), new DictObject()};
    lockBoth(a, b);
    try {
      copies[0].table = a.table.copy(0);
      copies[1].table = b.table.copy(0);
    } finally {
      unlockBoth(a, b);
    }
    return copies;
  }

  /** The keys as they are at one moment; always guarded. */
  public Object[] keysArray() {
    lock();
    try {
      return table.column(0);
    } finally {
      unlock();
    }
  }

  /** The values as they are at one moment; always guarded. */
  public Object[] valuesArray() {
    lock();
    try {
      return table.column(1);
    } finally {
      unlock();
    }
  }

  /**
   * Takes over all entries of another dict, as one step where no key needs guest code to be
   * compared.
   */
  public void update(ThreadContext t, DictObject other) {
    if (other == this) {
      return;
    }
    Object[] rest;
    boolean guarded = enterBoth(t, other);
    try {
      rest = merge(other.table);
    } finally {
      leaveBoth(guarded, other);
    }
    for (int i = 0; rest != null && i < rest.length; i += 2) {
      put(t, rest[i], rest[i + 1]);
    }
  }

  /**
   * Stores a table's entries up to the first one that needs guest code; returns what is left from
   * there on, or null.
   */
  private Object @Nullable [] merge(DictTable source) {
    if (table.used() == 0 && source.live() != 0) {
      publish(source.copy(0));
      return null;
    }
    for (int e = source.first(), used = source.used(); e < used; e++) {
      Object value = source.value(e);
      if (value == null) {
        continue;
      }
      Object key = source.key(e);
      int hash = source.hash(e);
      int entry = table.find(key, hash);
      if (entry == DictTable.UNSURE) {
        return source.entriesFrom(e);
      }
      store(entry, key, hash, value);
    }
    return null;
  }

  // The host's side: keys that need no guest code, and the guard always.

  @Override
  public @Nullable Object get(Object key) {
    Object k = Keys.ofHost(key);
    if (!Keys.hasPlainHash(k)) {
      return null;
    }
    DictTable tab = table();
    int entry = tab.findPlain(k, Keys.plainHash(k));
    return entry < 0 ? null : tab.value(entry);
  }

  /**
   * Sets the value of a key; IllegalArgumentException if the key is not a text, an int or a bool.
   */
  @Override
  public @Nullable Object put(Object key, Object value) {
    Object k = Keys.ofHost(key);
    if (!Keys.hasPlainHash(k)) {
      throw new IllegalArgumentException("only guest code can hash a " + Types.of(k).name());
    }
    return putPlain(k, Keys.plainHash(k), value);
  }

  @Override
  public @Nullable Object remove(Object key) {
    Object k = Keys.ofHost(key);
    return Keys.hasPlainHash(k) ? removePlain(k, Keys.plainHash(k)) : null;
  }

  @Override
  public void clear() {
    lock();
    publish(DictTable.EMPTY);
    unlock();
  }

  @Override
  public Object[] entries() {
    lock();
    try {
      return table.entriesFrom(0);
    } finally {
      unlock();
    }
  }

  /** As {@link #entries()}, under the guard only if other guest threads run at the same time. */
  public Object[] entries(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return table.entriesFrom(0);
    } finally {
      leave(guarded);
    }
  }

  private @Nullable Object putPlain(Object key, int hash, Object value) {
    lock();
    try {
      int entry = table.findPlain(key, hash);
      Object old = entry >= 0 ? table.value(entry) : null;
      store(entry, key, hash, value);
      return old;
    } finally {
      unlock();
    }
  }

  private @Nullable Object removePlain(Object key, int hash) {
    lock();
    try {
      return take(table.findPlain(key, hash));
    } finally {
      unlock();
    }
  }

  // Writers' steps, within the guard or under an exclusive lock.

  private void publish(DictTable next) {
    VarHandle.releaseFence();
    table = next;
  }

  private void store(int entry, Object key, int hash, Object value) {
    if (entry >= 0) {
      table.setValue(entry, value);
    } else if (table.hasRoom()) {
      table.append(~entry, key, hash, value);
    } else {
      DictTable bigger = table.copy(2 * table.live());
      bigger.append(bigger.freePosition(hash), key, hash, value);
      publish(bigger);
    }
  }

  private @Nullable Object take(int entry) {
    if (entry < 0) {
      return null;
    }
    Object value = table.value(entry);
    table.remove(entry);
    return value;
  }

  /** Has guest code compare the key with those it may equal. No guard may be held. */
  private Answers ask(ThreadContext t, Object key, int hash, @Nullable Answers earlier) {
    Answers answers = Answers.asking(t, key, earlier);
    table().find(key, hash, answers);
    return answers.remembered();
  }
}
