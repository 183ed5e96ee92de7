package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  @Option(names = "-X", paramLabel = "OPTION", description = "As in CPython: gil=0 or gil=1.")
  List<String> extra = new ArrayList<>();

  /** An engine with the rights of a command-line program. */
  Baton.Builder builder(Surroundings from) {
    Baton.Builder builder =
        Baton.builder()
            .hostAccess(HostAccess.ALL)
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
    if (lockStats) {
      to.printError(LockTable.of(baton.lock()));
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
