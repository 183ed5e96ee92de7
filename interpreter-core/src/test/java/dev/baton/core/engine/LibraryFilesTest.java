package dev.baton.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeBuilder;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleFiles;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compiled modules are used when they are whole and of this version, and only then. */
class LibraryFilesTest {
  private static final byte[] SOURCE = "x = 'é'\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void aWholeFileIsUsed() {
    assertEquals("m.py", files(compiled()).code("m").fileName());
  }

  @Test
  void aFileOfAnotherVersionIsNot() {
    byte[] file = compiled();
    file[5]++;
    assertNull(files(file).code("m"));
  }

  @Test
  void aDamagedFileIsNot() {
    byte[] file = compiled();
    file[file.length - 1] ^= 1;
    assertNull(files(file).code("m"));
    assertNull(files(new byte[] {1, 2}).code("m"));
  }

  @Test
  void withoutCompiledFileThereIsTheSource() {
    LibraryFiles files = files(null);
    assertNull(files.code("m"));
    assertArrayEquals(SOURCE, files.source("m"));
    assertNull(files.source("n"));
  }

  @Test
  void theSourceTextIsFoundByItsShownName() {
    LibraryFiles files = files(compiled());
    assertEquals("x = 'é'\n", files.sourceText(LibraryFiles.shownName("m")));
    assertNull(files.sourceText("m.py"));
    assertNull(files.sourceText("<stdlib>/n.py"));
    assertNull(files.sourceText("<stdlib>"));
  }

  private static byte[] compiled() {
    CodeBuilder code = CodeBuilder.namespace("<module>").source("m.py", 1);
    code.emit(Opcode.LOAD_CONST, code.constant(Constant.NONE)).emit(Opcode.RETURN_VALUE);
    byte[] file = BinaryFormat.write(code.build());
    assertNotNull(BinaryFormat.read(file));
    return file;
  }

  private static LibraryFiles files(byte @Nullable [] compiled) {
    return new LibraryFiles(List.of(new OneModule(compiled)), null);
  }

  private record OneModule(byte @Nullable [] file) implements IntrinsicModules {
    @Override
    public Set<String> names() {
      return Set.of();
    }

    @Override
    public @Nullable ModuleObject create(ThreadContext t, String name) {
      return null;
    }

    @Override
    public ModuleFiles files() {
      return new ModuleFiles(name -> null);
    }

    @Override
    public @Nullable InputStream source(String path) {
      return path.equals("m") ? new ByteArrayInputStream(SOURCE) : null;
    }

    @Override
    public @Nullable InputStream compiled(String path) {
      return path.equals("m") && file != null ? new ByteArrayInputStream(file) : null;
    }
  }
}
