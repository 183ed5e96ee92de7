package dev.baton.cli;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose how programs run. */
final class EngineOptions {
  private static final int BUFFER = 1 << 16;

  @Option(
      names = "--lock",
      paramLabel = "NAME",
      description = "The global lock: gil, free, confined.")
  @Nullable String lock;

  @Option(
      names = "--switch-interval",
      paramLabel = "SECONDS",
      description = "How long a thread may run while others wait.")
  @Nullable Double switchInterval;

  @Option(names = "-X", paramLabel = "OPTION", description = "As in CPython: gil=0 or gil=1.")
  List<String> extra = new ArrayList<>();

  /** An engine with the rights of a command-line program. */
  Baton.Builder builder() {
    Baton.Builder builder =
        Baton.builder()
            .hostAccess(HostAccess.ALL)
            .input(System.in)
            .output(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER))
            .errorOutput(new FileOutputStream(FileDescriptor.err));
    String name = lockName();
    if (name != null) {
      builder.lock(name);
    }
    if (switchInterval != null) {
      if (!(switchInterval > 0) || switchInterval.isInfinite()) {
        throw new IllegalArgumentException(
            "--switch-interval must be strictly positive and finite");
      }
      builder.switchInterval(Duration.ofNanos((long) (switchInterval * 1e9)));
    }
    return builder;
  }

  /** {@code --lock} beats {@code -X gil}, which beats {@code PYTHON_GIL}. */
  private @Nullable String lockName() {
    if (lock != null) {
      return lock;
    }
    for (String option : extra) {
      if (option.startsWith("gil=")) {
        return byDigit(option.substring("gil=".length()), "-X gil");
      }
    }
    String variable = System.getenv("PYTHON_GIL");
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
