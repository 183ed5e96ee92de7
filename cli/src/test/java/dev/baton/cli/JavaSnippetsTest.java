package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.baton.Baton;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java code of the documentation compiles; what makes an engine of its own runs as well, the
 * rest talks of an engine {@code baton}.
 */
class JavaSnippetsTest {
  private static final List<String> IMPORTS =
      List.of(
          "dev.baton.*",
          "dev.baton.code.*",
          "java.nio.file.*",
          "java.time.*",
          "java.util.*",
          "java.util.concurrent.*",
          "javax.script.*");

  @TempDir Path classes;

  static List<Snippet> snippets() throws IOException {
    return Snippet.in("java");
  }

  @Test
  void thereAreSome() throws IOException {
    assertFalse(snippets().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void compilesAndRuns(Snippet snippet) throws Exception {
    boolean whole = snippet.text().contains("Baton baton =");
    assertEquals("", compile(snippet.text(), whole), snippet::toString);
    if (whole) {
      try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
        loader.loadClass("Shown").getMethod("run").invoke(null);
      }
    }
  }

  @Test
  void aWrongLineFails() {
    assertFalse(compile("long t = baton.functio(\"total\").call();", false).isEmpty());
    assertFalse(compile("Baton baton = Baton.builder().lock(5).build();", true).isEmpty());
  }

  /** What the compiler says; empty if it is content. */
  private String compile(String statements, boolean whole) {
    StringBuilder source = new StringBuilder();
    IMPORTS.forEach(name -> source.append("import ").append(name).append(";\n"));
    String parameters = whole ? "" : Baton.class.getName() + " baton";
    source.append("public class Shown {\npublic static void run(").append(parameters);
    source.append(") throws Exception {\n").append(statements).append("\n}\n}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    List<JavaFileObject> files = List.of(new Text(source.toString()));
    boolean good = compiler.getTask(messages, null, null, options, null, files).call();
    return good ? "" : messages + "\n" + source;
  }

  /** A source file in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///Shown.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
