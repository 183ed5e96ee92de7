package dev.baton.stdlib.socket;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.text.Text;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of the internet: tuples of the guest, texts, and bytes. */
final class SocketAddresses {
  private static final int V4_LENGTH = 4;
  private static final int V6_LENGTH = 16;
  private static final int MOST_PORT = 0xFFFF;

  private SocketAddresses() {}

  /** The address of a tuple; looks the host's name up if need be. */
  static InetSocketAddress of(ThreadContext t, int family, Object address, String function) {
    boolean v4 = family == SocketDescriptor.AF_INET;
    if (!v4 && family != SocketDescriptor.AF_INET6) {
      throw Raise.error(Types.OS_ERROR, function + "(): bad family");
    }
    if (!(address instanceof TupleObject tuple)) {
      throw Raise.typeError(
          function
              + "(): "
              + (v4 ? "AF_INET" : "AF_INET6")
              + " address must be tuple, not "
              + Types.of(address).name());
    }
    if (v4 && tuple.size() != 2) {
      throw Raise.typeError("AF_INET address must be a pair (host, port)");
    }
    if (!v4 && (tuple.size() < 2 || tuple.size() > 4)) {
      throw Raise.typeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
    }
    String host = hostText(t, tuple.get(0));
    long port = t.toLong(tuple.get(1));
    if (port < 0 || port > MOST_PORT) {
      throw Raise.overflowError(function + "(): port must be 0-65535.");
    }
    InetAddress found = first(t, host, v4);
    if (!v4 && tuple.size() == 4 && found instanceof Inet6Address) {
      found = withScope(found, (int) t.toLong(tuple.get(3)));
    }
    return new InetSocketAddress(found, (int) port);
  }

  private static String hostText(ThreadContext t, Object host) {
    if (Strings.isStr(host)) {
      return Text.toJava(host);
    }
    if (!Buffers.isByteString(host)) {
      throw Raise.typeError("str, bytes or bytearray expected, not " + Types.of(host).name());
    }
    return new String(Buffers.bytes(t, host), StandardCharsets.UTF_8);
  }

  private static InetAddress first(ThreadContext t, String host, boolean v4) {
    if (host.isEmpty()) {
      return ofBytes(new byte[v4 ? V4_LENGTH : V6_LENGTH]);
    }
    if (v4 && host.equals("<broadcast>")) {
      return ofBytes(new byte[] {-1, -1, -1, -1});
    }
    InetAddress literal = literal(host);
    if (literal instanceof Inet4Address && !v4 || literal instanceof Inet6Address && v4) {
      throw SocketErrors.unknownName(t, -9, "Address family for hostname not supported");
    }
    for (InetAddress candidate : lookUp(t, host)) {
      if (candidate instanceof Inet4Address == v4) {
        return candidate;
      }
    }
    throw SocketErrors.unknownName(t, -2, "Name or service not known");
  }

  /** All addresses of a host; {@code gaierror} if there are none. */
  static List<InetAddress> lookUp(ThreadContext t, String host) {
    InetAddress literal = literal(host);
    if (literal != null) {
      return List.of(literal);
    }
    // The host reads names in brackets and numbers beyond four bytes its own way.
    boolean odd = host.startsWith("[") || host.indexOf(':') >= 0 || host.indexOf('\0') >= 0;
    List<InetAddress> found = odd ? List.of() : NameLookup.of(t, host);
    if (found.isEmpty()) {
      throw SocketErrors.unknownName(t, -2, "Name or service not known");
    }
    return found;
  }

  /** The address that a text of numbers stands for; null if it is something else. */
  static @Nullable InetAddress literal(String host) {
    byte @Nullable [] bytes = parseV4(host, true);
    if (bytes == null) {
      int scope = host.indexOf('%');
      bytes = parseV6(scope < 0 ? host : host.substring(0, scope));
    }
    return bytes == null ? null : ofBytes(bytes);
  }

  static InetAddress ofBytes(byte[] bytes) {
    try {
      // An address of version 6 that stands for one of version 4 would become that one.
      return bytes.length == V6_LENGTH
          ? Inet6Address.getByAddress(null, bytes, -1)
          : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static InetAddress withScope(InetAddress address, int scope) {
    try {
      return scope == 0 ? address : Inet6Address.getByAddress(null, address.getAddress(), scope);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The tuple for an address of a socket of a family; null stands for "none yet". */
  static Object toGuest(int family, @Nullable SocketAddress address) {
    if (family == SocketDescriptor.AF_UNIX) {
      return "";
    }
    boolean v4 = family == SocketDescriptor.AF_INET;
    if (!(address instanceof InetSocketAddress inet)) {
      return v4 ? TupleObject.of("0.0.0.0", 0L) : TupleObject.of("::", 0L, 0L, 0L);
    }
    return toGuest(v4, inet.getAddress(), inet.getPort());
  }

  static Object toGuest(boolean v4, InetAddress address, int port) {
    byte[] bytes = address.getAddress();
    if (v4) {
      return TupleObject.of(text(bytes), (long) port);
    }
    long scope = address instanceof Inet6Address six ? six.getScopeId() : 0;
    return TupleObject.of(text(mapped(bytes)), (long) port, 0L, scope);
  }

  private static byte[] mapped(byte[] bytes) {
    if (bytes.length == V6_LENGTH) {
      return bytes;
    }
    byte[] wide = new byte[V6_LENGTH];
    wide[10] = -1;
    wide[11] = -1;
    System.arraycopy(bytes, 0, wide, 12, V4_LENGTH);
    return wide;
  }

  // ---- texts of numbers

  /** The usual text of an address of 4 or 16 bytes. */
  static String text(byte[] bytes) {
    if (bytes.length == V4_LENGTH) {
      return (bytes[0] & 0xff)
          + "."
          + (bytes[1] & 0xff)
          + "."
          + (bytes[2] & 0xff)
          + "."
          + (bytes[3] & 0xff);
    }
    int[] words = new int[8];
    for (int i = 0; i < 8; i++) {
      words[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
    }
    int from = 8;
    int longest = 1;
    for (int i = 0; i < 8; i++) {
      int length = 0;
      while (i + length < 8 && words[i + length] == 0) {
        length++;
      }
      if (length > longest) {
        from = i;
        longest = length;
      }
    }
    boolean embeds = from == 0 && (longest == 6 || longest == 5 && words[5] == 0xffff);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < (embeds ? 6 : 8); i++) {
      if (i == from) {
        text.append("::");
        i += longest - 1;
      } else {
        text.append(text.length() == 0 || text.toString().endsWith(":") ? "" : ":");
        text.append(Integer.toHexString(words[i]));
      }
    }
    if (embeds) {
      text.append(text.toString().endsWith(":") ? "" : ":");
      text.append(text(Arrays.copyOfRange(bytes, 12, V6_LENGTH)));
    }
    return text.toString();
  }

  /**
   * The bytes of a dotted text; null if it is none.
   *
   * @param lenient whether there may be fewer parts, octal and hexadecimal numbers, as {@code
   *     inet_aton} takes them
   */
  static byte @Nullable [] parseV4(String text, boolean lenient) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > V4_LENGTH || !lenient && parts.length < V4_LENGTH) {
      return null;
    }
    long sum = 0;
    for (int i = 0; i < parts.length; i++) {
      long n = number(parts[i], lenient);
      boolean last = i == parts.length - 1;
      long most = last ? (1L << 8 * (5 - parts.length)) - 1 : 0xff;
      if (n < 0 || n > most) {
        return null;
      }
      sum |= last ? n : n << 8 * (3 - i);
    }
    return new byte[] {(byte) (sum >> 24), (byte) (sum >> 16), (byte) (sum >> 8), (byte) sum};
  }

  private static long number(String text, boolean lenient) {
    if (text.isEmpty() || text.length() > 11 || !Character.isDigit(text.charAt(0))) {
      return -1;
    }
    boolean zero = text.length() > 1 && text.charAt(0) == '0';
    if (zero && !lenient) {
      return -1;
    }
    boolean hex = zero && (text.charAt(1) | 0x20) == 'x';
    try {
      return hex
          ? Long.parseUnsignedLong(text.substring(2), 16)
          : Long.parseUnsignedLong(text, zero ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The bytes of a text with colons; null if it is none. */
  static byte @Nullable [] parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      List<Integer> all = words(text);
      return all == null || all.size() != 8 ? null : bytes(all, List.of());
    }
    List<Integer> head = words(text.substring(0, gap));
    List<Integer> tail = words(text.substring(gap + 2));
    boolean embedded = text.substring(0, gap).indexOf('.') >= 0;
    if (head == null || tail == null || embedded || head.size() + tail.size() > 7) {
      return null;
    }
    return bytes(head, tail);
  }

  private static @Nullable List<Integer> words(String text) {
    List<Integer> words = new ArrayList<>();
    if (text.isEmpty()) {
      return words;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      byte @Nullable [] four =
          i == parts.length - 1 && parts[i].indexOf('.') >= 0 ? parseV4(parts[i], false) : null;
      if (four != null) {
        words.add((four[0] & 0xff) << 8 | four[1] & 0xff);
        words.add((four[2] & 0xff) << 8 | four[3] & 0xff);
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        words.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return words;
  }

  private static byte[] bytes(List<Integer> head, List<Integer> tail) {
    byte[] result = new byte[V6_LENGTH];
    for (int i = 0; i < head.size(); i++) {
      put(result, i, head.get(i));
    }
    for (int i = 0; i < tail.size(); i++) {
      put(result, 8 - tail.size() + i, tail.get(i));
    }
    return result;
  }

  private static void put(byte[] bytes, int index, int word) {
    bytes[2 * index] = (byte) (word >> 8);
    bytes[2 * index + 1] = (byte) word;
  }

  /** The text of a host that a guest gave: a str, bytes, or None, which is null. */
  static @Nullable String hostOrNull(Object host) {
    if (host == Singleton.NONE) {
      return null;
    }
    if (host instanceof BytesObject b) {
      return new String(b.data(), StandardCharsets.UTF_8);
    }
    String text = Strings.toJavaOrNull(host);
    if (text == null) {
      throw Raise.typeError("getaddrinfo() argument 1 must be string or None");
    }
    return text;
  }
}
