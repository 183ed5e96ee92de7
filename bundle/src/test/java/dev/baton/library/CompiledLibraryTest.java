package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.code.BinaryFormat;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.structure.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled modules in the library's jar are what the front end makes of their sources. */
class CompiledLibraryTest {
  private static final Path SOURCES =
      Repository.file("stdlib/src/main/resources/dev/baton/stdlib/python");

  private final FrontEnd frontEnd = ServiceLoader.load(FrontEnd.class).findFirst().orElseThrow();
  private final IntrinsicModules library =
      ServiceLoader.load(IntrinsicModules.class).findFirst().orElseThrow();

  static List<String> modules() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".py"))
          .map(name -> name.substring(0, name.length() - ".py".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void agreesWithItsSource(String module) throws IOException, SourceException {
    byte[] source = read(library.source(module));
    byte[] compiled = read(library.compiled(module));
    byte[] expected =
        BinaryFormat.write(
            frontEnd.compile(
                new String(source, StandardCharsets.UTF_8),
                "<stdlib>/" + module + ".py",
                FrontEnd.Mode.EXEC,
                0));
    assertArrayEquals(expected, compiled);
  }

  @Test
  void tracebacksShowTheSource() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import json");
      GuestException e = assertThrows(GuestException.class, () -> baton.exec("json.loads('[1,')"));
      assertTrue(
          e.traceback().contains("    return _default_decoder.decode(s)\n           ^^^"),
          e::traceback);
    }
  }

  private static byte[] read(InputStream stream) throws IOException {
    try (stream) {
      assertNotNull(stream);
      return stream.readAllBytes();
    }
  }
}
