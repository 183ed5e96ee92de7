package dev.baton.core.builtins;

import dev.baton.code.CodeObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.spi.SourceWarning;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From source bytes to code, with the guest's SyntaxError for whatever is wrong. */
public final class Compilation {
  private static final Pattern CODING =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

  private Compilation() {}

  /** Compiles text; SyntaxError if it is not well formed. */
  public static CodeObject compile(
      ThreadContext t, String source, String fileName, FrontEnd.Mode mode, int flags) {
    if (!fileName.startsWith("<")
        || fileName.startsWith("<stdlib>")
        || fileName.startsWith("<stdin")) {
      t.interpreter().rememberSource(fileName, source);
    }
    List<SourceWarning> warnings = new ArrayList<>(0);
    CodeObject code;
    try {
      code = t.interpreter().compile(source, fileName, mode, flags, warnings::add);
    } catch (SourceException e) {
      throw syntaxError(t, e);
    }
    for (SourceWarning warning : warnings) {
      warn(t, warning, fileName);
    }
    return code;
  }

  /** Gives the warning; a filter that makes it an error makes it a SyntaxError. */
  private static void warn(ThreadContext t, SourceWarning warning, String fileName) {
    TupleObject names = TupleObject.of("warn_explicit");
    Object module = t.interpreter().importModule(t, "warnings", Singleton.NONE, names, 0);
    try {
      t.callArray(
          Attributes.get(t, module, "warn_explicit"),
          new Object[] {
            Strings.fromJava(warning.message()),
            Types.SYNTAX_WARNING,
            Strings.fromJava(fileName),
            (long) warning.line()
          });
    } catch (GuestError e) {
      if (!e.is(Types.SYNTAX_WARNING)) {
        throw e;
      }
      SourceException error =
          new SourceException(
              SourceException.Kind.SYNTAX_ERROR,
              warning.message(),
              fileName,
              warning.line(),
              warning.offset(),
              warning.endLine(),
              warning.endOffset(),
              null);
      throw syntaxError(t, error);
    }
  }

  /** The guest exception for text that does not compile. */
  static GuestError syntaxError(ThreadContext t, SourceException e) {
    TypeObject type =
        switch (e.kind()) {
          case INDENTATION_ERROR -> Types.INDENTATION_ERROR;
          case TAB_ERROR -> Types.TAB_ERROR;
          default -> Types.SYNTAX_ERROR;
        };
    Object text = e.text() == null ? Singleton.NONE : Strings.fromJava(e.text());
    Object message = Strings.fromJava(e.getMessage());
    Object file = Strings.fromJava(e.fileName());
    TupleObject details =
        TupleObject.of(
            file,
            (long) e.line(),
            (long) e.offset(),
            text,
            (long) e.endLine(),
            (long) e.endOffset());
    return new GuestError((ExceptionObject) t.call(type, message, details));
  }

  /** Source bytes as text: UTF-8, or as a byte order mark or coding comment says (PEP 263). */
  public static String decodeSource(byte[] source, String fileName) {
    int start =
        source.length >= 3
                && source[0] == (byte) 0xEF
                && source[1] == (byte) 0xBB
                && source[2] == (byte) 0xBF
            ? 3
            : 0;
    Charset charset = start == 3 ? StandardCharsets.UTF_8 : declared(source, fileName);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(source, start, source.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw undecodable(source, fileName, charset);
    }
  }

  private static GuestError undecodable(byte[] source, String fileName, Charset charset) {
    int line = 1;
    int at = firstMalformed(source);
    for (int i = 0; i < at; i++) {
      if (source[i] == '\n') {
        line++;
      }
    }
    String message =
        charset == StandardCharsets.UTF_8
            ? String.format(
                "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid"
                    + " start byte",
                source[Math.min(at, source.length - 1)] & 0xff, at)
            : "encoding problem: " + charset.name();
    return error(message, fileName, line);
  }

  private static int firstMalformed(byte[] source) {
    int low = 0;
    int high = source.length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      String text = new String(source, 0, middle, StandardCharsets.UTF_8);
      int bad = text.indexOf('\uFFFD');
      if (bad >= 0 && bad < text.length() - 3) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  /** A SyntaxError that has no place. */
  static GuestError error(String message) {
    ExceptionObject e = new ExceptionObject(Types.SYNTAX_ERROR, Strings.fromJava(message));
    e.putField(Types.SYNTAX_ERROR_MSG, Strings.fromJava(message));
    return new GuestError(e);
  }

  private static GuestError error(String message, String fileName, int line) {
    ExceptionObject e = new ExceptionObject(Types.SYNTAX_ERROR, Strings.fromJava(message));
    e.putField(Types.SYNTAX_ERROR_MSG, Strings.fromJava(message));
    e.putField(Types.SYNTAX_ERROR_FILENAME, Strings.fromJava(fileName));
    e.putField(Types.SYNTAX_ERROR_LINENO, (long) line);
    return new GuestError(e);
  }

  private static Charset declared(byte[] source, String fileName) {
    int from = 0;
    for (int line = 0; line < 2 && from < source.length; line++) {
      int end = from;
      while (end < source.length && source[end] != '\n' && source[end] != '\r') {
        end++;
      }
      String text =
          new String(source, from, Math.min(end - from, 500), StandardCharsets.ISO_8859_1);
      Matcher m = CODING.matcher(text);
      if (m.find()) {
        try {
          return Charset.forName(m.group(1).replace('_', '-'));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          throw error("unknown encoding: " + m.group(1), fileName, 0);
        }
      }
      if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
        break;
      }
      from = end + 1;
    }
    return StandardCharsets.UTF_8;
  }
}
