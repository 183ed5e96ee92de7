package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Type {@code memoryview}. */
@Intrinsics(
    value = "memoryview",
    doc = "A view of the memory of a bytes-like object, without a copy.")
final class MemoryViewMethods {
  // Flags of a request for a buffer, PEP 688.
  private static final long WRITABLE = 1;
  private static final long FULL_READ_ONLY = 284;

  private MemoryViewMethods() {}

  @Builtin(value = "__new__(cls, /, object)", kind = Kind.STATIC)
  static Object create(ThreadContext t, Object cls, Object object) {
    Allocation.check(cls, Types.MEMORYVIEW);
    return view(t, object, FULL_READ_ONLY);
  }

  /** A new view of the memory of a bytes-like object. */
  static Object view(ThreadContext t, Object object, long flags) {
    MemoryViewObject view = viewOrNull(t, object);
    if (view == null) {
      throw Raise.typeError(
          "memoryview: a bytes-like object is required, not '" + Types.of(object).name() + "'");
    }
    if ((flags & WRITABLE) != 0 && view.layout().readOnly()) {
      view.release();
      throw Raise.bufferError("Object is not writable.");
    }
    return view;
  }

  private static @Nullable MemoryViewObject viewOrNull(ThreadContext t, Object object) {
    if (object instanceof MemoryViewObject m) {
      return m.with(m.layout());
    }
    if (object instanceof BytesObject b) {
      return MemoryViewObject.ofFixed(b, Buffers.layout(b));
    }
    if (object instanceof BufferExporter e) {
      return MemoryViewObject.of(e);
    }
    Object made = Special.callOrNull(t, object, "__buffer__", FULL_READ_ONLY);
    if (made != null && !(made instanceof MemoryViewObject)) {
      throw Raise.typeError("__buffer__ returned non-memoryview object");
    }
    return (MemoryViewObject) made;
  }

  @Builtin(value = "__buffer__(self, flags, /)", doc = "Return a view of the memory, PEP 688.")
  static Object buffer(ThreadContext t, MemoryViewObject self, long flags) {
    return view(t, self, flags);
  }

  @Builtin("__len__(self, /)")
  static long length(MemoryViewObject self) {
    int[] shape = self.layout().shape();
    if (shape.length == 0) {
      throw Raise.typeError("0-dim memory has no length");
    }
    return shape[0];
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, MemoryViewObject self, Object key) {
    return MemoryIndexing.get(t, self, key);
  }

  @Builtin("__setitem__(self, key, value, /)")
  static void setItem(ThreadContext t, MemoryViewObject self, Object key, Object value) {
    MemoryIndexing.set(t, self, key, value);
  }

  @Builtin("__delitem__(self, key, /)")
  static void deleteItem(MemoryViewObject self, Object key) {
    throw Raise.typeError(
        self.layout().readOnly() ? "cannot modify read-only memory" : "cannot delete memory");
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(MemoryViewObject self) {
    int dimensions = self.layout().shape().length;
    if (dimensions == 0) {
      throw Raise.typeError("invalid indexing of 0-dim memory");
    }
    if (dimensions > 1) {
      throw Raise.notImplementedError("multi-dimensional sub-views are not implemented");
    }
    return new MemoryIterator(self);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, MemoryViewObject self) {
    String address = ObjectMethods.address(t, self);
    return self.isReleased()
        ? "<released memory at " + address + ">"
        : "<memory at " + address + ">";
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, MemoryViewObject self, Object value) {
    if (self == value) {
      return true;
    }
    if (self.isReleased() || value instanceof MemoryViewObject m && m.isReleased()) {
      return false;
    }
    BufferLayout other = BufferItems.describe(t, value);
    return other == null ? Singleton.NOT_IMPLEMENTED : (Object) equal(t, self.layout(), other);
  }

  /** Whether the items are equal one by one; formats that are not known make unequal. */
  private static boolean equal(ThreadContext t, BufferLayout a, BufferLayout b) {
    if (!Arrays.equals(a.shape(), b.shape())
        || BufferItems.size(a.format()) == 0
        || BufferItems.size(b.format()) == 0) {
      return false;
    }
    char code = BufferItems.code(a.format());
    if (code == BufferItems.code(b.format()) && code != 'f' && code != 'd' && code != '?') {
      return Arrays.equals(Buffers.copy(a), Buffers.copy(b));
    }
    return t.equal(BufferItems.toList(a), BufferItems.toList(b));
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, MemoryViewObject self, Object value) {
    Object equal = equal(t, self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Builtin("__hash__(self, /)")
  static long hash(MemoryViewObject self) {
    long known = self.hash();
    if (known != 0) {
      return known;
    }
    BufferLayout layout = self.layout();
    if (!layout.readOnly()) {
      throw Raise.valueError("cannot hash writable memoryview object");
    }
    if ("Bbc".indexOf(BufferItems.code(layout.format())) < 0) {
      throw Raise.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    long hash = new BytesObject(Buffers.copy(layout)).contentHash();
    self.setHash(hash);
    return hash;
  }

  @Builtin(value = "tobytes(self, /, order='C')", doc = "Return a copy of the memory as bytes.")
  static Object toBytes(MemoryViewObject self, Object order) {
    if (order != Singleton.NONE && !order.equals("C") && !order.equals("F") && !order.equals("A")) {
      throw Raise.valueError("order must be 'C', 'F' or 'A'");
    }
    return new BytesObject(Buffers.copy(self.layout()));
  }

  @Builtin(value = "tolist(self, /)", doc = "Return the items as a list, nested by dimension.")
  static Object toList(MemoryViewObject self) {
    return BufferItems.toList(self.layout());
  }

  @Builtin(
      value = "hex(self, sep=..., bytes_per_sep=1)",
      doc =
          "Return two hexadecimal digits for each byte.\n\n"
              + "sep stands between groups of bytes_per_sep bytes, counted from the right, or\n"
              + "from the left if it is negative.")
  static Object hex(ThreadContext t, MemoryViewObject self, @Nullable Object sep, int bytesPerSep) {
    return HexText.of(Buffers.copy(self.layout()), HexText.separator(t, sep), bytesPerSep);
  }

  @Builtin(
      value = "cast(self, format, shape=...)",
      doc = "Return a view of the same memory with another item format or shape.")
  static Object cast(
      ThreadContext t, MemoryViewObject self, Object format, @Nullable Object shape) {
    Object text = Conversions.requireText(format, "memoryview: format argument");
    return self.with(MemoryCast.cast(t, self.layout(), text.toString(), shape));
  }

  @Builtin(value = "toreadonly(self, /)", doc = "Return a view through which nothing is assigned.")
  static Object toReadOnly(MemoryViewObject self) {
    BufferLayout a = self.layout();
    return self.with(
        new BufferLayout(
            a.memory(), a.offset(), a.format(), a.itemSize(), a.shape(), a.strides(), true));
  }

  @Builtin(value = "release(self, /)", doc = "Let go of the memory; the view cannot be used then.")
  static void release(MemoryViewObject self) {
    self.release();
  }

  @Builtin(value = "__enter__(self, /)")
  static Object enter(MemoryViewObject self) {
    self.layout();
    return self;
  }

  @Builtin(value = "__exit__(self, /, *args)")
  static void exit(MemoryViewObject self, Object[] args) {
    self.release();
  }

  @Builtin(value = "obj(self)", kind = Kind.GETTER, doc = "the object the memory belongs to")
  static Object object(MemoryViewObject self) {
    return self.exporter();
  }

  @Builtin(value = "nbytes(self)", kind = Kind.GETTER, doc = "the size of all items in bytes")
  static long byteCount(MemoryViewObject self) {
    return self.layout().size();
  }

  @Builtin(value = "itemsize(self)", kind = Kind.GETTER, doc = "the size of an item in bytes")
  static long itemSize(MemoryViewObject self) {
    return self.layout().itemSize();
  }

  @Builtin(value = "format(self)", kind = Kind.GETTER, doc = "the format of an item, as in struct")
  static Object format(MemoryViewObject self) {
    return self.layout().format();
  }

  @Builtin(value = "ndim(self)", kind = Kind.GETTER, doc = "the number of dimensions")
  static long dimensions(MemoryViewObject self) {
    return self.layout().shape().length;
  }

  @Builtin(value = "shape(self)", kind = Kind.GETTER, doc = "how many items each dimension has")
  static Object shape(MemoryViewObject self) {
    return tuple(self.layout().shape());
  }

  @Builtin(value = "strides(self)", kind = Kind.GETTER, doc = "bytes between items, by dimension")
  static Object strides(MemoryViewObject self) {
    return tuple(self.layout().strides());
  }

  private static Object tuple(int[] numbers) {
    Object[] items = new Object[numbers.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (long) numbers[i];
    }
    return TupleObject.of(items);
  }

  @Builtin(value = "suboffsets(self)", kind = Kind.GETTER, doc = "always empty")
  static Object suboffsets(MemoryViewObject self) {
    self.layout();
    return TupleObject.EMPTY;
  }

  @Builtin(value = "readonly(self)", kind = Kind.GETTER, doc = "whether items cannot be assigned")
  static boolean readOnly(MemoryViewObject self) {
    return self.layout().readOnly();
  }

  @Builtin(
      value = "c_contiguous(self)",
      kind = Kind.GETTER,
      doc = "whether the items lie in order, the last index changing fastest")
  static boolean isRowMajor(MemoryViewObject self) {
    return self.layout().isContiguous();
  }

  @Builtin(
      value = "f_contiguous(self)",
      kind = Kind.GETTER,
      doc = "whether the items lie in order, the first index changing fastest")
  static boolean isColumnMajor(MemoryViewObject self) {
    return MemoryCast.isColumnMajor(self.layout());
  }

  @Builtin(
      value = "contiguous(self)",
      kind = Kind.GETTER,
      doc = "whether the items lie in one of the two orders")
  static boolean isContiguous(MemoryViewObject self) {
    return isRowMajor(self) || isColumnMajor(self);
  }
}
