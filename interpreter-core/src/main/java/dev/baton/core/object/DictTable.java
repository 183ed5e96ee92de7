package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a dict: entries in the order of insertion, and an open-addressing index over them
 * with linear probing and multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4).
 *
 * <p>Readers take no lock. What makes them right beside one writer is that within one table
 * everything is written once:
 *
 * <ul>
 *   <li>entries are only appended; the entry's key, hash and value are there before its number is
 *       stored in the index by a release store;
 *   <li>an index word goes from 0 to an entry number and stays; so does the probe sequence of every
 *       key;
 *   <li>a removed entry loses its value, then its key, and never gets others. A key that comes back
 *       gets a new entry further along its probe sequence. So no reader pairs a key with the value
 *       of another one.
 * </ul>
 *
 * A full table is copied to a new one without the removed entries, which is then published as a
 * whole; the old one is never written again. A reader that still walks it sees the state of the
 * moment of publication, which lies within the reader's own time. A key that is present throughout
 * is therefore always found. A reader that comes to an empty index word has passed every place
 * where the key could have been: at that moment it was absent.
 */
final class DictTable {
  /**
   * Result of {@link #find}: there is an entry with the same hash that only guest code can compare.
   */
  static final int UNSURE = Integer.MIN_VALUE;

  /** The table of an empty dict; has no room. */
  static final DictTable EMPTY = new DictTable(31, 0);

  private static final int SMALLEST_BITS = 3;
  private static final int SCATTER = 0x9E3779B1;

  /** The index (0 is empty, else entry number + 1), then the hashes of the entries. */
  private final int[] words;

  /** Key and value of each entry in turn. */
  private final Object[] slots;

  private final int shift;
  private int used;
  private int live;

  /** Entries before it are all removed. Only a hint for readers. */
  private int first;

  /** Entries from it on are all removed. For writers only. */
  private int last;

  /** How many removed entries {@link #lastEntry} has stepped over. */
  private int skipped;

  private DictTable(int shift, int capacity) {
    this(shift, new int[(1 << 32 - shift) + capacity], new Object[2 * capacity]);
  }

  private DictTable(int shift, int[] words, Object[] slots) {
    this.shift = shift;
    this.words = words;
    this.slots = slots;
  }

  /** An empty table with room for at least so many entries. */
  static DictTable withRoomFor(int entries) {
    int bits = SMALLEST_BITS;
    while (capacity(bits) < entries) {
      bits++;
    }
    return new DictTable(32 - bits, capacity(bits));
  }

  private static int capacity(int bits) {
    return (int) ((2L << bits) / 3);
  }

  /** Number of entries that were ever appended. */
  int used() {
    int loaded = used;
    VarHandle.acquireFence();
    return loaded;
  }

  /** Number of entries that are there. */
  int live() {
    int loaded = live;
    VarHandle.acquireFence();
    return loaded;
  }

  /** The first entry that may be there. */
  int first() {
    return first;
  }

  /** Whether an entry can be appended. */
  boolean hasRoom() {
    return 2 * used < slots.length;
  }

  /** The key of an entry; null if it was removed, or not yet appended. */
  @Nullable Object key(int entry) {
    return Slots.get(slots, 2 * entry);
  }

  /** The value of an entry; null if it was removed, or not yet appended. */
  @Nullable Object value(int entry) {
    return Slots.get(slots, 2 * entry + 1);
  }

  /** The hash of an entry found by the index. */
  int hash(int entry) {
    return words[(1 << 32 - shift) + entry];
  }

  /** Where the probe sequence of a hash begins. */
  int home(int hash) {
    return hash * SCATTER >>> shift;
  }

  /** The position after another one in every probe sequence. */
  int next(int position) {
    return position + 1 & -1 >>> shift;
  }

  /** The entry number at an index position, -1 if it is empty. */
  int entryAt(int position) {
    int word = words[position];
    VarHandle.acquireFence();
    return word - 1;
  }

  /** The value under a text, without guest code: keys of other classes are taken to differ. */
  @Nullable Object valueOfText(String key) {
    int hash = key.hashCode();
    for (int position = home(hash); ; position = next(position)) {
      int entry = entryAt(position);
      if (entry < 0) {
        return null;
      }
      Object k = key(entry);
      if (k == key || hash(entry) == hash && key.equals(k)) {
        Object value = value(entry);
        if (value != null) {
          return value;
        }
      }
    }
  }

  /** {@link #find(Object, int, Answers)} without answers. */
  int find(Object key, int hash) {
    return find(key, hash, null);
  }

  /**
   * Looks for a key.
   *
   * @param answers what guest code says about keys that only it can compare
   * @return the entry; the complement of the free index position if it is absent; {@link #UNSURE}
   *     if answers are missing
   */
  int find(Object key, int hash, @Nullable Answers answers) {
    for (int position = home(hash); ; position = next(position)) {
      int entry = entryAt(position);
      if (entry < 0) {
        return ~position;
      }
      Object k = key(entry);
      if (k == null || k != key && hash(entry) != hash) {
        continue;
      }
      int result = Keys.compare(k, key);
      if (result == Keys.UNKNOWN) {
        result = answers == null ? Keys.UNKNOWN : answers.about(k);
        if (result == Keys.UNKNOWN) {
          return UNSURE;
        }
      }
      if (result == Keys.EQUAL && value(entry) != null) {
        return entry;
      }
    }
  }

  /** As {@link #find}, but what only guest code can tell is taken to differ. */
  int findPlain(Object key, int hash) {
    for (int position = home(hash); ; position = next(position)) {
      int entry = entryAt(position);
      if (entry < 0) {
        return ~position;
      }
      Object k = key(entry);
      boolean equal =
          k == key || k != null && hash(entry) == hash && Keys.compare(k, key) == Keys.EQUAL;
      if (equal && value(entry) != null) {
        return entry;
      }
    }
  }

  /** The first empty index position in the probe sequence of a hash. */
  int freePosition(int hash) {
    int position = home(hash);
    while (words[position] != 0) {
      position = next(position);
    }
    return position;
  }

  /** Appends an entry; writers only, and only if there is room and the key is absent. */
  void append(int position, Object key, int hash, Object value) {
    int entry = used;
    words[(1 << 32 - shift) + entry] = hash;
    Slots.set(slots, 2 * entry + 1, value);
    Slots.set(slots, 2 * entry, key);
    VarHandle.releaseFence();
    words[position] = entry + 1;
    last = entry + 1;
    VarHandle.releaseFence();
    used = entry + 1;
    VarHandle.releaseFence();
    live = live + 1;
  }

  /** Replaces the value of an entry that is there; writers only. */
  void setValue(int entry, Object value) {
    Slots.set(slots, 2 * entry + 1, value);
  }

  /** Removes an entry that is there; writers only. */
  void remove(int entry) {
    Slots.set(slots, 2 * entry + 1, null);
    Slots.set(slots, 2 * entry, null);
    VarHandle.releaseFence();
    live = live - 1;
    if (entry == first) {
      int next = entry + 1;
      while (next < used && slots[2 * next] == null) {
        next++;
      }
      first = next;
    }
  }

  /** The last entry, -1 if there is none; writers only. */
  int lastEntry() {
    int e = last - 1;
    while (e >= first && slots[2 * e + 1] == null) {
      e--;
      skipped++;
    }
    last = e + 1;
    return e >= first ? e : -1;
  }

  /**
   * Whether searches for the last entry have stepped over so many removed ones that a compact copy
   * pays; writers only.
   */
  boolean isWorn() {
    return skipped > used + 8;
  }

  /** A copy without the removed entries, with room for at least so many in all; writers only. */
  DictTable copy(int room) {
    if (live == used && used > 0 && room <= slots.length / 2) {
      // Nothing to leave out: the index is right as it is.
      DictTable same = new DictTable(shift, words.clone(), slots.clone());
      same.used = used;
      same.live = used;
      same.last = used;
      return same;
    }
    DictTable copy = withRoomFor(Math.max(room, live));
    int places = 1 << 32 - shift;
    int copyPlaces = 1 << 32 - copy.shift;
    int n = 0;
    for (int e = first; e < used; e++) {
      Object value = slots[2 * e + 1];
      if (value != null) {
        int hash = words[places + e];
        copy.slots[2 * n] = slots[2 * e];
        copy.slots[2 * n + 1] = value;
        copy.words[copyPlaces + n] = hash;
        copy.words[copy.freePosition(hash)] = ++n;
      }
    }
    copy.used = n;
    copy.live = n;
    copy.last = n;
    return copy;
  }

  /** Keys and values of the entries from one on, in turn; writers only. */
  Object[] entriesFrom(int entry) {
    int count = 0;
    for (int e = entry; e < used; e++) {
      if (slots[2 * e + 1] != null) {
        count++;
      }
    }
    Object[] result = new Object[2 * count];
    int n = 0;
    for (int e = entry; e < used; e++) {
      if (slots[2 * e + 1] != null) {
        result[n++] = slots[2 * e];
        result[n++] = slots[2 * e + 1];
      }
    }
    return result;
  }

  /** The keys (offset 0) or the values (offset 1) in order; writers only. */
  Object[] column(int offset) {
    Object[] result = new Object[live];
    int n = 0;
    for (int e = first; e < used; e++) {
      if (slots[2 * e + 1] != null) {
        result[n++] = slots[2 * e + offset];
      }
    }
    return result;
  }
}
