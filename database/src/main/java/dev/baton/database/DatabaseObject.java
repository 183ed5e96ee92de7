package dev.baton.database;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.Unblocker;
import java.lang.ref.Cleaner;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.BusyHandler;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * An open database.
 *
 * <p>Invariant: one thread at a time is in the library, the one that holds the mutex, outside the
 * interpreter; threads wait for the mutex outside, too. Functions of the guest that the library
 * calls come back in on the same thread, which may then use the database again.
 */
final class DatabaseObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Database",
          "_sqlite",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new DatabaseMethodsTable());

  /** How many instructions of SQLite's machine run between two looks at whether to stop. */
  private static final int STEPS_BETWEEN_LOOKS = 1000;

  /** Closes databases that nobody knows any more. */
  private static final Cleaner CLEANER = Cleaner.create();

  private static final long BUSY_NANOS = 5_000_000;

  private final GuestMutex mutex = new GuestMutex();
  private final SQLiteConnection connection;
  private final Patience patience;

  /** The thread in the library; null if there is none. Written by that thread only. */
  private volatile @Nullable ThreadContext inside;

  /** What ended a function of the guest in a way that must not be lost. */
  private @Nullable RuntimeException end;

  /** Statements that have begun. Those that nobody knows any more end some time later. */
  private final Set<Rows> active = ConcurrentHashMap.newKeySet();

  /** Something done in the library. */
  @FunctionalInterface
  interface Action<T> {
    /** Does it, outside the interpreter. */
    T run() throws SQLException;
  }

  private DatabaseObject(SQLiteConnection connection, Patience patience) {
    super(TYPE);
    this.connection = connection;
    this.patience = patience;
    CLEANER.register(this, () -> close(connection));
  }

  private static void close(SQLiteConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nobody is left who could be told.
    }
  }

  /** How long the library goes on. It knows this, and not the database, which may be forgotten. */
  private static final class Patience {
    private final long busyNanos;

    /** Whether the thread in the library is to come out. */
    private volatile boolean stops;

    Patience(long busyNanos) {
      this.busyNanos = busyNanos;
    }

    boolean waitsForOthers(int earlier) {
      if (stops || earlier * BUSY_NANOS >= busyNanos) {
        return false;
      }
      LockSupport.parkNanos(BUSY_NANOS);
      return !stops;
    }
  }

  /**
   * Opens a database.
   *
   * @param busyNanos how long to wait for others that use it
   */
  static DatabaseObject open(String name, long busyNanos) throws SQLException {
    SQLiteConnection connection =
        new JDBC4Connection("jdbc:sqlite:" + name, name, new Properties());
    Patience patience = new Patience(busyNanos);
    try {
      ProgressHandler.setHandler(
          connection,
          STEPS_BETWEEN_LOOKS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return patience.stops ? 1 : 0;
            }
          });
      BusyHandler.setHandler(
          connection,
          new BusyHandler() {
            @Override
            protected int callback(int earlier) {
              return patience.waitsForOthers(earlier) ? 1 : 0;
            }
          });
      return new DatabaseObject(connection, patience);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Set<Rows> active() {
    return active;
  }

  SQLiteConnection connection() {
    return connection;
  }

  DB library() {
    return connection.getDatabase();
  }

  /** Runs something in the library; the guest's exception if it fails. */
  <T> T call(ThreadContext t, Action<T> action) {
    if (inside == t) {
      return outside(t, action);
    }
    mutex.acquireUninterruptibly(t);
    try {
      inside = t;
      patience.stops = false;
      return outside(t, action);
    } finally {
      inside = null;
      mutex.release();
    }
  }

  private <T> T outside(ThreadContext t, Action<T> action) {
    SQLException failure;
    Thread thread = Thread.currentThread();
    Unblocker unblocker =
        () -> {
          patience.stops = true;
          LockSupport.unpark(thread);
        };
    t.globalLock().beginBlocking(t, BlockKind.IO, unblocker);
    try {
      return patiently(action);
    } catch (SQLException e) {
      failure = e;
    } finally {
      t.globalLock().endBlocking(t);
    }
    RuntimeException ended = end;
    if (ended != null) {
      end = null;
      throw ended;
    }
    // What stopped it is raised here, in place of the error that it led to.
    t.poll();
    throw SqliteErrors.of(failure);
  }

  /**
   * Does something; if statements that have rows left are in its way, they read them first. In
   * CPython a cursor that nobody knows any more is gone at once; here it may still be there.
   */
  private <T> T patiently(Action<T> action) throws SQLException {
    try {
      return action.run();
    } catch (SQLException e) {
      if (active.isEmpty() || !isInTheWay(e)) {
        throw e;
      }
      for (Rows rows : active) {
        rows.readAhead();
      }
      return action.run();
    }
  }

  private static boolean isInTheWay(SQLException failure) {
    boolean locked =
        failure instanceof SQLiteException e
            && (e.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_LOCKED.code;
    return locked || String.valueOf(failure.getMessage()).contains("error creating");
  }

  /** Something done by a function of the guest. */
  interface Callback<T> {
    /** Does it, inside the interpreter. */
    T run(ThreadContext t);
  }

  /**
   * Calls the guest from the library; null if it raised an exception. Nothing may be thrown through
   * the library: what must not be lost is thrown when it has returned.
   */
  <T> @Nullable T callBack(Callback<T> callback) {
    ThreadContext t = inside;
    if (t == null || end != null) {
      return null;
    }
    try {
      t.globalLock().endBlocking(t);
    } catch (RuntimeException e) {
      end = e;
      t.globalLock().beginBlocking(t, BlockKind.IO, null);
      return null;
    }
    try {
      return callback.run(t);
    } catch (GuestError e) {
      if (!e.is(Types.EXCEPTION)) {
        end = e;
      }
      return null;
    } catch (RuntimeException e) {
      end = e;
      return null;
    } finally {
      t.globalLock().beginBlocking(t, BlockKind.IO, null);
    }
  }
}
