package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./baton}, in a copy of the checkout with a JDK and a Maven that only say what they do. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "awk",
          "cat",
          "dirname",
          "grep",
          "head",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tee",
          "touch");
  private static final String JAR = "cli/target/baton-cli-0.1.0-SNAPSHOT.jar";

  @TempDir Path temporary;
  private Path checkout;
  private Path jdk;
  private Path path;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectories(temporary.resolve("check out/of 'it'"));
    Path original = Path.of("baton").toAbsolutePath();
    if (!Files.isRegularFile(original)) {
      original = Path.of("../baton").toAbsolutePath();
    }
    Files.copy(original, checkout.resolve("baton"));
    Files.createDirectories(checkout.resolve("cli/target"));
    path = Files.createDirectory(temporary.resolve("path"));
    for (String tool : TOOLS) {
      Path bin = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(path.resolve(tool), Files.exists(bin) ? bin : Path.of("/bin", tool));
    }
    jdk = Files.createDirectories(temporary.resolve("a jdk"));
    script(jdk.resolve("bin/java"), "for a in \"$@\"; do printf '[%s]' \"$a\"; done; exit 7");
    script(jdk.resolve("bin/javac"), "exit 1");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\nX=\"y\"\n");
    environment.put("PATH", path.toString());
    environment.put("JAVA_HOME", jdk.toString());
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void maven(String version, String build) throws IOException {
    script(
        path.resolve("mvn"),
        "if [ \"$1\" = -v ]; then echo 'Apache Maven " + version + " (x)'; exit 0; fi\n" + build);
  }

  private void built() throws IOException {
    Files.writeString(checkout.resolve(JAR), "");
  }

  private Process start(Path directory, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static Ran end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }

  private Ran baton(String... args) throws IOException, InterruptedException {
    String[] command = new String[args.length + 1];
    command[0] = checkout.resolve("baton").toString();
    System.arraycopy(args, 0, command, 1, args.length);
    return end(start(temporary, command));
  }

  private void fails(String message) throws IOException, InterruptedException {
    assertEquals(new Ran(1, "", "baton: " + message + "\n"), baton("run", "x.py"));
  }

  @Test
  void argumentsAndStatusAreThoseOfTheProgram() throws IOException, InterruptedException {
    built();
    Ran ran = baton("run", "a b", "", "*", "'");
    assertEquals(7, ran.status());
    assertEquals("", ran.err());
    String end = "[-jar][" + checkout.resolve(JAR) + "][run][a b][][*][']";
    assertTrue(ran.out().endsWith(end), ran::out);
    assertTrue(ran.out().startsWith("[-Dbaton.terminals=nnn]"), ran::out);
    assertFalse(ran.out().contains("SharedArchiveFile"), ran::out);
  }

  @Test
  void theArchiveOfThisJdkIsUsed() throws IOException, InterruptedException {
    built();
    Path archive = checkout.resolve("cli/target/baton-17.0.9.jsa");
    Files.writeString(archive, "");
    Files.writeString(checkout.resolve("cli/target/baton-21.jsa"), "");
    Ran ran = baton("run");
    assertTrue(ran.out().contains("[-XX:SharedArchiveFile=" + archive + "]"), ran::out);
    assertTrue(ran.out().endsWith("[run]"), ran::out);
  }

  @Test
  void theCacheOfThisJdkGoesBeforeTheArchive() throws IOException, InterruptedException {
    built();
    Path cache = checkout.resolve("cli/target/baton-17.0.9.aot");
    Files.writeString(cache, "");
    Files.writeString(checkout.resolve("cli/target/baton-17.0.9.jsa"), "");
    environment.put("BATON_JAVA_OPTIONS", "-Xmx1g -Da=b");
    Ran ran = baton("run");
    assertTrue(ran.out().contains("[-XX:AOTCache=" + cache + "]"), ran::out);
    assertFalse(ran.out().contains("SharedArchiveFile"), ran::out);
    assertTrue(ran.out().contains("[-Xmx1g][-Da=b][-jar]"), ran::out);
  }

  /** A JVM says nothing of methods that there are not. */
  @Test
  void theMethodsThatAreNotInlinedExist() throws Exception {
    built();
    Ran ran = baton("run");
    Path named = Path.of("cli/src/launcher/inlining.txt");
    assertTrue(ran.out().contains("[-XX:CompileCommandFile=" + checkout.resolve(named)), ran::out);
    Path file = Files.isRegularFile(named) ? named : Path.of("..").resolve(named);
    List<String> methods =
        Files.readAllLines(file).stream().filter(l -> l.startsWith("dontinline ")).toList();
    assertFalse(methods.isEmpty());
    for (String line : methods) {
      String[] parts = line.substring("dontinline ".length()).split("::");
      List<String> there =
          Stream.of(
                  Class.forName(parts[0], false, getClass().getClassLoader()).getDeclaredMethods())
              .map(Method::getName)
              .toList();
      assertTrue(there.contains(parts[1]), line);
    }
  }

  @Test
  void optionsForTheJvmAreWords() throws IOException, InterruptedException {
    built();
    environment.put("BATON_JAVA_OPTIONS", "-Xmx1g  -Da=b");
    Ran ran = baton("repl");
    assertTrue(ran.out().contains("[-Xmx1g][-Da=b][-jar]"), ran::out);
  }

  @Test
  void symbolicLinksLeadToTheCheckout() throws IOException, InterruptedException {
    built();
    Path link = Files.createDirectory(temporary.resolve("bin")).resolve("py");
    Files.createSymbolicLink(link, Path.of("../second"));
    Files.createSymbolicLink(temporary.resolve("second"), checkout.resolve("baton"));
    String expected = "[-jar][" + checkout.resolve(JAR) + "][x]";
    assertTrue(end(start(temporary, link.toString(), "x")).out().endsWith(expected));
    assertTrue(end(start(checkout, "sh", "baton", "x")).out().endsWith(expected));
    assertTrue(end(start(temporary, "bin/py", "x")).out().endsWith(expected));
  }

  @Test
  void aReadOnlyCheckoutThatIsBuiltRuns() throws IOException, InterruptedException {
    built();
    Files.setPosixFilePermissions(checkout, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertEquals(7, baton("x").status());
    Files.setPosixFilePermissions(checkout, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aReadOnlyCheckoutIsNotBuilt() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(checkout, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(checkout), "root writes everywhere");
    fails("not built yet, and " + checkout + " cannot be written");
    Files.setPosixFilePermissions(checkout, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void closedStreamsAreEmptyOnes() throws IOException, InterruptedException {
    built();
    script(jdk.resolve("bin/java"), "echo out && echo err >&2 && read line || exit 5");
    String baton = "\"" + checkout.resolve("baton") + "\"";
    for (String closed : new String[] {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"}) {
      assertEquals(5, end(start(temporary, "sh", "-c", baton + " " + closed)).status(), closed);
    }
  }

  @Test
  void aMissingJdkIsSaid() throws IOException, InterruptedException {
    environment.remove("JAVA_HOME");
    fails("no java found: install a JDK 17 or newer, or set JAVA_HOME");
    environment.put("JAVA_HOME", "/no/such");
    fails("JAVA_HOME is /no/such, but /no/such/bin/java cannot be run");
  }

  @Test
  void javaOnThePathIsFound() throws IOException, InterruptedException {
    built();
    environment.remove("JAVA_HOME");
    Files.createSymbolicLink(path.resolve("java"), jdk.resolve("bin/java"));
    Files.writeString(checkout.resolve("cli/target/baton-17.0.9.jsa"), "");
    Ran ran = baton("x");
    assertEquals(7, ran.status());
    assertTrue(ran.out().contains("baton-17.0.9.jsa"), ran::out);
  }

  @ParameterizedTest
  @CsvSource({"11.0.2", "1.8.0_392", "9", "16"})
  void anOldJdkIsSaid(String version) throws IOException, InterruptedException {
    built();
    String end = " is too old: a JDK 17 or newer is needed (" + jdk.resolve("bin/java") + ")";
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    fails("Java " + version + end);
    Files.delete(jdk.resolve("release"));
    script(jdk.resolve("bin/java"), "echo 'openjdk version \"" + version + "\" 2020-01-01' >&2");
    fails("Java " + version + end);
    script(jdk.resolve("bin/java"), "echo 'nonsense'");
    fails("Java of unknown version" + end);
  }

  @Test
  void aRuntimeWithoutCompilerIsSaid() throws IOException, InterruptedException {
    maven("3.9.1", "exit 1");
    Files.delete(jdk.resolve("bin/javac"));
    fails(jdk + " has no compiler: building needs a JDK, 17 or newer");
  }

  @Test
  void aMissingOrOldMavenIsSaid() throws IOException, InterruptedException {
    fails("no mvn found: install Maven 3.8.6 or newer to build");
    for (String old : new String[] {"3.8.5", "3.6.3", "2.2.1"}) {
      maven(old, "exit 1");
      fails("Maven " + old + " is too old: Maven 3.8.6 or newer is needed to build");
    }
    script(path.resolve("mvn"), "echo broken; exit 1");
    fails("mvn does not run: broken");
  }

  @Test
  void theFirstStartBuildsAndTheNextDoesNot() throws IOException, InterruptedException {
    maven(
        "4.0.0",
        """
        echo "$JAVA_HOME" >>built
        echo '[INFO] Building Baton command line 0.1.0-SNAPSHOT [8/8]'
        touch cli/target/baton-cli-0.1.0-SNAPSHOT.jar
        """);
    Ran first = baton("x");
    assertEquals(7, first.status());
    assertEquals(
        "baton: building, once; this takes a minute or two\n"
            + "baton:   Baton command line\n"
            + "baton: done\n",
        first.err());
    Ran second = baton("x");
    assertEquals(new Ran(7, first.out(), ""), second);
    assertEquals(jdk + "\n", Files.readString(checkout.resolve("built")));
    assertFalse(Files.exists(checkout.resolve(".building")));
    assertFalse(Files.exists(checkout.resolve(".build.log")));
  }

  @Test
  void aFailedBuildIsSaidAndTriedAgain() throws IOException, InterruptedException {
    maven("3.9.1", "touch cli/target/baton-cli-0.1.0-SNAPSHOT.jar; echo '[ERROR] no disk'; exit 1");
    for (int i = 0; i < 2; i++) {
      Ran ran = baton("x");
      assertEquals(1, ran.status());
      assertTrue(ran.err().contains("\n[ERROR] no disk\n"), ran::err);
      String log = checkout.resolve(".build.log").toString();
      assertTrue(
          ran.err().endsWith("build failed; the whole output is in " + log + "\n"), ran::err);
      assertFalse(Files.exists(checkout.resolve(JAR)));
      assertFalse(Files.exists(checkout.resolve(".building")));
    }
  }

  @Test
  void onlyOneOfSeveralFirstStartsBuilds() throws IOException, InterruptedException {
    maven(
        "3.9.1",
        """
        echo once >>built
        touch cli/target/baton-cli-0.1.0-SNAPSHOT.jar
        sleep 2
        echo whole >cli/target/lib
        """);
    script(
        jdk.resolve("bin/java"),
        "cat '" + checkout.resolve("cli/target/lib").toString().replace("'", "'\\''") + "'");
    String baton = checkout.resolve("baton").toString();
    Process[] starts = {
      start(temporary, baton, "x"), start(temporary, baton, "x"), start(temporary, baton, "x")
    };
    for (Process start : starts) {
      Ran ran = end(start);
      assertEquals("whole\n", ran.out(), ran::err);
      assertEquals(0, ran.status());
    }
    assertEquals("once\n", Files.readString(checkout.resolve("built")));
  }

  @Test
  void whatAKilledBuildLeftIsSaid() throws IOException, InterruptedException {
    maven("3.9.1", "exit 1");
    Path building = Files.createDirectory(checkout.resolve(".building"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(building.resolve("pid"), dead.pid() + "\n");
    fails("an earlier build was killed: remove the directory " + building + " and start again");
  }
}
