package dev.baton.packer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedHistoryTest {
  private static final String COMMON = "what several files have in common, and what is long enough";

  @Test
  void holdsWhatFilesHaveInCommon() {
    List<byte[]> files = List.of(file(1), file(2), file(3));
    String chosen = new String(SharedHistory.of(files, 96), StandardCharsets.ISO_8859_1);
    assertTrue(chosen.contains("several files have in common"), chosen);
    assertTrue(chosen.length() <= 96);
  }

  @Test
  void isTheSameForTheSameFiles() {
    List<byte[]> files = List.of(file(1), file(2), file(3));
    assertArrayEquals(SharedHistory.of(files, 960), SharedHistory.of(files, 960));
  }

  @Test
  void isEmptyWhereNothingIsInCommon() {
    assertEquals(0, SharedHistory.of(List.of(new byte[480], new byte[3]), 960).length);
    assertEquals(0, SharedHistory.of(List.of(), 960).length);
  }

  private static byte[] file(int seed) {
    String noise = new String(noise(seed), StandardCharsets.ISO_8859_1);
    return (noise + COMMON + noise.substring(seed)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] noise(int seed) {
    byte[] noise = new byte[480];
    new Random(seed).nextBytes(noise);
    return noise;
  }
}
