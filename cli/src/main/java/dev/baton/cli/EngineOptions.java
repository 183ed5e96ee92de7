package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.EngineLock;
import dev.baton.HostAccess;
import dev.baton.lock.LockTrait;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose how programs run. */
final class EngineOptions {
  private static final double NANOS_PER_SECOND = 1e9;

  @Option(
      names = "--lock",
      paramLabel = "NAME[,OPTION=VALUE...]",
      description =
          "The global lock: gil, fair, latency, free, adaptive, confined, stress; with options"
              + " as in latency,budget=0.2.")
  @Nullable String lock;

  @Option(
      names = "--switch-interval",
      paramLabel = "SECONDS",
      description = "How long a thread may run while others wait.")
  @Nullable Double switchInterval;

  @Option(
      names = "--lock-stats",
      description = "Prints at the end what the threads did with the lock.")
  boolean lockStats;

  @Option(
      names = "--lock-trace",
      paramLabel = "FILE",
      description =
          "Writes what each thread did when: a page to look at if FILE ends in .html, else Chrome"
              + " trace events, which Perfetto shows.")
  @Nullable String lockTrace;

  private @Nullable LockTrace trace;

  @Option(names = "-X", paramLabel = "OPTION", description = "As in CPython: gil=0 or gil=1.")
  List<String> extra = new ArrayList<>();

  /**
   * An engine with the rights of a command-line program; {@link #report} is for when it has ended.
   */
  Baton start(Surroundings from) {
    if (lockTrace == null) {
      return builder(from).build();
    }
    checkWritable(lockTrace);
    Baton baton = builder(from).build();
    EngineLock lock = baton.lock();
    trace = new LockTrace(lock.name(), () -> lock.traits().contains(LockTrait.EXCLUSIVE));
    lock.addListener(trace);
    return baton;
  }

  private static void checkWritable(String file) {
    try {
      Files.write(Path.of(file), new byte[0]);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("--lock-trace: cannot write '" + file + "'", e);
    }
  }

  private Baton.Builder builder(Surroundings from) {
    Baton.Builder builder =
        Baton.builder()
            .hostAccess(HostAccess.ALL)
            .loopLimit(Main.LOOP_LIMIT)
            .input(from.in())
            .output(from.out())
            .errorOutput(from.err())
            .terminals(from.isTerminal(0), from.isTerminal(1), from.isTerminal(2));
    String name = lockName(from.environment());
    if (name != null) {
      builder.lock(name);
    }
    if (lockStats) {
      builder.lockStatistics(true);
    }
    if (switchInterval != null) {
      if (!(switchInterval > 0) || switchInterval.isInfinite()) {
        throw new IllegalArgumentException(
            "--switch-interval must be strictly positive and finite");
      }
      long nanos = Math.max(1, (long) (switchInterval * NANOS_PER_SECOND));
      builder.switchInterval(Duration.ofNanos(nanos));
    }
    return builder;
  }

  /** Prints what was asked for about an engine that has ended. */
  void report(Baton baton, Surroundings to) {
    if (trace != null && lockTrace != null) {
      try {
        write(trace, lockTrace);
      } catch (IOException e) {
        to.complain("--lock-trace: cannot write '" + lockTrace + "'");
      }
    }
    if (lockStats) {
      to.printError(LockTable.of(baton.lock()));
    }
  }

  private static void write(LockTrace trace, String file) throws IOException {
    try (Writer out = Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8)) {
      if (file.toLowerCase(Locale.ROOT).matches(".*\\.html?")) {
        new TracePage(trace, out).write();
      } else {
        new ChromeTrace(trace, out).write();
      }
    }
  }

  /** {@code --lock} beats {@code -X gil}, which beats {@code PYTHON_GIL}. */
  private @Nullable String lockName(Map<String, String> environment) {
    if (lock != null) {
      return lock;
    }
    for (String option : extra) {
      if (option.startsWith("gil=")) {
        return byDigit(option.substring("gil=".length()), "-X gil");
      }
    }
    String variable = environment.get("PYTHON_GIL");
    return variable == null || variable.isEmpty() ? null : byDigit(variable, "PYTHON_GIL");
  }

  private static String byDigit(String value, String source) {
    return switch (value) {
      case "0" -> "free";
      case "1" -> "gil";
      default ->
          throw new IllegalArgumentException(source + " must be 0 or 1, not '" + value + "'");
    };
  }
}
