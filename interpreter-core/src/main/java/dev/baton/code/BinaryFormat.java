package dev.baton.code;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file format of compiled code. A file is a header of 14 bytes, big endian, and a body: magic
 * {@code "BATN"}, format version (2 bytes), length of the body (4 bytes), CRC-32 of the body (4
 * bytes). The body is a byte that tells whether there are positions (1) or not (0), the lengths of
 * the sections, and the sections, see {@link CodeSection}; numbers are LEB128 variable-length
 * integers. It holds one code object and those among its constants.
 *
 * <p>The version changes with every change of the instruction set or of the layout; files of
 * another version are rejected. Stateless and thread safe.
 */
public final class BinaryFormat {
  /** The version that {@link #write} writes and {@link #read} accepts. */
  public static final int VERSION = 4;

  static final int HEADER_SIZE = 14;
  private static final int MAGIC = 0x4241544e;

  private BinaryFormat() {}

  /** Whether data begins like a file of compiled code, of whatever version. */
  public static boolean isBinary(byte[] data) {
    return data.length >= 4 && ByteBuffer.wrap(data).getInt() == MAGIC;
  }

  /**
   * The file for a code object.
   *
   * @throws IllegalArgumentException if its constants are of a kind that files cannot hold, or
   *     nested too deeply
   */
  public static byte[] write(CodeObject code) {
    return file(new CodeWriter(true).write(code));
  }

  /**
   * The file for a code object without the positions of its instructions, which are a third of it.
   *
   * @throws IllegalArgumentException as {@link #write}
   */
  public static byte[] writeWithoutPositions(CodeObject code) {
    return file(new CodeWriter(false).write(code));
  }

  private static byte[] file(byte[] body) {
    ByteBuffer file = ByteBuffer.allocate(HEADER_SIZE + body.length);
    file.putInt(MAGIC).putShort((short) VERSION).putInt(body.length).putInt(checksum(body, 0));
    return file.put(body).array();
  }

  /**
   * The verified code object of a file. Time and memory are bounded by the length of the data. If
   * the file has no positions, none are known.
   *
   * @throws MalformedCodeException if it is not a whole file of this version with code that {@link
   *     Verifier} accepts
   */
  public static CodeObject read(byte[] data) {
    return read(data, () -> null);
  }

  /**
   * The verified code object of a file that may have no positions. Time and memory are bounded by
   * the length of the data.
   *
   * @param original makes the code that the file was written from, when positions that the file
   *     does not have are first asked for; called by whatever thread asks, perhaps by several at
   *     once; null if it cannot, then no positions are known
   * @throws MalformedCodeException as {@link #read(byte[])}
   */
  public static CodeObject read(byte[] data, Supplier<@Nullable CodeObject> original) {
    if (!isBinary(data)) {
      throw new MalformedCodeException("not a file of compiled code", 0);
    }
    if (data.length < HEADER_SIZE) {
      throw new MalformedCodeException("the file ends too early", data.length);
    }
    ByteBuffer header = ByteBuffer.wrap(data, 4, HEADER_SIZE - 4);
    int version = header.getShort() & 0xffff;
    if (version != VERSION) {
      throw new MalformedCodeException(
          "compiled code of format version " + version + ", this is version " + VERSION, 4);
    }
    int length = header.getInt();
    if (length != data.length - HEADER_SIZE) {
      throw new MalformedCodeException(
          "the file has " + (data.length - HEADER_SIZE) + " bytes of code, not " + length, 6);
    }
    if (header.getInt() != checksum(data, HEADER_SIZE)) {
      throw new MalformedCodeException("the checksum does not match", 10);
    }
    CodeObject code = new CodeReader(data, HEADER_SIZE, new LatePositions(original)).readAll();
    try {
      Verifier.verify(code);
    } catch (VerifyException e) {
      throw new MalformedCodeException(e, data.length);
    }
    return code;
  }

  /**
   * Where the texts of a file begin: who compresses it may treat what is before them by itself.
   *
   * @throws MalformedCodeException if {@code data} is no such file
   */
  public static int textStart(byte[] data) {
    return new CodeReader(data, HEADER_SIZE, new LatePositions(() -> null)).textStart();
  }

  static int checksum(byte[] data, int from) {
    CRC32 crc = new CRC32();
    crc.update(data, from, data.length - from);
    return (int) crc.getValue();
  }

  /** What kind of constant follows, by ordinal. */
  enum Tag {
    NONE,
    ELLIPSIS,
    FALSE,
    TRUE,
    LONG,
    BIG_INTEGER,
    DOUBLE,
    COMPLEX,
    STRING,
    BYTES,
    TUPLE,
    FROZEN_SET,
    CODE
  }
}
