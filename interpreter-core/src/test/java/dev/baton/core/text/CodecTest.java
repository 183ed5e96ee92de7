package dev.baton.core.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Names of encodings, decoding in pieces, error data and handlers of one's own. */
class CodecTest {

  private static final ErrorHandler STRICT = Objects.requireNonNull(ErrorHandler.named("strict"));

  private static Codec codec(String name) {
    return Objects.requireNonNull(Codecs.lookup(name));
  }

  @Test
  void namesInManySpellings() {
    for (String name : new String[] {"utf-8", "UTF8", "Utf_8", "utf 8", "U8"}) {
      assertSame(Codecs.UTF_8, codec(name));
    }
    assertSame(Codecs.LATIN_1, codec("ISO-8859-1"));
    assertSame(Codecs.ASCII, codec("us-ascii"));
    assertEquals("utf-16-le", codec("UTF-16LE").name());
    assertNull(Codecs.lookup("no-such-thing"));
    assertNull(Codecs.lookup("shift_jis"));
    assertNull(Codecs.lookup(""));
  }

  /** Whatever the cuts, pieces decode to the same text as the whole. */
  @Test
  void incompleteSequencesWaitForMore() {
    Object text = Text.fromJava("a\u00e9\u4e00\uD83D\uDE00z");
    for (String name : new String[] {"utf-8", "utf-16", "utf-16-be", "utf-32", "utf-8-sig"}) {
      Codec codec = codec(name);
      byte[] data = codec.encode(text, STRICT);
      for (int cut = 0; cut <= data.length; cut++) {
        Codec.Decoded head = codec.decode(Arrays.copyOf(data, cut), STRICT, false);
        int length = Text.length(head.text());
        assertEquals(Text.substring(text, 0, length), head.text(), name + " cut at " + cut);
        if (cut == data.length) {
          assertEquals(cut, head.consumed());
        }
      }
    }
  }

  @Test
  void errorsCarryTheirData() {
    byte[] data = {'a', (byte) 0xE2, (byte) 0x82, 'b'};
    CodecException e = assertThrows(CodecException.class, () -> Codecs.UTF_8.decode(data, STRICT));
    assertEquals("utf-8", e.encoding());
    assertSame(data, e.input());
    assertEquals(1, e.start());
    assertEquals(3, e.end());
    assertEquals("invalid continuation byte", e.reason());
    assertEquals(
        "'utf-8' codec can't decode bytes in position 1-2: invalid continuation byte", e.message());
  }

  @Test
  void handlersMayGoBackAndGiveBytes() {
    ErrorHandler bytes = e -> new ErrorHandler.Replacement(new byte[] {1, 2}, e.end());
    assertArrayEquals(new byte[] {'x', 1, 2, 'y'}, Codecs.ASCII.encode("x\u1234\u1235y", bytes));
    ErrorHandler last = e -> new ErrorHandler.Replacement("?", -1);
    assertArrayEquals(new byte[] {'?', 'y'}, Codecs.ASCII.encode("\u1234xy", last));
    ErrorHandler outside = e -> new ErrorHandler.Replacement("?", 99);
    OperandException error =
        assertThrows(OperandException.class, () -> Codecs.ASCII.encode("\u1234", outside));
    assertEquals("position 99 from error handler out of bounds", error.message());
  }

  @Test
  void aReplacementMustBeEncodable() {
    ErrorHandler accent = e -> new ErrorHandler.Replacement("\u00e9", e.end());
    assertThrows(CodecException.class, () -> Codecs.ASCII.encode("\u1234", accent));
  }
}
