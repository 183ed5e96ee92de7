package dev.baton.core.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text encodings by name. */
public final class Codecs {

  /** UTF-8. */
  public static final Codec UTF_8 = new Utf8();

  /** ASCII. */
  public static final Codec ASCII = new SingleByteCodec("ascii", 128);

  /** Latin-1: the first 256 code points. */
  public static final Codec LATIN_1 = new SingleByteCodec("latin-1", 256);

  private Codecs() {}

  /** Names that are not asked of the JDK, and are made at their first use. */
  private static final class Wide {
    static final UnicodeCodec UTF_16_LE = new WideUnitCodec("utf-16-le", 2, false);
    static final UnicodeCodec UTF_16_BE = new WideUnitCodec("utf-16-be", 2, true);
    static final UnicodeCodec UTF_32_LE = new WideUnitCodec("utf-32-le", 4, false);
    static final UnicodeCodec UTF_32_BE = new WideUnitCodec("utf-32-be", 4, true);
    static final Codec UTF_16 = new MarkedCodec("utf-16", UTF_16_LE, UTF_16_BE);
    static final Codec UTF_32 = new MarkedCodec("utf-32", UTF_32_LE, UTF_32_BE);
    static final Codec UNICODE_ESCAPE = new EscapeCodec("unicodeescape", false);
    static final Codec RAW_UNICODE_ESCAPE = new EscapeCodec("rawunicodeescape", true);
    static final Codec UTF_8_SIG =
        new MarkedCodec("utf-8", (UnicodeCodec) Codecs.UTF_8, (UnicodeCodec) Codecs.UTF_8);
  }

  /** The encoding of a name, in which case and the kind of separator do not matter, or null. */
  public static @Nullable Codec lookup(String name) {
    return switch (canonical(name)) {
      case "utf_8", "utf8", "u8", "utf", "cp65001" -> UTF_8;
      case "ascii", "us_ascii", "646", "ansi_x3.4_1968", "ansi_x3_4_1968", "cp367", "ibm367" ->
          ASCII;
      case "latin_1", "latin1", "latin", "iso_8859_1", "iso8859_1", "8859", "cp819", "l1" ->
          LATIN_1;
      case "utf_8_sig" -> Wide.UTF_8_SIG;
      case "unicode_escape", "unicodeescape" -> Wide.UNICODE_ESCAPE;
      case "raw_unicode_escape", "rawunicodeescape" -> Wide.RAW_UNICODE_ESCAPE;
      case "utf_16", "utf16", "u16" -> Wide.UTF_16;
      case "utf_16_le", "utf_16le", "utf16le", "unicodelittleunmarked" -> Wide.UTF_16_LE;
      case "utf_16_be", "utf_16be", "utf16be", "unicodebigunmarked" -> Wide.UTF_16_BE;
      case "utf_32", "utf32", "u32" -> Wide.UTF_32;
      case "utf_32_le", "utf_32le", "utf32le" -> Wide.UTF_32_LE;
      case "utf_32_be", "utf_32be", "utf32be" -> Wide.UTF_32_BE;
      default -> codePage(canonical(name));
    };
  }

  /** The encoding's lower-case name with underscores for other separators. */
  private static String canonical(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.')) {
        if (gap && out.length() > 0) {
          out.append('_');
        }
        gap = false;
        out.append(c);
      } else {
        gap = true;
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** The single-byte charset of the JDK with this name in Python's spelling. */
  private static @Nullable Codec codePage(String name) {
    String hyphened = name.replace('_', '-');
    String digits = name.substring(name.startsWith("cp") ? 2 : 0);
    String javaName =
        name.startsWith("cp125")
            ? "windows-" + digits
            : name.startsWith("iso8859")
                ? "ISO-8859" + hyphened.substring(7)
                : name.startsWith("cp") ? "IBM" + digits : hyphened;
    try {
      if (!Charset.isSupported(javaName)) {
        return null;
      }
      Charset charset = Charset.forName(javaName);
      return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f
          ? new SingleByteCodec(charset)
          : null;
    } catch (IllegalCharsetNameException unknown) {
      return null;
    }
  }
}
