package dev.baton.core.text;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * UTF-8, UTF-16 or UTF-32 with a byte order mark: written in front; when reading, it chooses the
 * byte order and is dropped. Without one, UTF-16 and UTF-32 are little endian.
 */
final class MarkedCodec extends UnicodeCodec {

  private static final int MARK = 0xFEFF;

  private final UnicodeCodec little;
  private final UnicodeCodec big;

  MarkedCodec(String name, UnicodeCodec little, UnicodeCodec big) {
    super(name);
    this.little = little;
    this.big = big;
  }

  @Override
  public byte[] encode(Object text, ErrorHandler errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * Text.length(text) + 4);
    little.write(out, MARK);
    encodeFrom(0, out, text, errors);
    return out.toByteArray();
  }

  @Override
  boolean runsOn() {
    return little.runsOn();
  }

  @Override
  int unitSize() {
    return little.unitSize();
  }

  @Override
  boolean write(ByteArrayOutputStream out, int c) {
    return little.write(out, c);
  }

  @Override
  public Decoded decode(byte[] data, ErrorHandler errors, boolean last) {
    for (UnicodeCodec order : new UnicodeCodec[] {little, big}) {
      byte[] mark = markOf(order);
      if (startsWith(data, mark)) {
        return order instanceof WideUnitCodec wide
            ? wide.decodeFrom(mark.length, data, errors, last)
            : decodeBehindMark(order, data, mark.length, errors, last);
      }
    }
    if (!last && data.length < markOf(little).length) {
      return new Decoded("", 0);
    }
    return little.decode(data, errors, last);
  }

  private static Decoded decodeBehindMark(
      UnicodeCodec codec, byte[] data, int skip, ErrorHandler errors, boolean last) {
    byte[] rest = Arrays.copyOfRange(data, skip, data.length);
    Decoded decoded = codec.decode(rest, errors, last);
    return new Decoded(decoded.text(), decoded.consumed() + skip);
  }

  private static byte[] markOf(UnicodeCodec codec) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4);
    codec.write(out, MARK);
    return out.toByteArray();
  }

  private static boolean startsWith(byte[] data, byte[] mark) {
    return data.length >= mark.length && Arrays.equals(data, 0, mark.length, mark, 0, mark.length);
  }

  @Override
  int surrogateWidth() {
    return little.surrogateWidth();
  }

  @Override
  int surrogateAt(byte[] data, int at) {
    return little.surrogateAt(data, at);
  }

  @Override
  void writeSurrogate(ByteArrayOutputStream out, int c) {
    little.writeSurrogate(out, c);
  }
}
