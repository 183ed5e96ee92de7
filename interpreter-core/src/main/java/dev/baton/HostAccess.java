package dev.baton;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What guest code may reach of the host: nothing by default, and then only what is listed. It is
 * set by {@link Baton.Builder#hostAccess} and by nothing else. Immutable and thread safe.
 */
public final class HostAccess {
  /** Nothing at all: no files, environment, sockets. Guest threads may be started. */
  public static final HostAccess NONE = builder().build();

  /**
   * All that a command-line program may reach: files, environment, sockets, interpreters, signals,
   * programs.
   */
  public static final HostAccess ALL =
      builder()
          .readFiles(Path.of("/"))
          .writeFiles(Path.of("/"))
          .environment(true)
          .sockets(true)
          .interpreters(true)
          .signals(true)
          .processes(true)
          .build();

  private final List<Path> readable;
  private final List<Path> writable;
  private final boolean environment;
  private final boolean sockets;
  private final boolean threads;
  private final boolean interpreters;
  private final boolean signals;
  private final boolean processes;

  private HostAccess(Builder b) {
    readable = List.copyOf(b.readable);
    writable = List.copyOf(b.writable);
    environment = b.environment;
    sockets = b.sockets;
    threads = b.threads;
    interpreters = b.interpreters;
    signals = b.signals;
    processes = b.processes;
  }

  /** Starts from nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether a file may be read; symbolic links are followed first. */
  boolean mayRead(Path file) {
    return isBelow(file, readable) || isBelow(file, writable);
  }

  /** Whether a file may be made, changed or deleted; symbolic links are followed first. */
  boolean mayWrite(Path file) {
    return isBelow(file, writable);
  }

  private static boolean isBelow(Path file, List<Path> roots) {
    if (roots.isEmpty()) {
      return false;
    }
    Path real = RealPaths.of(file);
    for (Path root : roots) {
      if (real.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  boolean mayReadEnvironment() {
    return environment;
  }

  boolean mayUseSockets() {
    return sockets;
  }

  boolean mayStartThreads() {
    return threads;
  }

  boolean mayMakeInterpreters() {
    return interpreters;
  }

  boolean mayHandleSignals() {
    return signals;
  }

  boolean mayStartProcesses() {
    return processes;
  }

  @Override
  public String toString() {
    return "read "
        + readable
        + ", write "
        + writable
        + ", environment "
        + environment
        + ", sockets "
        + sockets
        + ", threads "
        + threads
        + ", interpreters "
        + interpreters
        + ", signals "
        + signals
        + ", processes "
        + processes;
  }

  /** Collects rights. Not thread safe. */
  public static final class Builder {
    private final List<Path> readable = new ArrayList<>();
    private final List<Path> writable = new ArrayList<>();
    private boolean environment;
    private boolean sockets;
    private boolean threads = true;
    private boolean interpreters;
    private boolean signals;
    private boolean processes;

    private Builder() {}

    /** Lets guest code read a directory and all below it. */
    public Builder readFiles(Path root) {
      readable.add(RealPaths.of(root));
      return this;
    }

    /** Lets guest code read and change a directory and all below it. */
    public Builder writeFiles(Path root) {
      writable.add(RealPaths.of(root));
      return this;
    }

    /** Whether environment variables and facts about the process are visible. */
    public Builder environment(boolean allowed) {
      environment = allowed;
      return this;
    }

    /** Whether sockets may be opened. */
    public Builder sockets(boolean allowed) {
      sockets = allowed;
      return this;
    }

    /**
     * Whether guest code may make other interpreters, for process pools: with the same rights, each
     * with a lock of its own. Not in an engine with limits, which would not bind them.
     */
    public Builder interpreters(boolean allowed) {
      interpreters = allowed;
      return this;
    }

    /**
     * Whether guest code may have handlers for signals. Those of the system that the JVM passes on
     * (HUP, INT, TERM, USR2, WINCH) then come to the engine whose program asked last, until it is
     * closed or takes the handler back.
     */
    public Builder signals(boolean allowed) {
      signals = allowed;
      return this;
    }

    /**
     * Whether guest code may start other programs. They may do whatever the process of the JVM may,
     * so nothing else that is refused holds for them; limits do not bind them, and those that run
     * when the engine is closed go on.
     */
    public Builder processes(boolean allowed) {
      processes = allowed;
      return this;
    }

    /** Whether guest threads may be started; allowed unless said otherwise. */
    public Builder threads(boolean allowed) {
      threads = allowed;
      return this;
    }

    /** The rights so far. */
    public HostAccess build() {
      return new HostAccess(this);
    }
  }
}
