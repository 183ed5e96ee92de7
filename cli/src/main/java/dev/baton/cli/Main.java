package dev.baton.cli;

import dev.baton.Launcher;
import java.nio.file.Path;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs a file under a lock: {@code [--lock NAME] FILE}. */
  public static void main(String[] args) throws Exception {
    String lock = "gil";
    int i = 0;
    if (args.length > 1 && args[0].equals("--lock")) {
      lock = args[1];
      i = 2;
    }
    System.exit(Launcher.run(lock, Path.of(args[i])));
  }
}
