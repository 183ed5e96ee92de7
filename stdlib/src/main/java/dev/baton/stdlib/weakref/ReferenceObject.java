package dev.baton.stdlib.weakref;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A weak reference as guest code sees it. */
final class ReferenceObject extends GuestObject {
  static final TypeObject TYPE = WeakrefTypes.REFERENCE;

  /** The collector's side: it is put in a queue when its referent has died. */
  static final class Link extends WeakReference<Object> {
    final ReferenceObject owner;

    private Link(Object referent, ReferenceQueue<Object> queue, ReferenceObject owner) {
      super(referent, queue);
      this.owner = owner;
    }
  }

  private final Link link;
  private final AtomicReference<@Nullable Object> callback;
  private final @Nullable Instance attributes;
  private volatile @Nullable Long hash;

  ReferenceObject(
      TypeObject type, Object referent, @Nullable Object callback, ReferenceQueue<Object> queue) {
    super(type);
    this.link = new Link(referent, queue, this);
    this.callback = new AtomicReference<>(callback);
    this.attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** The object referred to; null if it has died. */
  @Nullable Object referent() {
    return link.get();
  }

  /** What is to be called when the referent dies; null if nothing. */
  @Nullable Object callback() {
    return link.get() == null ? null : callback.get();
  }

  /** The callback, for the one caller who gets it. */
  @Nullable Object takeCallback() {
    return callback.getAndSet(null);
  }

  /** The hash of the referent, which must have been asked for while that lived. */
  long hash(ThreadContext t) {
    Long known = hash;
    if (known != null) {
      return known;
    }
    Object target = referent();
    if (target == null) {
      throw Raise.typeError("weak object has gone away");
    }
    long value = t.hash(target);
    hash = value;
    return value;
  }
}
