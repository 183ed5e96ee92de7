package dev.baton.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one dependency that these examples have does not bring the optional modules. */
class OptionalModulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"bz2", "lzma", "sqlite3", "onnxruntime"})
  void isNotThereWithoutItsJar(String name) {
    try (Baton baton = Baton.builder().build()) {
      GuestException e = assertThrows(GuestException.class, () -> baton.exec("import " + name));
      assertEquals("ModuleNotFoundError", e.typeName());
      assertTrue(e.getMessage().contains("No module named '" + name + "'"), e.getMessage());
    }
  }
}
