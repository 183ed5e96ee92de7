package dev.baton.core.interp;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.text.Text;
import java.util.Arrays;

/** Displays, unpacking and f-strings. */
final class Building {
  private Building() {}

  static int slice(Object[] s, int sp, int count) {
    Object step = count == 3 ? s[sp - 1] : Singleton.NONE;
    int at = sp - count;
    s[at] = new SliceObject(s[at], s[at + 1], step);
    return at + 1;
  }

  static ListObject list(Object[] s, int from, int count) {
    return new ListObject(Arrays.copyOfRange(s, from, from + count));
  }

  static SetObject set(ThreadState t, Object[] s, int from, int count) {
    SetObject set = new SetObject(Types.SET);
    for (int i = 0; i < count; i++) {
      set.add(t, s[from + i]);
    }
    return set;
  }

  static DictObject map(ThreadState t, Object[] s, int from, int count) {
    DictObject dict = new DictObject();
    for (int i = 0; i < count; i++) {
      dict.put(t, s[from + 2 * i], s[from + 2 * i + 1]);
    }
    return dict;
  }

  static Object string(Object[] s, int from, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      Object part = s[from + i];
      if (part instanceof String p) {
        text.append(p);
      } else {
        return wideString(s, from, count);
      }
    }
    return text.toString();
  }

  private static Object wideString(Object[] s, int from, int count) {
    Object text = "";
    for (int i = 0; i < count; i++) {
      text = Text.concat(text, Strings.plain(s[from + i]));
    }
    return text;
  }

  static int formatValue(ThreadState t, Object[] s, int sp, int flags) {
    int at = sp - 1;
    Object spec = "";
    if ((flags & 4) != 0) {
      spec = s[at--];
    }
    Object value = s[at];
    switch (flags & 3) {
      case 1 -> value = Conversions.str(t, value);
      case 2 -> value = Conversions.repr(t, value);
      case 3 -> value = Conversions.ascii(t, value);
      default -> {}
    }
    s[at] = Strings.plain(Conversions.format(t, value, spec));
    return at + 1;
  }

  static void listExtend(ThreadState t, ListObject list, Object iterable) {
    if (!Iteration.isIterable(iterable)) {
      throw Raise.typeError("Value after * must be an iterable, not " + Types.of(iterable).name());
    }
    list.extend(t, Iteration.toArray(t, iterable));
  }

  static void setUpdate(ThreadState t, SetObject set, Object iterable) {
    for (Object item : Iteration.toArray(t, iterable)) {
      set.add(t, item);
    }
  }

  /** Leaves the values on the stack from {@code at} on, the first on top. */
  static int unpack(Object[] s, int at, Object[] values) {
    int n = values.length;
    for (int i = 0; i < n; i++) {
      s[at + i] = values[n - 1 - i];
    }
    return at + n;
  }
}
