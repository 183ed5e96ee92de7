package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Source text that nobody would write gives one clear error, and the engine goes on. */
@Timeout(300)
class HostileSourceTest {
  private final Baton baton = Baton.builder().build();

  @AfterEach
  void engineGoesOn() {
    assertEquals(2, baton.eval("1 + 1").as(int.class));
    baton.close();
  }

  @Test
  void aLineOfTenMegabytes() {
    String line = "x = '" + "a".repeat(10 << 20) + "'";
    baton.exec(line);
    assertEquals(10 << 20, baton.eval("len(x)").as(int.class));
    GuestException e =
        assertThrows(GuestException.class, () -> baton.compile("y = " + "a ".repeat(5 << 20)));
    assertEquals("SyntaxError: invalid syntax", e.getMessage());
  }

  @Test
  void tenThousandParentheses() {
    String nested = "(".repeat(10_000) + ")".repeat(10_000);
    for (String source : List.of("(".repeat(10_000), nested, "[".repeat(10_000) + "\n")) {
      GuestException e = assertThrows(GuestException.class, () -> baton.compile(source));
      assertTrue(e.isSyntaxError(), e::getMessage);
      assertEquals("SyntaxError: too many nested parentheses", e.getMessage());
    }
  }

  @Test
  void deepNestingOfOtherKinds() {
    List<String> sources = new ArrayList<>();
    sources.add("-".repeat(100_000) + "1");
    sources.add("not ".repeat(100_000) + "1");
    sources.add("lambda: ".repeat(50_000) + "1");
    sources.add("x" + ".y".repeat(100_000));
    sources.add("1" + " + 1".repeat(100_000));
    sources.add("x = " + "1 if 2 else ".repeat(50_000) + "3");
    for (String source : sources) {
      try {
        baton.compile(source);
      } catch (GuestException e) {
        String type = e.typeName();
        assertTrue(List.of("SyntaxError", "RecursionError", "MemoryError").contains(type), type);
      }
    }
  }

  @Test
  void aHundredLevelsOfIndentation() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      source.append(" ".repeat(i)).append("if x:\n");
    }
    GuestException e = assertThrows(GuestException.class, () -> baton.compile(source.toString()));
    assertEquals("IndentationError: too many levels of indentation", e.getMessage());
  }
}
