package dev.baton.code;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** The JVM bytecode of one method, read from its class file (JVMS 4). */
final class MethodCode {
  /** Lengths of the instructions that are not one byte long, as pairs of range ends. */
  private static final int[][] LENGTHS = {
    {16, 16, 2},
    {17, 17, 3},
    {18, 18, 2},
    {19, 20, 3},
    {21, 25, 2},
    {54, 58, 2},
    {132, 132, 3},
    {153, 168, 3},
    {169, 169, 2},
    {178, 184, 3},
    {185, 186, 5},
    {187, 187, 3},
    {188, 188, 2},
    {189, 189, 3},
    {192, 193, 3},
    {197, 197, 4},
    {198, 199, 3},
    {200, 201, 5}
  };

  private static final int IINC = 132;
  private static final int TABLESWITCH = 170;
  private static final int LOOKUPSWITCH = 171;
  private static final int WIDE = 196;

  private final ByteBuffer code;

  private MethodCode(byte[] code) {
    this.code = ByteBuffer.wrap(code);
  }

  static MethodCode find(String className, String method) throws IOException {
    ClassLoader loader = MethodCode.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(className + ".class")) {
      DataInputStream in = new DataInputStream(file);
      in.skipNBytes(8);
      String[] texts = constantPool(in);
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
        in.skipNBytes(6);
        skipAttributes(in);
      }
      for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
        in.skipNBytes(2);
        boolean wanted = method.equals(texts[in.readUnsignedShort()]);
        in.skipNBytes(2);
        if (wanted) {
          return codeAttribute(in, texts);
        }
        skipAttributes(in);
      }
      throw new IOException("no method " + method);
    }
  }

  private static String[] constantPool(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        default -> in.skipNBytes(4);
      }
    }
    return texts;
  }

  private static void skipAttributes(DataInputStream in) throws IOException {
    for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
      in.skipNBytes(2);
      in.skipNBytes(in.readInt());
    }
  }

  private static MethodCode codeAttribute(DataInputStream in, String[] texts) throws IOException {
    for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
      boolean wanted = "Code".equals(texts[in.readUnsignedShort()]);
      int length = in.readInt();
      if (wanted) {
        in.skipNBytes(4);
        return new MethodCode(in.readNBytes(in.readInt()));
      }
      in.skipNBytes(length);
    }
    throw new IOException("method without code");
  }

  int length() {
    return code.capacity();
  }

  /** All numbers that have a case of their own in a switch of the method. */
  Set<Integer> cases() {
    Set<Integer> cases = new HashSet<>();
    for (int pc = 0; pc < length(); pc += instructionLength(pc)) {
      int opcode = code.get(pc) & 0xff;
      int at = (pc & ~3) + 4;
      if (opcode == TABLESWITCH) {
        int low = code.getInt(at + 4);
        for (int i = 0; i <= code.getInt(at + 8) - low; i++) {
          if (code.getInt(at + 12 + 4 * i) != code.getInt(at)) {
            cases.add(low + i);
          }
        }
      } else if (opcode == LOOKUPSWITCH) {
        for (int i = 0; i < code.getInt(at + 4); i++) {
          cases.add(code.getInt(at + 8 + 8 * i));
        }
      }
    }
    return cases;
  }

  private int instructionLength(int pc) {
    int opcode = code.get(pc) & 0xff;
    int at = (pc & ~3) + 4;
    switch (opcode) {
      case TABLESWITCH:
        return at - pc + 12 + 4 * (code.getInt(at + 8) - code.getInt(at + 4) + 1);
      case LOOKUPSWITCH:
        return at - pc + 8 + 8 * code.getInt(at + 4);
      case WIDE:
        return (code.get(pc + 1) & 0xff) == IINC ? 6 : 4;
      default:
        for (int[] range : LENGTHS) {
          if (opcode >= range[0] && opcode <= range[1]) {
            return range[2];
          }
        }
        return 1;
    }
  }
}
