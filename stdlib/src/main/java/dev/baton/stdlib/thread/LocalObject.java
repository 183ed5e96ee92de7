package dev.baton.stdlib.thread;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.lock.GlobalLock;
import org.jspecify.annotations.Nullable;

/**
 * An object that has other attributes in each thread: {@code threading.local}. The attributes are
 * kept by the thread, by which they die with it, and are touched by that thread alone.
 */
final class LocalObject extends GuestObject {
  private final GlobalLock globalLock;
  private final Object[] arguments;
  private final DictObject named;

  /** Keeps the arguments with which each thread initialises its attributes. */
  LocalObject(ThreadContext creator, TypeObject type, Object[] arguments, DictObject named) {
    super(type);
    this.globalLock = creator.globalLock();
    this.arguments = arguments;
    this.named = named;
    creator.locals().put(this, new Instance(type));
  }

  /**
   * The attributes in the calling thread, which runs {@code __init__} at its first use; null
   * outside guest threads. If {@code __init__} fails the object stays unused, so that the next use
   * tries again.
   */
  @Override
  public @Nullable Instance attributes() {
    ThreadContext t = (ThreadContext) globalLock.current();
    if (t == null) {
      return null;
    }
    Instance known = t.locals().get(this);
    return known != null ? known : begin(t);
  }

  private Instance begin(ThreadContext t) {
    Instance fresh = new Instance(type());
    t.locals().put(this, fresh);
    boolean ready = false;
    try {
      initialise(t);
      ready = true;
      return fresh;
    } finally {
      if (!ready) {
        t.locals().remove(this);
      }
    }
  }

  private void initialise(ThreadContext t) {
    if (!LocalMethods.hasInitialiser(type())) {
      return;
    }
    CallArguments all = CallArguments.of(arguments, named);
    t.callNamed(Attributes.get(t, this, "__init__"), all.values(), all.names());
  }
}
