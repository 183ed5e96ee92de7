package dev.baton.stdlib.binary;

import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.SliceRange;
import dev.baton.core.text.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The items of arrays as bytes, and what becomes of them. */
final class ArrayContent {
  private ArrayContent() {}

  /** {@code array(typecode, initializer)}. */
  static ArrayObject create(ThreadContext t, TypeObject cls, Object[] args) {
    if (args.length == 0) {
      throw Raise.typeError("array() takes at least 1 argument (0 given)");
    }
    if (args.length > 2) {
      throw Raise.typeError("array() takes at most 2 arguments (" + args.length + " given)");
    }
    Object name = Strings.plain(args[0]);
    if (name == null || Text.length(name) != 1) {
      throw Raise.typeError(
          "array() argument 1 must be a unicode character, not " + Types.of(args[0]).name());
    }
    ArrayCode code = ArrayCode.of((char) Text.codePointAt(name, 0));
    if (code == null) {
      throw Raise.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    ArrayObject array = new ArrayObject(cls, code, new byte[0]);
    if (args.length == 2) {
      fill(t, array, args[1]);
    }
    return array;
  }

  private static void fill(ThreadContext t, ArrayObject array, Object initial) {
    ArrayCode code = array.code;
    if (Strings.isStr(initial)) {
      if (code != ArrayCode.CHARACTER) {
        throw Raise.typeError(
            "cannot use a str to initialize an array with typecode '" + code.code + "'");
      }
      addItems(t, array, initial);
    } else if (initial instanceof ArrayObject other) {
      if (other.code == code) {
        array.splice(t, 0, 0, other.snapshot(t));
      } else if (code == ArrayCode.CHARACTER || other.code == ArrayCode.CHARACTER) {
        throw Raise.typeError(
            "cannot use a unicode array to initialize an array with typecode '" + code.code + "'");
      } else {
        addItems(t, array, new ListObject(items(other.code, other.snapshot(t))));
      }
    } else if (initial instanceof BytesObject || initial instanceof ByteArrayObject) {
      array.splice(t, 0, 0, wholeItems(code, Buffers.bytes(t, initial)));
    } else {
      addItems(t, array, initial);
    }
  }

  /** Bytes that make whole items; ValueError if they do not. */
  static byte[] wholeItems(ArrayCode code, byte[] data) {
    if (data.length % code.width != 0) {
      throw Raise.valueError("bytes length not a multiple of item size");
    }
    return data;
  }

  /** Adds the items of an iterable one by one, so that those before a bad one stay. */
  static void addItems(ThreadContext t, ArrayObject array, Object iterable) {
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      array.splice(t, Long.MAX_VALUE, Long.MAX_VALUE, item(t, array.code, item));
    }
  }

  /** One item as bytes. */
  static byte[] item(ThreadContext t, ArrayCode code, Object value) {
    ByteBuffer memory = ByteBuffer.allocate(code.width).order(ByteOrder.LITTLE_ENDIAN);
    code.put(memory, 0, code.bits(t, value));
    return memory.array();
  }

  /** Items as guest values. */
  static Object[] items(ArrayCode code, byte[] data) {
    ByteBuffer memory = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    Object[] items = new Object[data.length / code.width];
    for (int i = 0; i < items.length; i++) {
      items[i] = code.get(memory, i * code.width);
    }
    return items;
  }

  static ListObject list(ThreadContext t, ArrayObject array) {
    return new ListObject(items(array.code, array.snapshot(t)));
  }

  /** The characters of a unicode array. */
  static Object text(ThreadContext t, ArrayObject array) {
    ByteBuffer memory = ByteBuffer.wrap(array.snapshot(t)).order(ByteOrder.LITTLE_ENDIAN);
    int[] points = new int[memory.capacity() / Integer.BYTES];
    memory.asIntBuffer().get(points);
    return Text.fromCodePoints(points);
  }

  /** The content as a text or a list, as the constructor takes it. */
  static Object plain(ThreadContext t, ArrayObject array) {
    return array.code == ArrayCode.CHARACTER ? text(t, array) : list(t, array);
  }

  static long index(ThreadContext t, Object key) {
    Object n = Conversions.indexOrNull(t, key);
    if (n == null) {
      throw Raise.typeError("array indices must be integers");
    }
    return Conversions.toClampedLong(t, n);
  }

  /** The items of a slice. */
  static byte[] pick(ArrayCode code, byte[] all, SliceRange range) {
    byte[] picked = new byte[range.count() * code.width];
    for (int i = 0; i < range.count(); i++) {
      System.arraycopy(all, range.index(i) * code.width, picked, i * code.width, code.width);
    }
    return picked;
  }

  /** Assigns to a slice; done again from the start if the size changed meanwhile. */
  static void assign(ThreadContext t, ArrayObject self, SliceObject s, byte[] replacement) {
    int width = self.code.width;
    byte[] all;
    byte[] result;
    do {
      all = self.snapshot(t);
      SliceRange range = SliceRange.of(t, s, all.length / width);
      if (range.step() == 1) {
        int stop = Math.max(range.start(), range.stop());
        self.splice(t, range.start(), stop, replacement);
        return;
      }
      int given = replacement.length / width;
      if (given != range.count()) {
        throw Raise.valueError(
            "attempt to assign array of size "
                + given
                + " to extended slice of size "
                + range.count());
      }
      result = all.clone();
      for (int i = 0; i < given; i++) {
        System.arraycopy(replacement, i * width, result, range.index(i) * width, width);
      }
    } while (!self.replace(t, all.length, result));
  }

  /** Deletes a slice; done again from the start if the size changed meanwhile. */
  static void delete(ThreadContext t, ArrayObject self, SliceObject s) {
    int width = self.code.width;
    byte[] all;
    byte[] rest;
    do {
      all = self.snapshot(t);
      SliceRange range = SliceRange.of(t, s, all.length / width);
      boolean[] gone = new boolean[all.length / width];
      for (int i = 0; i < range.count(); i++) {
        gone[range.index(i)] = true;
      }
      rest = new byte[all.length - range.count() * width];
      int to = 0;
      for (int i = 0; i < gone.length; i++) {
        if (!gone[i]) {
          System.arraycopy(all, i * width, rest, to, width);
          to += width;
        }
      }
    } while (!self.replace(t, all.length, rest));
  }

  static byte[] repeat(ThreadContext t, byte[] once, Object count) {
    Object n = Conversions.indexOrNull(t, count);
    if (n == null) {
      throw Raise.typeError(
          "can't multiply sequence by non-int of type '" + Types.of(count).name() + "'");
    }
    long times = Math.max(0, Conversions.toClampedLong(t, n));
    if (once.length > 0 && times > (Integer.MAX_VALUE - 8) / once.length) {
      throw Raise.error(Types.MEMORY_ERROR);
    }
    byte[] all = new byte[once.length == 0 ? 0 : (int) (once.length * times)];
    for (int at = 0; at < all.length; at += once.length) {
      System.arraycopy(once, 0, all, at, once.length);
    }
    return all;
  }
}
