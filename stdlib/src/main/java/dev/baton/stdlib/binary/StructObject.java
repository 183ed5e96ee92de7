package dev.baton.stdlib.binary;

import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** A {@code struct.Struct}. Immutable once made. */
final class StructObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Struct",
          "_struct",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK,
          new StructMethodsTable());

  static final TypeObject ITERATOR =
      new TypeObject(
          "unpack_iterator",
          "_struct",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new UnpackIteratorMethodsTable());

  final StructFormat format;
  final String text;
  private final @Nullable Instance attributes;

  StructObject(TypeObject type, String text) {
    super(type);
    this.text = text;
    this.format = StructFormat.parse(text);
    this.attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** Unpacks a buffer piece by piece. A thread that shares it may get a piece twice. */
  static final class UnpackIterator extends IteratorObject {
    private final StructFormat format;
    private final BufferLayout buffer;
    private int at;

    UnpackIterator(StructFormat format, BufferLayout buffer) {
      super(ITERATOR);
      this.format = format;
      this.buffer = buffer;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      int start = at;
      if (start + format.size() > buffer.size()) {
        return null;
      }
      at = start + format.size();
      int from = buffer.offset() + start;
      return TupleObject.of(
          StructPacking.unpack(format, buffer.memory().read(from, format.size()), 0));
    }

    int remaining() {
      return (buffer.size() - at) / format.size();
    }
  }
}
