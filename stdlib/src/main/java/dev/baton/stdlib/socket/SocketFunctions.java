package dev.baton.stdlib.socket;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.SystemErrors;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The functions of module {@code _socket}. */
@Intrinsics("socket")
final class SocketFunctions {
  private static final long MOST_16 = 0xFFFF;
  private static final long MOST_32 = 0xFFFF_FFFFL;

  private SocketFunctions() {}

  /** Gives an open socket a number. */
  static int register(ThreadContext t, SocketDescriptor d) {
    int number = DescriptorTable.of(t).add(d);
    if (number < 0) {
      SocketObject.perform(t, d::close);
      throw SystemErrors.of(t, Errno.EMFILE);
    }
    return number;
  }

  /** The open socket of a number; OSError if there is none, or another file. */
  static SocketDescriptor require(ThreadContext t, long number) {
    if (!(DescriptorTable.require(t, number) instanceof SocketDescriptor d)) {
      throw SystemErrors.of(t, Errno.ENOTSOCK);
    }
    return d;
  }

  /** OSError if the program may not use sockets. */
  static void requireRight(ThreadContext t) {
    if (!t.interpreter().permissions().mayUseSockets()) {
      throw SystemErrors.of(t, Errno.EACCES);
    }
  }

  @Builtin(
      value = "dup(fd, /)",
      doc = "Give an open socket one more number, which is to be closed as well.")
  static long duplicate(ThreadContext t, long fd) {
    return register(t, require(t, fd).share());
  }

  @Builtin(value = "close(fd, /)", doc = "Close an open socket by its number.")
  static void close(ThreadContext t, long fd) {
    SocketDescriptor d = require(t, fd);
    DescriptorTable.of(t).remove(fd);
    SocketObject.perform(t, d::close);
  }

  @Builtin(value = "_pair()", doc = "Make two connected sockets; return their family and numbers.")
  static Object pair(ThreadContext t) {
    requireRight(t);
    SocketDescriptor[] ends = Blocking.call(t, null, SocketPair::open);
    return TupleObject.of(
        (long) ends[0].family, (long) register(t, ends[0]), (long) register(t, ends[1]));
  }

  @Builtin(
      value = "_ready(pairs, timeout, /)",
      doc =
          """
          Wait until one of some open files is ready, at most timeout nanoseconds, -1 for no limit.

          Takes pairs of numbers and poll events, and returns such pairs.\
          """)
  static Object ready(ThreadContext t, Object pairs, long timeout) {
    return new Readiness(t, pairs).await(timeout);
  }

  // ---- names

  @Builtin(
      value = "_addresses(host, flags, /)",
      doc = "Return pairs of a family and the text of an address, for a host.")
  static Object addresses(ThreadContext t, Object host, int flags) {
    requireRight(t);
    String name = SocketAddresses.hostOrNull(host);
    ListObject result = new ListObject();
    boolean numeric = (flags & 4) != 0;
    if (name == null) {
      byte[] own = new byte[16];
      own[15] = 1;
      boolean passive = (flags & 1) != 0;
      InetAddress six = SocketAddresses.ofBytes(passive ? new byte[16] : own);
      InetAddress four = SocketAddresses.ofBytes(passive ? new byte[4] : new byte[] {127, 0, 0, 1});
      add(t, result, passive ? four : six);
      add(t, result, passive ? six : four);
      return result;
    }
    if (numeric && SocketAddresses.literal(name) == null) {
      throw SocketErrors.unknownName(t, -2, "Name or service not known");
    }
    for (InetAddress address : SocketAddresses.lookUp(t, name)) {
      add(t, result, address);
    }
    return result;
  }

  private static void add(ThreadContext t, ListObject result, InetAddress address) {
    boolean v4 = address instanceof Inet4Address;
    long family = v4 ? SocketDescriptor.AF_INET : SocketDescriptor.AF_INET6;
    result.append(t, TupleObject.of(family, SocketAddresses.toGuest(v4, address, 0)));
  }

  @Builtin(value = "_name_of(address, /)", doc = "The host name of an address, or its text.")
  static String nameOf(ThreadContext t, String address) {
    requireRight(t);
    InetAddress literal = SocketAddresses.literal(address);
    return literal == null ? address : NameLookup.nameOf(t, literal);
  }

  @Builtin(value = "gethostname()", doc = "The name of this machine.")
  static String hostName(ThreadContext t) {
    requireRight(t);
    return Blocking.call(t, null, SocketFunctions::hostName);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // The host knows its name but no address for it; the name is what the message begins with.
      String text = String.valueOf(e.getMessage());
      int end = text.indexOf(':');
      return end < 0 ? "localhost" : text.substring(0, end);
    }
  }

  // ---- bytes of addresses and numbers

  @Builtin(value = "inet_aton(text, /)", doc = "The four bytes of an address of version 4.")
  static Object bytesOfV4(String text) {
    byte[] bytes = SocketAddresses.parseV4(text, true);
    if (bytes == null) {
      throw Raise.error(Types.OS_ERROR, "illegal IP address string passed to inet_aton");
    }
    return new BytesObject(bytes);
  }

  @Builtin(value = "inet_ntoa(packed, /)", doc = "The text of an address of four bytes.")
  static String textOfV4(ThreadContext t, Object packed) {
    byte[] bytes = Buffers.bytes(t, packed);
    if (bytes.length != 4) {
      throw Raise.error(Types.OS_ERROR, "packed IP wrong length for inet_ntoa");
    }
    return SocketAddresses.text(bytes);
  }

  @Builtin(value = "inet_pton(family, text, /)", doc = "The bytes of an address of a family.")
  static Object bytesOf(ThreadContext t, int family, String text) {
    requireFamily(t, family);
    byte[] bytes =
        family == SocketDescriptor.AF_INET
            ? SocketAddresses.parseV4(text, false)
            : SocketAddresses.parseV6(text);
    if (bytes == null) {
      throw Raise.error(Types.OS_ERROR, "illegal IP address string passed to inet_pton");
    }
    return new BytesObject(bytes);
  }

  @Builtin(value = "inet_ntop(family, packed, /)", doc = "The text of an address of a family.")
  static Object textOf(ThreadContext t, int family, Object packed) {
    byte[] bytes = Buffers.bytes(t, packed);
    if (family != SocketDescriptor.AF_INET && family != SocketDescriptor.AF_INET6) {
      throw Raise.valueError("unknown address family " + family);
    }
    if (bytes.length != (family == SocketDescriptor.AF_INET ? 4 : 16)) {
      throw Raise.valueError("invalid length of packed IP address string");
    }
    return SocketAddresses.text(bytes);
  }

  /** OSError for a family that is none of the two of the internet. */
  static void requireFamily(ThreadContext t, int family) {
    if (family != SocketDescriptor.AF_INET && family != SocketDescriptor.AF_INET6) {
      throw SystemErrors.of(t, Errno.EAFNOSUPPORT);
    }
  }

  @Builtin(value = "htons(x, /)", doc = "A 16-bit number of this machine in network order.")
  static long hostToNetwork16(ThreadContext t, Object x) {
    return swap16(t, x, "htons");
  }

  @Builtin(value = "ntohs(x, /)", doc = "A 16-bit number in network order as this machine has it.")
  static long networkToHost16(ThreadContext t, Object x) {
    return swap16(t, x, "ntohs");
  }

  @Builtin(value = "htonl(x, /)", doc = "A 32-bit number of this machine in network order.")
  static long hostToNetwork32(ThreadContext t, Object x) {
    return swap32(t, x);
  }

  @Builtin(value = "ntohl(x, /)", doc = "A 32-bit number in network order as this machine has it.")
  static long networkToHost32(ThreadContext t, Object x) {
    return swap32(t, x);
  }

  private static long swap16(ThreadContext t, Object x, String function) {
    long n = t.toLong(x);
    if (n < 0) {
      throw Raise.overflowError(
          function + ": can't convert negative Python int to C 16-bit unsigned integer");
    }
    if (n > MOST_16) {
      throw Raise.overflowError(
          function + ": Python int too large to convert to C 16-bit unsigned integer");
    }
    return Short.reverseBytes((short) n) & MOST_16;
  }

  private static long swap32(ThreadContext t, Object x) {
    long n = t.toLong(x);
    if (n < 0) {
      throw Raise.overflowError("can't convert negative value to unsigned int");
    }
    if (n > MOST_32) {
      throw Raise.overflowError("int larger than 32 bits");
    }
    return Integer.reverseBytes((int) n) & MOST_32;
  }
}
