package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.Script;
import dev.baton.code.AssemblyText;
import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.MalformedCodeException;
import dev.baton.code.Opcode;
import dev.baton.code.VerifyException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Code that does not come from the front end: it runs, or it is turned away without harm. */
class ForeignCodeTest {
  private static final int HEADER_SIZE = 14;
  private static final Limits LIMITS = Limits.NONE.withSteps(20_000).withCallDepth(100);
  private static final String SOURCE =
      """
      def gen(n):
          for i in range(n):
              try:
                  yield [j * i for j in range(3)]
              finally:
                  pass
      def outer(a, *b, k=2, **c):
          x = a
          def inner():
              nonlocal x
              x += k
              return f"{x!r:>4}"
          return inner
      class A:
          def m(self, y):
              return {y: (self, *"ab"), **{}}
      total = 0
      for item in gen(4):
          total += sum(item)
      text = outer(1, k=3)()
      try:
          A().m([])
      except TypeError as e:
          text += str(e)
      match [1, 2]:
          case [p, *q]:
              total += p
      """;

  @Test
  void textAndFileRunLikeTheSource() {
    try (Baton baton = Baton.builder().limits(LIMITS).build()) {
      Script script = baton.compile(SOURCE);
      String text = AssemblyText.disassemble(script.code());
      for (Script s :
          new Script[] {Script.fromAssembly(text), Script.fromBytes(script.toBytes())}) {
        baton.exec("total = None");
        baton.run(s);
        assertEquals(19, baton.get("total").as(int.class));
      }
    }
  }

  /** A long run sets -Dbaton.mutations. */
  @Test
  void mutatedFilesDoNoHarm() {
    mutatedFilesDoNoHarm(Baton.builder());
  }

  @Test
  void mutatedFilesDoNoHarmInThreadedCode() {
    mutatedFilesDoNoHarm(Baton.builder().jit("off").warmAt(1));
  }

  private static void mutatedFilesDoNoHarm(Baton.Builder builder) {
    Random random = new Random(Long.getLong("baton.seed", 1));
    int mutations = Integer.getInteger("baton.mutations", 2_000);
    try (Baton baton = builder.limits(LIMITS).build()) {
      byte[] file = baton.compile(SOURCE).toBytes();
      for (int i = 0; i < mutations; i++) {
        runMutated(baton, mutate(file, random));
        if (i % 100 == 0) {
          // No names: the code may have given them other values.
          assertEquals(4, baton.eval("[1, 2, 3, 4][3]").as(int.class));
        }
      }
    }
  }

  private static void runMutated(Baton baton, byte[] file) {
    CodeObject code;
    try {
      code = Script.fromBytes(file).code();
    } catch (MalformedCodeException e) {
      return;
    }
    try {
      baton.run(Script.of(code));
    } catch (GuestException | LimitException e) {
      // what wrong code of a guest may lead to
    }
  }

  @Test
  void builtCodeIsVerified() {
    CodeBuilder b = CodeBuilder.namespace("<module>").emit(Opcode.PUSH_NULL);
    CodeObject code = b.emit(Opcode.RETURN_VALUE).build();
    assertThrows(VerifyException.class, () -> Script.of(code));
  }

  private static byte[] mutate(byte[] file, Random random) {
    byte[] mutated = file.clone();
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      int at = HEADER_SIZE + random.nextInt(file.length - HEADER_SIZE);
      mutated[at] = (byte) (random.nextBoolean() ? random.nextInt(128) : mutated[at] ^ 1);
    }
    CRC32 crc = new CRC32();
    crc.update(mutated, HEADER_SIZE, mutated.length - HEADER_SIZE);
    ByteBuffer.wrap(mutated).putInt(10, (int) crc.getValue());
    return mutated;
  }
}
