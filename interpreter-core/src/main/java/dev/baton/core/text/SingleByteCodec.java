package dev.baton.core.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** An encoding of one byte per character: ASCII, Latin-1, or a code page of the JDK. */
final class SingleByteCodec extends Codec {

  /** What errors call every code page. */
  static final String TABLE_NAME = "charmap";

  private static final char UNDEFINED = '\uFFFE';

  /** The first code points, in order, need no table; all of them for ASCII and Latin-1. */
  private final int identity;

  private final String reason;
  private final char[] table;
  private final Map<Character, Byte> reverse = new HashMap<>();

  /** ASCII (128) or Latin-1 (256). */
  SingleByteCodec(String name, int size) {
    super(name);
    identity = size;
    reason = "ordinal not in range(" + size + ")";
    table = new char[0];
  }

  /** A code page; see {@link #TABLE_NAME}. */
  SingleByteCodec(Charset charset) {
    super(TABLE_NAME);
    reason = "character maps to <undefined>";
    table = new char[256];
    Arrays.fill(table, UNDEFINED);
    int same = 0;
    for (int b = 0; b < 256; b++) {
      String s = new String(new byte[] {(byte) b}, charset);
      if (s.length() == 1 && s.charAt(0) != '\uFFFD') {
        table[b] = s.charAt(0);
        reverse.putIfAbsent(table[b], (byte) b);
        same = same == b && table[b] == b ? b + 1 : same;
      }
    }
    identity = same;
  }

  @Override
  public byte[] encode(Object text, ErrorHandler errors) {
    if (identity > 0 && text instanceof String s && fits(s)) {
      return s.getBytes(StandardCharsets.ISO_8859_1);
    }
    int length = Text.length(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream(length);
    int at = 0;
    while (at < length) {
      if (write(out, Text.codePointAt(text, at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < length && byteOf(Text.codePointAt(text, end)) < 0) {
        end++;
      }
      at = handleEncoding(out, text, at, end, reason, errors);
    }
    return out.toByteArray();
  }

  private boolean fits(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= identity) {
        return false;
      }
    }
    return true;
  }

  private int byteOf(int c) {
    if (c < identity) {
      return c;
    }
    Byte b = c <= 0xFFFF ? reverse.get((char) c) : null;
    return b == null ? -1 : b & 0xFF;
  }

  @Override
  boolean write(ByteArrayOutputStream out, int c) {
    int b = byteOf(c);
    if (b >= 0) {
      out.write(b);
    }
    return b >= 0;
  }

  @Override
  public Decoded decode(byte[] data, ErrorHandler errors, boolean last) {
    int plain = 0;
    while (plain < data.length && (data[plain] & 0xFF) < identity) {
      plain++;
    }
    String head = new String(data, 0, plain, StandardCharsets.ISO_8859_1);
    if (plain == data.length) {
      return new Decoded(head, plain);
    }
    TextBuilder out = new TextBuilder(data.length).append(head);
    int at = plain;
    while (at < data.length) {
      int b = data[at] & 0xFF;
      int c = b < identity ? b : b < table.length ? table[b] : UNDEFINED;
      if (c != UNDEFINED) {
        out.append(c);
        at++;
      } else {
        at = handleDecoding(out, data, at, at + 1, reason, errors);
      }
    }
    return new Decoded(out.build(), at);
  }
}
