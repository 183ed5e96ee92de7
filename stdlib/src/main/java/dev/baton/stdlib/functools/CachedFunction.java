package dev.baton.stdlib.functools;

import dev.baton.core.object.CallableObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A function with a cache of its results.
 *
 * <p>Every call counts once, as a hit or as a miss. The function runs while nothing is locked, so
 * two threads may both miss the same arguments and both compute; the result that was stored first
 * is kept. Entries are found and stored by the operations of a dict, which are safe on their own;
 * the guard covers the order of use and the counters of entries only, and no guest code runs within
 * it.
 */
final class CachedFunction extends CallableObject {
  static final int UNLIMITED = -1;

  private final Object function;
  private final int limit;
  private final boolean typed;
  private final Object makeInfo;
  private final Instance attributes;
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong misses = new AtomicLong();
  private volatile CacheOrder order = new CacheOrder();

  CachedFunction(TypeObject type, Object function, int limit, boolean typed, Object makeInfo) {
    super(type);
    this.function = function;
    this.limit = limit;
    this.typed = typed;
    this.makeInfo = makeInfo;
    this.attributes = new Instance(type);
  }

  @Override
  public Instance attributes() {
    return attributes;
  }

  @Override
  public Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    if (limit == 0) {
      misses.getAndIncrement();
      return new Delegate(function, arguments, names, null);
    }
    Object key = CallKeys.of(arguments, names, typed);
    CacheOrder entries = order;
    CacheOrder.Entry found = entries.find(t, key);
    if (found != null) {
      hits.getAndIncrement();
      if (limit != UNLIMITED) {
        boolean guarded = enter(t);
        entries.touch(found);
        leave(guarded);
      }
      return found.result;
    }
    misses.getAndIncrement();
    return new Delegate(function, arguments, names, result -> store(t, entries, key, result));
  }

  /** Keeps a result; gives the one that another call has stored meanwhile, if it has. */
  private Object store(ThreadContext t, CacheOrder entries, Object key, Object result) {
    CacheOrder.Entry made = new CacheOrder.Entry(key, result);
    CacheOrder.Entry earlier = entries.add(t, made);
    if (earlier != null) {
      return limit == UNLIMITED ? earlier.result : result;
    }
    if (limit != UNLIMITED) {
      boolean guarded = enter(t);
      CacheOrder.Entry oldest = entries.append(made, limit);
      leave(guarded);
      if (oldest != null) {
        entries.remove(t, oldest);
      }
    }
    return result;
  }

  /** {@code cache_info()}. */
  Object info(ThreadContext t) {
    Object most = limit == UNLIMITED ? Singleton.NONE : (Object) (long) limit;
    return t.callArray(
        makeInfo, new Object[] {hits.get(), misses.get(), most, (long) order.size()});
  }

  /** {@code cache_clear()}. */
  void clear() {
    order = new CacheOrder();
    hits.set(0);
    misses.set(0);
  }
}
