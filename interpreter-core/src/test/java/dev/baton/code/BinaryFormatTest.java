package dev.baton.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files of compiled code: round trips, and damage of every kind. */
class BinaryFormatTest {
  private static final int TRIES = 100;

  private final byte[] file = BinaryFormat.write(SampleCode.module());

  @Example
  void roundTrip() {
    CodeObject read = BinaryFormat.read(file);
    assertArrayEquals(file, BinaryFormat.write(read));
    assertEquals(SampleCode.module().constants().subList(0, 5), read.constants().subList(0, 5));
    assertEquals(SampleCode.module().positions().at(0), read.positions().at(0));
  }

  @Example
  void positionsLeftOutComeFromTheOriginal() {
    byte[] small = BinaryFormat.writeWithoutPositions(SampleCode.module());
    assertTrue(small.length < file.length);
    assertArrayEquals(file, BinaryFormat.write(BinaryFormat.read(small, SampleCode::module)));
    CodeObject lonely = BinaryFormat.read(small);
    assertEquals(Position.NONE, lonely.positions().at(0));
    assertArrayEquals(small, BinaryFormat.writeWithoutPositions(lonely));
    CodeObject stranger = BinaryFormat.read(small, SampleCode::loop);
    assertEquals(Position.NONE, stranger.positions().at(0));
  }

  @Example
  void positionsLeftOutAreMadeOnceForAFile() {
    AtomicInteger made = new AtomicInteger();
    byte[] small = BinaryFormat.writeWithoutPositions(SampleCode.module());
    CodeObject read =
        BinaryFormat.read(
            small,
            () -> {
              made.incrementAndGet();
              return SampleCode.module();
            });
    assertEquals(0, made.get());
    assertEquals(SampleCode.module(), read);
    assertEquals(1, made.get());
  }

  @Example
  void textRoundTrip() {
    String text = AssemblyText.disassemble(SampleCode.module());
    CodeObject assembled = AssemblyText.assemble(text);
    assertArrayEquals(file, BinaryFormat.write(assembled));
    assertEquals(text, AssemblyText.disassemble(assembled));
  }

  @Example
  void textErrorsHaveLines() {
    String text = ".code f\n.flags 0x3\n  LOAD_CONST 1\n  RETRUN_VALUE\n.end\n";
    AssemblyException e = assertThrows(AssemblyException.class, () -> AssemblyText.assemble(text));
    assertEquals("line 4: unknown instruction RETRUN_VALUE", e.getMessage());
    assertEquals(4, e.line());
  }

  @Example
  void everyShorterFileIsRejected() {
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(MalformedCodeException.class, () -> BinaryFormat.read(cut));
    }
  }

  @Example
  void everyFlippedBitIsRejected() {
    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] damaged = file.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(MalformedCodeException.class, () -> BinaryFormat.read(damaged));
    }
  }

  @Example
  void errorsSayWhatAndWhere() {
    assertFalse(BinaryFormat.isBinary("print(1)".getBytes()));
    assertEquals("not a file of compiled code (at byte 0)", message("print(1)".getBytes()));
    byte[] other = file.clone();
    other[5] = 99;
    String expected = "compiled code of format version 99, this is version ";
    assertEquals(expected + BinaryFormat.VERSION + " (at byte 4)", message(other));
    byte[] hostile = {1, -1, -1, -1, -1, 7};
    assertEquals(
        "more elements announced than the file has bytes for: 2147483647 (at byte 15)",
        message(withHeader(hostile)));
  }

  /** Files with a right checksum and changed bytes; a long run sets -Dbaton.mutations. */
  @Property(tries = TRIES)
  void mutatedFilesAreRejectedOrVerify(@ForAll long seed) {
    Random random = new Random(seed);
    int mutations = Integer.getInteger("baton.mutations", 10_000) / TRIES;
    for (int i = 0; i < mutations; i++) {
      byte[] mutated = withHeader(mutate(random));
      CodeObject code;
      try {
        code = BinaryFormat.read(mutated);
      } catch (MalformedCodeException e) {
        assertTrue(e.offset() >= 0 && e.offset() <= mutated.length, e.getMessage());
        continue;
      }
      Verifier.verify(code);
      byte[] again = BinaryFormat.write(code);
      assertArrayEquals(again, BinaryFormat.write(BinaryFormat.read(again)));
    }
  }

  private byte[] mutate(Random random) {
    byte[] body = Arrays.copyOfRange(file, BinaryFormat.HEADER_SIZE, file.length);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(body.length);
      switch (random.nextInt(4)) {
        case 0 -> body[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> body[at] = (byte) random.nextInt();
        case 2 -> body = Arrays.copyOf(body, Math.max(1, body.length - random.nextInt(3)));
        default -> {
          int length = Math.min(random.nextInt(6), body.length - at);
          System.arraycopy(body, random.nextInt(body.length - length + 1), body, at, length);
        }
      }
    }
    return body;
  }

  private byte[] withHeader(byte[] body) {
    ByteBuffer result = ByteBuffer.allocate(BinaryFormat.HEADER_SIZE + body.length);
    result.put(file, 0, 6).putInt(body.length).putInt(BinaryFormat.checksum(body, 0)).put(body);
    return result.array();
  }

  private static String message(byte[] data) {
    return assertThrows(MalformedCodeException.class, () -> BinaryFormat.read(data)).getMessage();
  }
}
