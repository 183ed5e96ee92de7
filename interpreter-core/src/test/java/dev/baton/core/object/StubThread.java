package dev.baton.core.object;

import dev.baton.core.number.NumberHash;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A guest thread for tests of storage: knows equality and hash of values, cannot run guest code
 * except that of {@link OpaqueKey}.
 */
final class StubThread extends ThreadContext {
  private static final GlobalLock LOCK =
      new GlobalLock(new NoStrategy(), LockConfig.DEFAULT, lock -> new StubThread(true));

  private final boolean parallel;

  private StubThread(boolean parallel) {
    super(LOCK, "test");
    this.parallel = parallel;
  }

  /** A thread beside which others may run. */
  static StubThread free() {
    return new StubThread(true);
  }

  /** A thread that has the interpreter to itself. */
  static StubThread exclusive() {
    return new StubThread(false);
  }

  @Override
  public boolean parallel() {
    return parallel;
  }

  @Override
  public boolean equal(Object a, Object b) {
    if (a instanceof OpaqueKey x) {
      return x.equalTo(b);
    }
    return b instanceof OpaqueKey y ? y.equalTo(a) : Keys.compare(a, b) == Keys.EQUAL;
  }

  @Override
  public long hash(Object o) {
    if (o instanceof OpaqueKey k) {
      return k.hash();
    }
    if (o instanceof Double d) {
      return NumberHash.of(d.doubleValue());
    }
    if (o instanceof TupleObject x) {
      long h = 7;
      for (Object item : x.items()) {
        h = h * 31 + Keys.guestHash(this, item);
      }
      return h;
    }
    return Keys.plainGuestHash(o);
  }

  @Override
  public Object call(Object callee) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object call(Object callee, Object a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object call(Object callee, Object a, Object b) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object call(Object callee, Object a, Object b, Object c) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object callArray(Object callee, Object[] arguments) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object callNamed(Object callee, Object[] arguments, String[] names) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object getItem(Object o, Object i) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object genericAlias(Object origin, Object arguments) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InterpreterState interpreter() {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable Object currentModuleName() {
    return null;
  }

  @Override
  public String reprText(Object o) {
    return o.toString();
  }

  @Override
  public boolean truth(Object o) {
    return o == Boolean.TRUE;
  }

  @Override
  public long toLong(Object o) {
    return (Long) o;
  }

  @Override
  public double toDouble(Object o) {
    return (Double) o;
  }

  @Override
  protected void handlePending(int bit) {}

  @Override
  protected void deliver(InterruptKind kind, @Nullable Object payload) {}

  /** Threads of these tests never enter an interpreter, so there is no lock. */
  private static final class NoStrategy implements LockStrategy {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public Set<LockTrait> traits() {
      return Set.of();
    }

    @Override
    public InterpreterLock create(LockHost host, LockConfig config) {
      return null;
    }
  }
}
