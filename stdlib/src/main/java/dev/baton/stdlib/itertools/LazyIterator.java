package dev.baton.stdlib.itertools;

import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/** An iterator of this module; instances of guest subclasses also have attributes. */
abstract class LazyIterator extends IteratorObject {
  private final @Nullable Instance attributes;

  LazyIterator(TypeObject type) {
    super(type);
    attributes = type.builtinModule() == null ? new Instance(type) : null;
  }

  @Override
  public final @Nullable Instance attributes() {
    return attributes;
  }
}
