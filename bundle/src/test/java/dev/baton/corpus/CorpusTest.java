package dev.baton.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.baton.structure.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every chunk of the corpus does what its comments say: all of them under {@code gil} and {@code
 * free}, interpreted and compiled, the language also with a safepoint before every instruction.
 *
 * <p>Under {@code stress} a sample runs, since it takes long: one chunk in {@code
 * -Dbaton.corpus.stress}, 40 if that is not set; 1 runs all.
 *
 * <p>{@code -Dbaton.update=true} writes {@code known-failures.txt} anew instead of comparing;
 * {@code -Dbaton.corpus=text} runs the files only whose path contains the text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
  private static final boolean UPDATE = Boolean.getBoolean("baton.update");
  private static final String ONLY = System.getProperty("baton.corpus", "");
  private static final int ONE_IN = Integer.getInteger("baton.corpus.stress", 40);
  private static final Path CORPUS = Repository.file("bundle/src/test/resources/corpus");
  private static final Path LIST = CORPUS.resolve("known-failures.txt");
  private static final List<String> EVERYTHING = List.of("language", "lib", "cython", "device");
  private static final List<String> LANGUAGE = List.of("language", "cython");

  @TempDir private Path scratch;
  private final Set<String> failures = new ConcurrentSkipListSet<>();
  private KnownFailures known;

  @BeforeAll
  void readList() throws IOException {
    known = new KnownFailures(LIST);
  }

  @AfterAll
  void writeList() throws IOException {
    if (UPDATE && ONLY.isEmpty()) {
      KnownFailures.write(LIST, failures);
    }
  }

  @TestFactory
  List<DynamicContainer> underTheGlobalLock() throws IOException {
    return tests(Mode.GIL);
  }

  @TestFactory
  List<DynamicContainer> inParallel() throws IOException {
    return tests(Mode.FREE);
  }

  @TestFactory
  List<DynamicContainer> kernelsUnderLatency() throws IOException {
    return tests(Mode.LATENCY);
  }

  @TestFactory
  List<DynamicContainer> underStress() throws IOException {
    return tests(Mode.STRESS);
  }

  @TestFactory
  List<DynamicContainer> withASafepointBeforeEveryInstruction() throws IOException {
    return tests(Mode.HOSTILE);
  }

  @TestFactory
  List<DynamicContainer> compiledAtOnce() throws IOException {
    return tests(Mode.COMPILED);
  }

  @TestFactory
  List<DynamicContainer> compiledWithASafepointBeforeEveryInstruction() throws IOException {
    return tests(Mode.COMPILED_HOSTILE);
  }

  @TestFactory
  List<DynamicContainer> inThreadedCodeFromTheStart() throws IOException {
    return tests(Mode.THREADED);
  }

  @Test
  void theCorpusHasAtLeast600Expectations() throws IOException {
    int count = 0;
    for (Path file : files(EVERYTHING)) {
      count += Chunk.of(file).stream().mapToInt(Chunk::expectations).sum();
    }
    assertTrue(count >= 600, () -> "too few");
  }

  @Test
  void theListOfKnownFailuresNamesOnlyChunksThatExist() throws IOException {
    List<String> all = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      for (Path file : files(folders(mode))) {
        Chunk.of(file).forEach(chunk -> all.add(chunk.id() + " " + mode));
      }
    }
    assertEquals(List.of(), known.strangers(all));
  }

  private static List<String> folders(Mode mode) {
    return mode.isSlow() ? LANGUAGE : EVERYTHING;
  }

  private List<DynamicContainer> tests(Mode mode) throws IOException {
    ChunkRunner runner = new ChunkRunner(mode, CORPUS.resolve("packages"), scratch);
    List<DynamicContainer> files = new ArrayList<>();
    for (Path file : files(folders(mode))) {
      boolean kernels = !file.getParent().endsWith("lib") || name(file).startsWith("numpy");
      boolean left = mode == Mode.LATENCY && !kernels;
      if (left || !file.toString().contains(ONLY)) {
        continue;
      }
      List<DynamicTest> chunks =
          Chunk.of(file).stream()
              .filter(c -> mode != Mode.STRESS || Math.floorMod(c.id().hashCode(), ONE_IN) == 0)
              .map(c -> DynamicTest.dynamicTest(c.id(), () -> check(runner, mode, c)))
              .toList();
      files.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), chunks));
    }
    return files;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> files(List<String> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> listed = Files.list(CORPUS.resolve(folder))) {
        listed.filter(f -> f.toString().endsWith(".py")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private void check(ChunkRunner runner, Mode mode, Chunk chunk) throws InterruptedException {
    List<String> complaints = runner.complaints(chunk);
    if (!complaints.isEmpty()) {
      failures.add(KnownFailures.line(chunk, mode, complaints));
    }
    if (UPDATE) {
      complaints.forEach(c -> System.out.println(chunk.id() + " " + mode + ": " + c));
      return;
    }
    if (known.contains(chunk, mode)) {
      assertTrue(
          !complaints.isEmpty(),
          () -> chunk.id() + " passes under " + mode + ": strike it from known-failures.txt");
    } else if (!complaints.isEmpty()) {
      fail(String.join("\n", complaints));
    }
  }
}
