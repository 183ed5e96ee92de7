package dev.baton.core.text;

/**
 * Text that cannot be encoded, or bytes that cannot be decoded: the data of {@code
 * UnicodeEncodeError} and {@code UnicodeDecodeError}. Stackless.
 */
public final class CodecException extends RuntimeException {

  private final String encoding;
  private final transient Object input;
  private final int start;
  private final int end;
  private final String reason;

  /**
   * An error at a range of the input.
   *
   * @param encoding the codec's own name for itself
   * @param input the text to encode, or the {@code byte[]} to decode, not to be changed
   * @param start first index of what is wrong
   * @param end the index after it
   * @param reason the codec's reason, without positions
   */
  public CodecException(String encoding, Object input, int start, int end, String reason) {
    super(reason, null, false, false);
    this.encoding = encoding;
    this.input = input;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  /** Whether bytes were being decoded. */
  public boolean isDecoding() {
    return input instanceof byte[];
  }

  /** The codec's own name for itself, for example {@code utf-8}. */
  public String encoding() {
    return encoding;
  }

  /** The text, or the {@code byte[]}. */
  public Object input() {
    return input;
  }

  /** First index of what is wrong. */
  public int start() {
    return start;
  }

  /** The index after what is wrong. */
  public int end() {
    return end;
  }

  /** The reason, for example {@code invalid start byte}. */
  public String reason() {
    return reason;
  }

  /** What {@code str(error)} shows. */
  public String message() {
    return message(encoding, input, start, end, reason);
  }

  /** What {@code str(error)} shows for these attributes of an error. */
  public static String message(String encoding, Object input, int start, int end, String reason) {
    String codec = "'" + encoding + "' codec can't ";
    if (input instanceof byte[] data) {
      String what =
          end == start + 1 && start >= 0 && start < data.length
              ? String.format("decode byte 0x%02x in position %d", data[start] & 0xFF, start)
              : "decode bytes in position " + start + "-" + (end - 1);
      return codec + what + ": " + reason;
    }
    String what =
        end == start + 1 && start >= 0 && start < Text.length(input)
            ? "encode character '"
                + TextEscapes.numericEscape(Text.codePointAt(input, start))
                + "' in position "
                + start
            : "encode characters in position " + start + "-" + (end - 1);
    return codec + what + ": " + reason;
  }
}
