package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be run: one clear error and the exit status of CPython. */
class BadFilesTest {
  @TempDir Path directory;

  private String file(byte[] content) throws IOException {
    return Files.write(directory.resolve("p.py"), content).toString();
  }

  private String file(String latin1) throws IOException {
    return file(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "dis"})
  void aMissingFile(String command) {
    String missing = directory.resolve("none.py").toString();
    String message =
        "baton: can't open file '" + missing + "': [Errno 2] No such file or directory\n";
    assertEquals(new Ran(2, "", message), Ran.baton(command, missing));
  }

  @Test
  void aDirectory() {
    String message = "baton: can't find '__main__' module in '" + directory + "'\n";
    assertEquals(new Ran(1, "", message), Ran.baton("run", directory.toString()));
    message = "baton: can't open file '" + directory + "': [Errno 21] Is a directory\n";
    assertEquals(new Ran(2, "", message), Ran.baton("check", directory.toString()));
    assertEquals(new Ran(2, "", message), Ran.baton("dis", directory.toString()));
  }

  @Test
  void aFileBelowAFile() throws IOException {
    String below = file("x = 1\n") + "/more.py";
    Ran ran = Ran.baton("run", below);
    assertEquals(2, ran.status());
    assertTrue(ran.err().startsWith("baton: can't open file '" + below + "': "), ran::err);
  }

  @Test
  void aNameThatIsNoPath() {
    assertEquals(2, Ran.baton("run", "a\0b").status());
  }

  @Test
  void anUnreadableFileIsNamedInTheWordsOfTheSystem() {
    assertEquals(
        "[Errno 13] Permission denied", FileArgument.problem(new AccessDeniedException("p.py")));
    assertEquals(
        "p.py: Input/output error",
        FileArgument.problem(new FileSystemException("p.py", null, "Input/output error")));
  }

  @Test
  void aByteThatIsNotUtf8() throws IOException {
    String p = file("x = 1\ny = '\u00e9'\n");
    String message =
        "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file "
            + p
            + " on line 2, but no encoding declared;"
            + " see https://peps.python.org/pep-0263/ for details\n";
    assertEquals(new Ran(1, "", message), Ran.baton("run", p));
    assertEquals(new Ran(1, "", message), Ran.baton("check", p));
    assertEquals(new Ran(1, "", message), Ran.baton("dis", p));
  }

  @Test
  void anEncodingThatDoesNotExist() throws IOException {
    String p = file("# coding: nope\nprint(1)\n");
    assertEquals(new Ran(1, "", "SyntaxError: encoding problem: nope\n"), Ran.baton("run", p));
  }

  @Test
  void bytesThatAreNotInTheDeclaredEncoding() throws IOException {
    String p = file("# coding: ascii\nx = '\u00c3\u00a9'\n");
    assertEquals(new Ran(1, "", "SyntaxError: encoding problem: ascii\n"), Ran.baton("run", p));
    p = file("# coding: utf-8\n\nx = '\u00ff'\n");
    Ran ran = Ran.baton("run", p);
    String start =
        "  File \"" + p + "\", line 3\nSyntaxError: (unicode error) 'utf-8' codec can't ";
    assertTrue(ran.err().startsWith(start), ran::err);
    assertEquals(1, ran.status());
  }

  @Test
  void aByteOrderMarkAgainstTheComment() throws IOException {
    String p = file("\u00ef\u00bb\u00bf# coding: latin-1\nx = 1\n");
    Ran ran = Ran.baton("run", p);
    assertEquals(1, ran.status());
    assertTrue(
        ran.err().endsWith("SyntaxError: encoding problem: iso-8859-1 with BOM\n"), ran::err);
  }

  @Test
  void declaredEncodingsWork() throws IOException {
    assertEquals(
        new Ran(0, "é\n", ""), Ran.baton("run", file("# coding: latin-1\nprint('\u00e9')\n")));
    assertEquals(
        new Ran(0, "é\n", ""), Ran.baton("run", file("\u00ef\u00bb\u00bfprint('\u00c3\u00a9')\n")));
    assertEquals(
        new Ran(0, "あ\n", ""),
        Ran.baton("run", file("#!python\n# -*- coding: shift_jis -*-\nprint('\u0082\u00a0')\n")));
  }

  @Test
  void aNullByte() throws IOException {
    String p = file("x = 1\ny = \0\n");
    Ran ran = Ran.baton("run", p);
    String message =
        "  File \""
            + p
            + "\", line 2\n    y = \nSyntaxError: source code cannot contain null bytes\n";
    assertEquals(new Ran(1, "", message), ran);
  }

  @Test
  void aSyntaxError() throws IOException {
    String p = file("x = 1\nif x\n    pass\n");
    String message =
        "  File \"" + p + "\", line 2\n    if x\n        ^\nSyntaxError: expected ':'\n";
    assertEquals(new Ran(1, "", message), Ran.baton("run", p));
    assertEquals(new Ran(1, "", message), Ran.baton("check", p));
    assertEquals(new Ran(1, "", message), Ran.baton("dis", p));
  }

  @Test
  void aLineOfTenMegabytes() throws IOException {
    String text = "'" + "ab".repeat(5 << 20) + "'";
    Ran ran = Ran.baton("run", file("x = " + text + "; print(len(x))\n"));
    assertEquals(new Ran(0, (10 << 20) + "\n", ""), ran);
    Ran wrong = Ran.baton("run", file("x = (" + text + "]\n"));
    assertEquals(1, wrong.status());
    assertTrue(wrong.err().endsWith("']' does not match opening parenthesis '('\n"));
  }

  @Test
  void tenThousandNestedParentheses() throws IOException {
    String p = file("x = " + "(".repeat(10_000) + ")".repeat(10_000) + "\n");
    Ran ran = Ran.baton("run", p);
    assertEquals(1, ran.status());
    assertTrue(ran.err().endsWith("SyntaxError: too many nested parentheses\n"), ran::err);
  }

  @Test
  void endlessRecursion() throws IOException {
    Ran ran = Ran.baton("run", file("def f(): return f()\nf()\n"));
    assertEquals(1, ran.status());
    String end = "RecursionError: maximum recursion depth exceeded";
    assertTrue(ran.err().contains("  [Previous line repeated "), ran::err);
    assertTrue(ran.err().stripTrailing().endsWith(end), ran::err);
  }
}
