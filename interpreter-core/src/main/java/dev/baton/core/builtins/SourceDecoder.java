package dev.baton.core.builtins;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.core.text.Codec;
import dev.baton.core.text.CodecException;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Source bytes as text: UTF-8, or as a byte order mark or a coding comment says (PEP 263). CPython
 * words its complaints about a file that is run differently from those about other bytes.
 */
public final class SourceDecoder {
  private static final Pattern CODING =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final int LONGEST_COMMENT = 500;
  private static final int MARK = 3;

  private final byte[] source;
  private final String fileName;
  private final boolean isFile;

  private SourceDecoder(byte[] source, String fileName, boolean isFile) {
    this.source = source;
    this.fileName = fileName;
    this.isFile = isFile;
  }

  /**
   * Decodes what is compiled as bytes: a module, the argument of {@code compile()}.
   *
   * @return the text in UTF-16
   * @throws GuestError SyntaxError if the bytes are not what they say
   */
  public static String decode(byte[] source, String fileName) {
    return new SourceDecoder(source, fileName, false).text();
  }

  /** Decodes a file that is run as a program, or standard input. */
  public static String decodeFile(byte[] source, String fileName) {
    SourceDecoder decoder = new SourceDecoder(source, fileName, true);
    String text = decoder.text();
    int bad = text.indexOf('\0');
    if (bad >= 0) {
      throw decoder.nullCharacter(text, bad);
    }
    return text;
  }

  private String text() {
    int start = hasMark() ? MARK : 0;
    String declared = declaredEncoding();
    if (declared == null || isUtf8(declared)) {
      return utf8(start, declared == null && start == 0);
    }
    if (start > 0) {
      throw located("encoding problem: " + normal(declared) + " with BOM", 0);
    }
    Codec codec = Codecs.lookup(declared);
    if (codec == null) {
      return byJava(declared);
    }
    try {
      return Strings.toJavaOrNull(codec.decode(source, ErrorHandler.named("strict")));
    } catch (CodecException e) {
      throw isFile ? bare("encoding problem: " + normal(declared)) : located(e.message(), 0);
    }
  }

  /** Decodes with an encoding that Java knows, such as those of East Asia. */
  private String byJava(String declared) {
    try {
      return Charset.forName(declared.replace('_', '-'))
          .newDecoder()
          .decode(ByteBuffer.wrap(source))
          .toString();
    } catch (CharacterCodingException e) {
      throw isFile
          ? bare("encoding problem: " + declared)
          : located("'" + declared + "' codec can't decode the source", 0);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw isFile
          ? bare("encoding problem: " + declared)
          : located("unknown encoding: " + declared, 0);
    }
  }

  private boolean hasMark() {
    return source.length >= MARK
        && source[0] == (byte) 0xEF
        && source[1] == (byte) 0xBB
        && source[2] == (byte) 0xBF;
  }

  private String utf8(int start, boolean undeclared) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(source, start, source.length - start);
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw notUtf8(undeclared);
    }
  }

  private GuestError notUtf8(boolean undeclared) {
    try {
      Codecs.UTF_8.decode(source, ErrorHandler.named("strict"));
    } catch (CodecException e) {
      int line = lineOf(e.start());
      if (isFile && undeclared) {
        return bare(
            String.format(
                "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding"
                    + " declared; see https://peps.python.org/pep-0263/ for details",
                source[e.start()] & 0xff, fileName, line));
      }
      return located("(unicode error) " + e.message(), line);
    }
    throw new IllegalStateException("the decoders of UTF-8 disagree");
  }

  private int lineOf(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (source[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private GuestError nullCharacter(String text, int at) {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    GuestError e = located("source code cannot contain null bytes", line);
    Object shown = Strings.fromJava(text.substring(lineStart, at));
    e.value().putField(Types.SYNTAX_ERROR_TEXT, shown);
    return e;
  }

  private GuestError located(String message, int line) {
    ExceptionObject e = new ExceptionObject(Types.SYNTAX_ERROR, Strings.fromJava(message));
    e.putField(Types.SYNTAX_ERROR_MSG, Strings.fromJava(message));
    e.putField(Types.SYNTAX_ERROR_FILENAME, Strings.fromJava(fileName));
    e.putField(Types.SYNTAX_ERROR_LINENO, (long) line);
    return new GuestError(e);
  }

  private static GuestError bare(String message) {
    GuestError e = Raise.error(Types.SYNTAX_ERROR, message);
    e.value().putField(Types.SYNTAX_ERROR_MSG, Strings.fromJava(message));
    return e;
  }

  /** The encoding that a comment in the first two lines names; null if there is none. */
  private @Nullable String declaredEncoding() {
    int from = hasMark() ? MARK : 0;
    for (int line = 0; line < 2 && from < source.length; line++) {
      int end = from;
      while (end < source.length && source[end] != '\n' && source[end] != '\r') {
        end++;
      }
      int shown = Math.min(end, from + LONGEST_COMMENT);
      String text =
          new String(Arrays.copyOfRange(source, from, shown), StandardCharsets.ISO_8859_1);
      Matcher m = CODING.matcher(text);
      if (m.find()) {
        return m.group(1);
      }
      if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
        return null;
      }
      from =
          end + (end + 1 < source.length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
    }
    return null;
  }

  private static boolean isUtf8(String declared) {
    return normal(declared).equals("utf-8");
  }

  /** The name as messages show it. */
  private static String normal(String declared) {
    String name = declared.toLowerCase(Locale.ROOT).replace('_', '-');
    if (name.equals("utf-8") || name.startsWith("utf-8-")) {
      return "utf-8";
    }
    for (String latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
      if (name.equals(latin) || name.startsWith(latin + "-")) {
        return "iso-8859-1";
      }
    }
    return declared;
  }
}
