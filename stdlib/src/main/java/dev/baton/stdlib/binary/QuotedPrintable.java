package dev.baton.stdlib.binary;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The functions of {@code binascii} for the quoted-printable encoding of mails (RFC 1521). */
@Intrinsics("binascii")
final class QuotedPrintable {
  /** No line is longer; a soft line end makes two of it. */
  private static final int LONGEST_LINE = 76;

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private QuotedPrintable() {}

  @Builtin(
      value = "a2b_qp(data, header=False)",
      doc = "Return the bytes that quoted-printable text shows; in a header _ is a space.")
  static Object decode(ThreadContext t, Object data, boolean header) {
    byte[] in = BinaryText.ascii(t, data);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    int at = 0;
    while (at < in.length) {
      byte c = in[at++];
      if (c != '=') {
        out.write(header && c == '_' ? ' ' : c);
      } else if (at < in.length && (in[at] == '\n' || in[at] == '\r')) {
        while (at < in.length && in[at] != '\n') {
          at++;
        }
        at++;
      } else if (at < in.length && in[at] == '=') {
        out.write('=');
        at++;
      } else if (at + 1 < in.length && digit(in[at]) >= 0 && digit(in[at + 1]) >= 0) {
        out.write(digit(in[at]) << 4 | digit(in[at + 1]));
        at += 2;
      } else if (at < in.length) {
        out.write('=');
      }
    }
    return new BytesObject(out.toByteArray());
  }

  private static int digit(byte c) {
    return Character.digit(c, 16);
  }

  @Builtin(
      value = "b2a_qp(data, quotetabs=False, istext=True, header=False)",
      doc =
          "Return data as quoted-printable text. With istext line ends stay as they are, with\n"
              + "quotetabs spaces and tabs are quoted, in a header a space becomes _.")
  static Object encode(
      ThreadContext t, Object data, boolean quotetabs, boolean istext, boolean header) {
    return new BytesObject(new Lines(Buffers.bytes(t, data), quotetabs, istext, header).all());
  }

  /** One text being encoded. */
  private static final class Lines {
    private final byte[] in;
    private final boolean quoteTabs;
    private final boolean text;
    private final boolean header;
    private final boolean crlf;
    private final byte[] out;
    private int size;
    private int column;

    Lines(byte[] in, boolean quoteTabs, boolean text, boolean header) {
      this.in = in;
      this.quoteTabs = quoteTabs;
      this.text = text;
      this.header = header;
      int first = 0;
      while (first < in.length && in[first] != '\n') {
        first++;
      }
      crlf = first > 0 && first < in.length && in[first - 1] == '\r';
      // Three bytes for each, and at most as many for soft line ends.
      out = new byte[Math.multiplyExact(Math.max(in.length, 1), 6)];
    }

    byte[] all() {
      int at = 0;
      while (at < in.length) {
        if (isQuoted(at)) {
          softEnd(column + 3 >= LONGEST_LINE);
          quote(in[at++]);
          column += 3;
        } else if (text && endsLine(at)) {
          quoteLastSpace();
          lineEnd();
          column = 0;
          at += in[at] == '\r' ? 2 : 1;
        } else {
          boolean lineGoesOn = at + 1 < in.length && in[at + 1] != '\n';
          softEnd(lineGoesOn && column + 1 >= LONGEST_LINE);
          column++;
          put(header && in[at] == ' ' ? '_' : in[at]);
          at++;
        }
      }
      return Arrays.copyOf(out, size);
    }

    private boolean endsLine(int at) {
      return in[at] == '\n' || in[at] == '\r' && at + 1 < in.length && in[at + 1] == '\n';
    }

    private boolean isQuoted(int at) {
      int c = in[at] & 0xFF;
      boolean last = at + 1 == in.length;
      boolean space = c == ' ' || c == '\t';
      boolean lineEnd = c == '\n' || c == '\r';
      if (c > 126 || c == '=' || header && c == '_' || lineEnd && !text || space && last) {
        return true;
      }
      if (c == '.' && column == 0) {
        return last || in[at + 1] == '\n' || in[at + 1] == '\r' || in[at + 1] == 0;
      }
      return c < 33 && !lineEnd && (quoteTabs || !space);
    }

    private void softEnd(boolean needed) {
      if (needed) {
        put('=');
        lineEnd();
        column = 0;
      }
    }

    private void lineEnd() {
      if (crlf) {
        put('\r');
      }
      put('\n');
    }

    /** Space at the end of a line would be lost on the way. */
    private void quoteLastSpace() {
      if (size > 0 && (out[size - 1] == ' ' || out[size - 1] == '\t')) {
        quote(out[--size]);
      }
    }

    private void quote(byte c) {
      put('=');
      put(HEX[c >> 4 & 15]);
      put(HEX[c & 15]);
    }

    private void put(int c) {
      out[size++] = (byte) c;
    }
  }
}
