package dev.baton.core.format;

import dev.baton.core.testing.Answers;
import dev.baton.core.testing.PythonOracle;
import dev.baton.core.testing.Samples;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.TextEscapes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The {@code %} operator of bytes against an installed Python. */
class BytesFormatTest {

  private static final int ROUNDS = PythonOracle.rounds(6000);

  private final Samples samples = new Samples(20238);

  /** Operands that know bytes, too. */
  private static final class Operands extends ForwardingOperands {

    Operands(Object... values) {
      super(new PlainOperands(values, Map.of()));
    }

    @Override
    public Object text(Object value, char conversion) {
      if (conversion != 's') {
        return value instanceof byte[] data ? TextEscapes.reprBytes(data) : super.text(value, 'a');
      }
      if (value instanceof byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
      }
      throw OperandException.type(
          "%b requires a bytes-like object, or an object that implements __bytes__, not '"
              + typeName(value)
              + "'");
    }

    @Override
    public int character(Object value) {
      return value instanceof byte[] data && data.length == 1 ? data[0] & 0xFF : -1;
    }

    @Override
    public String typeName(Object value) {
      return value instanceof byte[] ? "bytes" : super.typeName(value);
    }

    @Override
    public double real(Object value) {
      if (value instanceof byte[]) {
        throw OperandException.type("must be real number, not bytes");
      }
      return super.real(value);
    }
  }

  private Object operand() {
    return switch (samples.random().nextInt(5)) {
      case 0 -> new byte[] {(byte) samples.random().nextInt()};
      case 1 -> new byte[] {'a', (byte) 0xE9, 'b'};
      case 2 -> samples.oneOf("x", "\u00e9");
      case 3 -> samples.moderate();
      default -> samples.smallInt(300);
    };
  }

  @Test
  void directives() {
    PythonOracle oracle = new PythonOracle("template-bytes");
    for (int i = 0; i < ROUNDS; i++) {
      byte[] template =
          ("<%"
                  + samples.oneOf("", "-", "+", "0", "#", " ")
                  + samples.oneOf("", "6", "12")
                  + samples.oneOf("", ".2", ".0")
                  + samples.oneOf("s", "b", "r", "a", "c", "d", "x", "X", "o", "%", "y")
                  + ">\u00ff")
              .getBytes(StandardCharsets.ISO_8859_1);
      Object value = operand();
      oracle.add(
          Answers.show(template) + " % (" + Answers.source(value) + ",)",
          () -> format(template, value));
    }
    oracle.check();
  }

  private static Object format(byte[] template, Object value) {
    String characters = new String(template, StandardCharsets.ISO_8859_1);
    Object text = PercentFormat.format(characters, new Operands(value), true);
    ErrorHandler strict = Objects.requireNonNull(ErrorHandler.named("strict"));
    return Codecs.LATIN_1.encode(text, strict);
  }
}
