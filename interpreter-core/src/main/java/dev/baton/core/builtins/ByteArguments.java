package dev.baton.core.builtins;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;

/** The right operand of {@code bytes % value}; bytes go as Latin-1 text. */
final class ByteArguments extends PercentArguments {

  ByteArguments(ThreadContext t, Object operand) {
    super(t, operand);
  }

  @Override
  boolean isText(Object value) {
    return Strings.isStr(value) || Buffers.isByteString(value);
  }

  @Override
  public Object named(Object key) {
    return super.named(new BytesObject(ByteStrings.bytes(key)));
  }

  @Override
  public Object text(Object value, char conversion) {
    if (conversion != 's') {
      return Conversions.ascii(t, value);
    }
    byte[] data = Buffers.bytesOrNull(t, value);
    if (data != null) {
      return ByteStrings.text(data);
    }
    if (Special.find(value, "__bytes__") != null) {
      return ByteStrings.text(ByteConversion.ofObject(t, value));
    }
    throw Raise.typeError(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '"
            + Types.of(value).name()
            + "'");
  }

  @Override
  public int character(Object value) {
    byte[] data = Buffers.isByteString(value) ? ByteStrings.data(t, value) : new byte[0];
    return data.length == 1 ? data[0] & 0xFF : -1;
  }

  /** Whatever goes wrong, this is what is said. */
  @Override
  public double real(Object value) {
    try {
      return super.real(value);
    } catch (GuestError e) {
      if (!e.is(Types.EXCEPTION)) {
        throw e;
      }
      throw Raise.typeError("float argument required, not " + typeName(value));
    }
  }
}
