package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.embedding.Usable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large document meets the limit of steps while it is parsed; a small one does not. */
class XmlInterruptTest {
  private static final String PARSE = "import _xml; n = len(_xml.events(b'<a>%s</a>', None))";

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void bytesOfTheDocumentAreCharged(String lock) {
    Limits limits = Limits.NONE.withSteps(2_000_000);
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      baton.exec(PARSE.formatted("<b/>".repeat(1000)));
      assertTrue(baton.eval("n > 2000").as(boolean.class));
      String large = PARSE.formatted("<b/>".repeat(1_000_000));
      assertThrows(LimitException.class, () -> baton.exec(large));
      assertEquals(3, Usable.eval(baton, "1 + 2").as(int.class));
    }
  }
}
