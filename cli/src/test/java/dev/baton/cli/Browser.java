package dev.baton.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A headless Chromium that is installed on the machine. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final int SECONDS = 120;

  private final Path program;

  private Browser(Path program) {
    this.program = program;
  }

  /**
   * One that shows an empty page; null if there is none.
   *
   * @param dir where it may write
   */
  static @Nullable Browser find(Path dir) throws IOException, InterruptedException {
    for (String place :
        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path program = Path.of(place, name);
        if (Files.isExecutable(program)) {
          Browser browser = new Browser(program);
          String empty = browser.run("about:blank", dir);
          return empty != null && empty.contains("<html") ? browser : null;
        }
      }
    }
    return null;
  }

  /** A resource beside this class. */
  static Path script(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(Browser.class.getResource(name), name);
    return Path.of(url.toURI());
  }

  /** The elements of a page after its scripts have run; null if that takes too long. */
  @Nullable String dom(Path page, Path dir) throws IOException, InterruptedException {
    return run(page.toUri().toString(), dir);
  }

  private @Nullable String run(String address, Path dir) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(dir, "profile");
    Path out = profile.resolve("dom.html");
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless"));
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"));
    command.addAll(List.of("--user-data-dir=" + profile, "--window-size=1400,1000"));
    command.addAll(List.of("--virtual-time-budget=20000", "--dump-dom", address));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return null;
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
