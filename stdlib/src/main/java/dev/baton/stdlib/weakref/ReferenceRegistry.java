package dev.baton.stdlib.weakref;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The weak references of one interpreter, by the identity of what they refer to.
 *
 * <p>The collector reports dead referents in a queue. Guest threads look into it at each operation
 * of the module and make the callbacks themselves, as a callback is guest code; each is made once.
 *
 * <p>Entries are changed inside {@link ConcurrentHashMap#compute}, one object at a time, and hold
 * the reference objects weakly.
 */
final class ReferenceRegistry {
  /** A referent as a key of the map: compares by identity, also after its death. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object referent, @Nullable ReferenceQueue<Object> queue) {
      super(referent, queue);
      hash = System.identityHashCode(referent);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object mine = get();
      return mine != null && other instanceof Key k && k.get() == mine;
    }
  }

  private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
  private final ConcurrentHashMap<Key, List<WeakReference<ReferenceObject>>> known =
      new ConcurrentHashMap<>();

  static ReferenceRegistry of(ThreadContext t) {
    return t.interpreter().attached(ReferenceRegistry.class, ReferenceRegistry::new);
  }

  /**
   * A reference to an object. References of the exact type without callback are shared.
   *
   * @throws GuestError TypeError if objects of this kind cannot be referred to weakly
   */
  ReferenceObject refer(
      ThreadContext t, TypeObject type, Object referent, @Nullable Object callback) {
    collect(t);
    TypeObject kind = Types.of(referent);
    if (!kind.has(TypeObject.WEAK) && !(referent instanceof TypeObject)) {
      throw Raise.typeError("cannot create weak reference to '" + kind.name() + "' object");
    }
    boolean shared = callback == null && type == ReferenceObject.TYPE;
    ReferenceObject[] result = new ReferenceObject[1];
    known.compute(
        new Key(referent, dead),
        (key, old) -> {
          List<WeakReference<ReferenceObject>> all = new ArrayList<>();
          for (WeakReference<ReferenceObject> each : old == null ? all : old) {
            ReferenceObject reference = each.get();
            if (reference != null) {
              all.add(each);
              if (shared && reference.type() == type && reference.callback() == null) {
                result[0] = reference;
              }
            }
          }
          if (result[0] == null) {
            result[0] = new ReferenceObject(type, referent, callback, dead);
            all.add(new WeakReference<>(result[0]));
          }
          return all;
        });
    Reference.reachabilityFence(referent);
    return result[0];
  }

  /** The living references to an object. */
  List<ReferenceObject> references(ThreadContext t, Object referent) {
    collect(t);
    List<ReferenceObject> result = new ArrayList<>();
    List<WeakReference<ReferenceObject>> all = known.get(new Key(referent, null));
    if (all != null) {
      for (WeakReference<ReferenceObject> each : all) {
        ReferenceObject reference = each.get();
        if (reference != null) {
          result.add(reference);
        }
      }
    }
    return result;
  }

  /** Forgets what has died and makes the callbacks that are due. */
  void collect(ThreadContext t) {
    for (Reference<?> next = dead.poll(); next != null; next = dead.poll()) {
      if (next instanceof ReferenceObject.Link link) {
        Object callback = link.owner.takeCallback();
        if (callback != null) {
          notify(t, callback, link.owner);
        }
      } else {
        known.remove(next);
      }
    }
  }

  /**
   * Like {@link #collect}, also for what the collector has found dead and not put into the queue
   * yet. The references to one object get their callbacks from the youngest to the oldest.
   */
  void sweep(ThreadContext t) {
    for (Key key : known.keySet()) {
      List<WeakReference<ReferenceObject>> all = key.get() == null ? known.remove(key) : null;
      for (int i = all == null ? -1 : all.size() - 1; i >= 0; i--) {
        ReferenceObject reference = all.get(i).get();
        Object callback = reference == null ? null : reference.takeCallback();
        if (callback != null) {
          notify(t, callback, reference);
        }
      }
    }
    collect(t);
  }

  /** A callback has nobody to raise to, so its exception is only reported. */
  private static void notify(ThreadContext t, Object callback, ReferenceObject reference) {
    try {
      t.call(callback, reference);
    } catch (GuestError e) {
      String text = "Exception ignored in: " + Conversions.reprText(t, callback) + "\n";
      try {
        OutputStream err = t.interpreter().streams().err();
        err.write((text + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException unreported) {
        // Standard error is closed: there is no place left to report to.
      }
    }
  }
}
