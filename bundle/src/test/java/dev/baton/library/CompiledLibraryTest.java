package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.structure.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled modules in the library's jar are what the front end makes of their sources. */
class CompiledLibraryTest {
  private static final List<Path> SOURCES =
      List.of(
          Repository.file("stdlib/src/main/resources/dev/baton/stdlib/python"),
          Repository.file("arrays/src/main/resources/dev/baton/arrays/python"),
          Repository.file("compression/src/main/resources/dev/baton/compression/python"),
          Repository.file("database/src/main/resources/dev/baton/database/python"),
          Repository.file("inference/src/main/resources/dev/baton/inference/python"));

  private final FrontEnd frontEnd = ServiceLoader.load(FrontEnd.class).findFirst().orElseThrow();

  static List<String> modules() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path sources : SOURCES) {
      try (Stream<Path> all = Files.walk(sources)) {
        all.map(file -> sources.relativize(file).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(".py"))
            .map(name -> name.substring(0, name.length() - ".py".length()))
            .sorted()
            .forEach(names::add);
      }
    }
    return names;
  }

  /** The library that has a module. */
  private static IntrinsicModules library(String module) {
    return ServiceLoader.load(IntrinsicModules.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.source(module) != null)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void agreesWithItsSource(String module) throws IOException {
    byte[] source = read(library(module).source(module));
    Path file =
        SOURCES.stream()
            .map(sources -> sources.resolve(module + ".py"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    assertArrayEquals(Files.readAllBytes(file), source);
    InputStream compiled = library(module).compiled(module);
    if (compiled != null) {
      byte[] binary = read(compiled);
      CodeObject expected = compile(module, source);
      assertArrayEquals(BinaryFormat.writeWithoutPositions(expected), binary);
      CodeObject whole = BinaryFormat.read(binary, () -> expected);
      assertArrayEquals(BinaryFormat.write(expected), BinaryFormat.write(whole));
    }
  }

  private CodeObject compile(String module, byte[] source) {
    try {
      String text = new String(source, StandardCharsets.UTF_8);
      return frontEnd.compile(text, "<stdlib>/" + module + ".py", FrontEnd.Mode.EXEC, 0);
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  /** What the usual programs import starts quickly: no module of it is compiled at that moment. */
  @Test
  void usualImportsNeedNoCompiler() {
    String program =
        """
        import argparse, asyncio, collections, concurrent.futures, contextlib, dataclasses, datetime
        import decimal, enum, functools, inspect, io, json, logging, os, pathlib, queue, random, re
        import numpy, socket, string, sys, tempfile, threading, time, traceback, typing, unittest
        files = [getattr(m, '__file__', '') for m in sys.modules.values()]
        names = [f[len('<stdlib>/'):-len('.py')] for f in files if f.startswith('<stdlib>/')]
        """;
    try (Baton baton = Baton.builder().hostAccess(HostAccess.ALL).build()) {
      baton.exec(program);
      List<?> names = baton.eval("names").as(List.class);
      assertTrue(names.size() > 100, names::toString);
      for (Object name : names) {
        assertNotNull(
            library((String) name).compiled((String) name), () -> name + " has no compiled form");
      }
    }
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
