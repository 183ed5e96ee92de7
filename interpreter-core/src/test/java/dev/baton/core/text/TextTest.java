package dev.baton.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which class a text has, and how it meets the host's UTF-16. */
class TextTest {

  private static final String GRIN = "\uD83D\uDE00";

  @Test
  void aHostStringWithPairsBecomesWide() {
    Object text = Text.fromJava("a" + GRIN + "b");
    assertInstanceOf(WideText.class, text);
    assertEquals(3, Text.length(text));
    assertEquals(0x1F600, Text.codePointAt(text, 1));
    assertEquals("a" + GRIN + "b", Text.toJava(text));
  }

  @Test
  void aHostStringWithoutPairsIsTheTextItself() {
    String plain = "caf\u00e9 \ud800 \udc00";
    assertSame(plain, Text.fromJava(plain));
  }

  @Test
  void cuttingTheWidePartOffGivesAString() {
    Object text = Text.fromJava("ab" + GRIN);
    assertEquals("ab", Text.substring(text, 0, 2));
    assertEquals("ba", Text.slice(text, 1, -1, 2));
    assertEquals("b", Text.at(text, 1));
  }

  @Test
  void loneSurrogatesThatMeetStayTwoCodePoints() {
    Object met = Text.concat("\ud83d", "\ude00");
    assertInstanceOf(WideText.class, met);
    assertEquals(2, Text.length(met));
    assertNotEquals(Text.ofCodePoint(0x1F600), met);
    assertEquals(met, Text.join("", List.of("\ud83d", "\ude00")));
    assertEquals(met, TextSearch.replace("\ud83dx\ude00", "x", "", -1));
    assertEquals(met, Text.slice("\ud83dx\ude00", 0, 2, 2));
    assertEquals("\ud83d", Text.substring(met, 0, 1));
    assertEquals(4, Text.length(Text.repeat("\ude00\ud83d", 2)));
    assertEquals(met, TextCase.upper(met));
  }

  @Test
  void equalTextsHaveEqualHashesHoweverTheyWereMade() {
    Object parts = Text.concat(Text.ofCodePoint(0x10400), "abc");
    Object whole = Text.fromCodePoints(new int[] {0x10400, 'a', 'b', 'c'});
    assertEquals(whole, parts);
    assertEquals(Text.hash(whole), Text.hash(parts));
  }

  @Test
  void codePointsOrderTextsAndNotUnits() {
    assertEquals(1, Integer.signum(Text.compare(Text.ofCodePoint(0x10000), "\uffff")));
    assertEquals(-1, Integer.signum(Text.compare("\ue000", Text.ofCodePoint(0x10000))));
  }

  @Test
  void unchangedTextsAreNotCopied() {
    String text = "plain";
    assertSame(text, TextCase.lower(text));
    assertSame(text, TextSplit.strip(text, null));
    assertSame(text, TextSearch.replace(text, "z", "y", -1));
    assertSame(text, TextLayout.center(text, 3, ' '));
    assertSame(text, Text.repeat(text, 1));
  }

  @Test
  void textsTooLargeForMemoryAreRefused() {
    OperandException e =
        assertThrows(OperandException.class, () -> Text.repeat("abc", Long.MAX_VALUE));
    assertEquals(OperandException.Kind.MEMORY, e.kind());
    assertThrows(OperandException.class, () -> TextLayout.ljust("a", Long.MAX_VALUE, '*'));
    assertThrows(OperandException.class, () -> TextLayout.zfill("a", Integer.MAX_VALUE));
  }

  @Test
  void anEmptySeparatorIsAnError() {
    OperandException e = assertThrows(OperandException.class, () -> TextSplit.split("a", "", -1));
    assertEquals("empty separator", e.message());
  }

  @Test
  void namesOfCharacters() {
    assertEquals("LATIN SMALL LETTER A", CharacterNames.nameOf('a'));
    assertEquals("HANGUL SYLLABLE GAG", CharacterNames.nameOf(0xAC01));
    assertEquals("CJK UNIFIED IDEOGRAPH-4E00", CharacterNames.nameOf(0x4E00));
    assertEquals(null, CharacterNames.nameOf(0x80));
    assertEquals(0xAC01, CharacterNames.find("hangul syllable gag"));
    assertEquals(0x4E00, CharacterNames.find("CJK UNIFIED IDEOGRAPH-4E00"));
    assertEquals(0x1F600, CharacterNames.find("Grinning Face"));
    assertEquals(-1, CharacterNames.find("NO SUCH NAME"));
    assertEquals(-1, CharacterNames.find("CJK UNIFIED IDEOGRAPH-XYZ"));
  }
}
