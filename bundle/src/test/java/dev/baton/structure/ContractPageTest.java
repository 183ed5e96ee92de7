package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The contract in {@code docs/memory-model.md} and its tests: every row has a level and a test in
 * each column, every test that a row names exists, and every test of the contract has a row.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractPageTest {
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+) \\|.*\\|");
  private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final Pattern TEST =
      Pattern.compile(
          "@(?:Test|Property|ParameterizedTest)\\b.*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
  private static final List<String> LEVELS =
      List.of("incompatible", "compatible", "distinct", "shared", "atomic");
  private static final List<String> OPERATIONS =
      ids("L8", "D4", "S3", "Q2", "B2", "A4", "I5", "M2", "C1", "T1", "O3", "K2", "X2");
  private static final List<String> RULES = ids("V7", "Z9");

  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, Set<String>> tests = new HashMap<>();

  /** {@code L8} stands for L1 to L8; the rules about visibility begin with V0. */
  private static List<String> ids(String... ends) {
    List<String> ids = new ArrayList<>();
    for (String end : ends) {
      boolean fromZero = end.startsWith("V");
      for (int n = 1; n <= Integer.parseInt(end.substring(1)); n++) {
        ids.add(end.substring(0, 1) + (fromZero ? n - 1 : n));
      }
    }
    return ids;
  }

  @BeforeAll
  void read() throws IOException {
    for (String line : Files.readAllLines(Repository.file("docs/memory-model.md"))) {
      Matcher m = ROW.matcher(line);
      if (m.matches()) {
        List<String> cells = Arrays.stream(CELL.split(line)).map(String::strip).toList();
        rows.put(m.group(1), cells.subList(2, cells.size()));
      }
    }
    try (Stream<Path> modules = Files.list(Repository.file("."))) {
      for (Path module : modules.map(p -> p.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(module)) {
          readTests(module);
        }
      }
    }
  }

  private void readTests(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Set<String> methods = new HashSet<>();
        TEST.matcher(Files.readString(file)).results().forEach(r -> methods.add(r.group(1)));
        String name = file.getFileName().toString().replace(".java", "");
        tests.computeIfAbsent(name, n -> new HashSet<>()).addAll(methods);
      }
    }
  }

  @Test
  void everyRowOfTheContractIsThere() {
    List<String> expected = new ArrayList<>(OPERATIONS);
    expected.addAll(RULES);
    assertEquals(expected, rows.keySet().stream().filter(expected::contains).toList());
  }

  @Test
  void everyOperationHasALevelInBothColumns() {
    for (String id : OPERATIONS) {
      for (String cell : rows.get(id).subList(1, 3)) {
        String level = cell.split("[^a-z]")[0];
        assertTrue(LEVELS.contains(level), () -> id + ": " + cell);
      }
    }
  }

  @Test
  void everyRowHasATestInEveryColumnItSpeaksOf() {
    List<String> untested = new ArrayList<>();
    for (Map.Entry<String, List<String>> row : rows.entrySet()) {
      List<String> cells = row.getValue();
      String under = row.getKey().startsWith("V") ? cells.get(1) : "both";
      List<String> named = named(cells);
      boolean gil = named.stream().anyMatch(name -> !name.endsWith("InParallel"));
      boolean free = named.stream().anyMatch(name -> !name.endsWith("UnderTheGlobalLock"));
      if (!gil && !under.equals("free") || !free && !under.equals("gil")) {
        untested.add(row.getKey());
      }
    }
    assertEquals(List.of(), untested);
  }

  @Test
  void everyTestThatARowNamesExists() {
    List<String> missing = new ArrayList<>();
    rows.forEach((id, cells) -> named(cells).forEach(name -> addIfMissing(missing, id, name)));
    assertEquals(List.of(), missing);
  }

  private void addIfMissing(List<String> missing, String id, String name) {
    String[] parts = name.split("\\.");
    if (!tests.getOrDefault(parts[0], Set.of()).contains(parts[1])) {
      missing.add(id + ": " + name);
    }
  }

  @Test
  void everyTestOfTheContractHasARow() {
    Set<String> named = new HashSet<>();
    rows.values().forEach(cells -> named.addAll(named(cells)));
    List<String> strays = new ArrayList<>();
    tests.forEach(
        (type, methods) -> {
          if (type.endsWith("ContractProperties")) {
            methods.stream()
                .map(m -> type + "." + m)
                .filter(m -> !named.contains(m))
                .forEach(strays::add);
          }
        });
    assertEquals(List.of(), strays);
    assertTrue(tests.size() > 100, "the tests were not read");
  }

  private static List<String> named(List<String> cells) {
    return NAMED
        .matcher(cells.get(cells.size() - 1))
        .results()
        .map(r -> r.group(1) + "." + r.group(2))
        .toList();
  }
}
