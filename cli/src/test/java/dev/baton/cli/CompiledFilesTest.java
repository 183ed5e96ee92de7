package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dis}, {@code asm} and {@code check}, and running what {@code asm} makes. */
class CompiledFilesTest {
  private static final String PROGRAM =
      """
      import sys
      def add(a, b=2): return a + b
      print(add(3), sys.argv[1:])
      """;

  @TempDir Path directory;
  private Path source;
  private Path assembly;
  private Path compiled;

  @BeforeEach
  void assemble() throws IOException {
    source = Files.writeString(directory.resolve("p.py"), PROGRAM);
    Ran dis = Ran.baton("dis", source.toString());
    assertEquals(0, dis.status(), dis::err);
    assembly = Files.writeString(directory.resolve("p.asm"), dis.out());
    compiled = directory.resolve("p.batn");
    Ran asm = Ran.baton("asm", assembly.toString(), "-o", compiled.toString());
    assertEquals(new Ran(0, "", ""), asm);
  }

  @Test
  void whatDisShowsRunsLikeTheSource() {
    Ran expected = new Ran(0, "5 ['x']\n", "");
    assertEquals(expected, Ran.baton("run", source.toString(), "x"));
    assertEquals(expected, Ran.baton("run", compiled.toString(), "x"));
  }

  @Test
  void disReadsCompiledFiles() throws IOException {
    assertEquals(new Ran(0, Files.readString(assembly), ""), Ran.baton("dis", compiled.toString()));
  }

  @Test
  void wrongAssemblyIsRefusedWithItsLine() throws IOException {
    Files.writeString(assembly, "nonsense\n" + Files.readString(assembly));
    Path out = directory.resolve("out.batn");
    Ran ran = Ran.baton("asm", assembly.toString(), "-o", out.toString());
    assertEquals(1, ran.status());
    assertTrue(ran.err().startsWith("baton: " + assembly + ": "), ran::err);
    assertTrue(ran.err().contains("line 1"), ran::err);
    assertFalse(Files.exists(out));
  }

  @Test
  void asmSaysWhereItCannotWrite() {
    Path out = directory.resolve("none/out.batn");
    Ran ran = Ran.baton("asm", assembly.toString(), "-o", out.toString());
    String problem = "[Errno 2] No such file or directory";
    assertEquals(new Ran(1, "", "baton: can't write file '" + out + "': " + problem + "\n"), ran);
    assertEquals(2, Ran.baton("asm", assembly.toString()).status());
  }

  @Test
  void aFileOfAnotherVersionIsRefused() throws IOException {
    byte[] data = Files.readAllBytes(compiled);
    data[5]++;
    Files.write(compiled, data);
    refused("compiled code of format version " + data[5] + ", this is version " + (data[5] - 1));
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    byte[] data = Files.readAllBytes(compiled);
    data[data.length / 2] ^= 0x55;
    Files.write(compiled, data);
    refused("the checksum does not match");
    Files.write(compiled, new byte[] {'B', 'A', 'T', 'N'});
    refused("the file ends too early");
  }

  private void refused(String message) {
    for (String command : new String[] {"run", "dis"}) {
      Ran ran = Ran.baton(command, compiled.toString());
      assertEquals(1, ran.status());
      assertEquals("", ran.out());
      assertTrue(ran.err().startsWith("baton: " + compiled + ": " + message), ran::err);
      assertEquals(1, ran.err().lines().count(), ran::err);
    }
  }

  @Test
  void checkLooksAtEveryFile() throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.py"), "def f(:\n");
    Path missing = directory.resolve("none.py");
    assertEquals(new Ran(0, "", ""), Ran.baton("check", source.toString(), source.toString()));
    Ran ran = Ran.baton("check", bad.toString(), missing.toString(), source.toString());
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("\", line 1\n    def f(:\n"), ran::err);
    assertTrue(ran.err().contains("can't open file '" + missing), ran::err);
    assertEquals(2, Ran.baton("check").status());
  }

  @Test
  void scriptsAndFilesAreTheSame() throws IOException {
    byte[] data = Files.readAllBytes(compiled);
    assertArrayEquals(data, Script.fromBytes(data).toBytes());
  }
}
