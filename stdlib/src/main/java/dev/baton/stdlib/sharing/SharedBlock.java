package dev.baton.stdlib.sharing;

import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BufferLayout;
import dev.baton.core.object.Shared;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory that several interpreters look into, each by views of its own. It never moves; what makes
 * a store visible to others are the locks of the guest, as in any shared memory. Thread safe.
 */
final class SharedBlock extends BufferExporter implements Shared {
  private final BufferLayout layout;

  /** What else must stay as it is while the memory is in use, or the block itself. */
  @SuppressWarnings("unused")
  private final Object owner;

  /** New memory, all zero. */
  SharedBlock(int size) {
    super(SharingTypes.BLOCK);
    ByteBuffer memory = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    this.layout = BufferLayout.ofBytes(memory, size, false);
    this.owner = this;
  }

  /** The memory of something else, which is kept in place as long as the block is in use. */
  SharedBlock(BufferLayout layout, Object owner) {
    super(SharingTypes.BLOCK);
    this.layout = layout;
    this.owner = owner;
  }

  int size() {
    return layout.size();
  }

  @Override
  protected BufferLayout layout() {
    return layout;
  }
}
