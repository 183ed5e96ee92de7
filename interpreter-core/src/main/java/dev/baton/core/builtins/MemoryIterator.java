package dev.baton.core.builtins;

import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.BufferItems;
import org.jspecify.annotations.Nullable;

/** Iterates over the items of a one-dimensional memoryview. */
final class MemoryIterator extends IndexIterator {

  MemoryIterator(MemoryViewObject view) {
    super(Types.MEMORY_ITERATOR, view);
  }

  @Override
  @Nullable Object item(ThreadContext t, Object from, int index) {
    BufferLayout layout = ((MemoryViewObject) from).layout();
    return index < layout.shape()[0]
        ? BufferItems.get(layout, layout.offset() + index * layout.strides()[0])
        : null;
  }

  @Override
  int length(ThreadContext t, Object from) {
    return ((MemoryViewObject) from).layout().shape()[0];
  }
}
