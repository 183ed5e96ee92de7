package dev.baton.stdlib.socket;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Numeric;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.SystemErrors;
import dev.baton.stdlib.io.ByteTransfer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Type {@code _socket.socket}. */
@Intrinsics("socket")
final class SocketMethods {
  private static final int MSG_DONTWAIT = 0x40;
  private static final int MSG_WAITALL = 0x100;
  private static final int MSG_NOSIGNAL = 0x4000;

  /** What is received at once at most: a caller may ask for more, and gets it in parts. */
  private static final int MOST_BYTES = 1 << 18;

  private static final double NANOS = 1e9;

  private SocketMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new SocketObject(cls);
  }

  @Builtin("__init__(self, family=-1, type=-1, proto=-1, fileno=None)")
  static void init(
      ThreadContext t, SocketObject self, int family, int type, int proto, Object fileno) {
    SocketFunctions.requireRight(t);
    if (fileno != Singleton.NONE) {
      long fd = t.toLong(fileno);
      if (fd < 0) {
        throw Raise.valueError("negative file descriptor");
      }
      self.open((int) fd, SocketFunctions.require(t, fd), Math.max(0, proto));
      return;
    }
    int ofFamily = family == -1 ? SocketDescriptor.AF_INET : family;
    int ofType = type == -1 ? SocketDescriptor.STREAM : type & 0xf;
    SocketFunctions.requireFamily(t, ofFamily);
    if (ofType != SocketDescriptor.STREAM && ofType != SocketDescriptor.DATAGRAM) {
      throw SystemErrors.of(t, ofType == 3 ? Errno.EPERM : Errno.ESOCKTNOSUPPORT);
    }
    SocketDescriptor opened = SocketObject.now(t, () -> SocketDescriptor.open(ofFamily, ofType));
    self.open(SocketFunctions.register(t, opened), opened, Math.max(0, proto));
  }

  @Builtin(value = "family(self)", kind = Kind.GETTER, doc = "the address family")
  static long family(SocketObject self) {
    return self.family;
  }

  @Builtin(value = "type(self)", kind = Kind.GETTER, doc = "the socket type")
  static long type(SocketObject self) {
    return self.type;
  }

  @Builtin(value = "proto(self)", kind = Kind.GETTER, doc = "the protocol number")
  static long proto(SocketObject self) {
    return self.protocol;
  }

  @Builtin(value = "timeout(self)", kind = Kind.GETTER, doc = "the timeout in seconds, or None")
  static Object timeout(SocketObject self) {
    return getTimeout(self);
  }

  @Builtin(value = "fileno(self, /)", doc = "The number of the open socket; -1 once it is closed.")
  static long fileno(SocketObject self) {
    return self.number;
  }

  @Builtin(value = "detach(self, /)", doc = "Let go of the socket without closing; its number.")
  static long detach(SocketObject self) {
    return self.release();
  }

  @Builtin(value = "close(self, /)", doc = "Close the socket; threads that wait for it are woken.")
  static void close(ThreadContext t, SocketObject self) {
    Descriptor open = DescriptorTable.of(t).remove(self.release());
    if (open != null) {
      SocketObject.perform(t, open::close);
    }
  }

  // ---- timeouts

  @Builtin(
      value = "settimeout(self, timeout, /)",
      doc = "Set how many seconds operations may take; None for as long as it takes.")
  static void setTimeout(ThreadContext t, SocketObject self, Object timeout) {
    if (timeout == Singleton.NONE) {
      setBlocking(t, self, true);
      return;
    }
    double seconds = Numeric.plain(timeout) instanceof Double d ? d : t.toLong(timeout);
    if (Double.isNaN(seconds)) {
      throw Raise.valueError("Invalid value NaN (not a number)");
    }
    if (seconds < 0) {
      throw Raise.valueError("Timeout value out of range");
    }
    if (seconds * NANOS >= Long.MAX_VALUE) {
      throw Raise.overflowError("timestamp out of range for platform time_t");
    }
    self.require(t).setBlocking(false);
    self.timeoutNanos = (long) Math.ceil(seconds * NANOS);
  }

  @Builtin(value = "gettimeout(self, /)", doc = "The timeout in seconds; None for none.")
  static Object getTimeout(SocketObject self) {
    long nanos = self.timeoutNanos;
    return nanos < 0 ? Singleton.NONE : (Object) (nanos / NANOS);
  }

  @Builtin(value = "setblocking(self, flag, /)", doc = "Wait without a timeout, or not at all.")
  static void setBlocking(ThreadContext t, SocketObject self, boolean flag) {
    self.require(t).setBlocking(flag);
    self.timeoutNanos = flag ? -1 : 0;
  }

  @Builtin(value = "getblocking(self, /)", doc = "Do operations wait?")
  static boolean getBlocking(SocketObject self) {
    return self.timeoutNanos != 0;
  }

  // ---- connections

  @Builtin(value = "bind(self, address, /)", doc = "Give the socket an address of this machine.")
  static void bind(ThreadContext t, SocketObject self, Object address) {
    SocketDescriptor d = self.require(t);
    InetSocketAddress resolved = SocketAddresses.of(t, d.family, address, "bind");
    SocketObject.now(t, () -> d.network().bind(resolved));
  }

  @Builtin(value = "listen(self, backlog=128, /)", doc = "Accept connections from now on.")
  static void listen(ThreadContext t, SocketObject self, int backlog) {
    SocketDescriptor d = self.require(t);
    SocketObject.perform(t, () -> d.listen(backlog));
  }

  @Builtin(
      value = "_accept(self, /)",
      doc = "Wait for a connection; return the number of its socket and the address.")
  static Object accept(ThreadContext t, SocketObject self) {
    SocketDescriptor d = self.require(t);
    SocketDescriptor accepted = self.await(t, true, d::accept);
    Object peer = SocketObject.now(t, () -> SocketAddresses.toGuest(d.family, accepted.peer()));
    return TupleObject.of((long) SocketFunctions.register(t, accepted), peer);
  }

  @Builtin(value = "connect(self, address, /)", doc = "Connect to an address.")
  static void connect(ThreadContext t, SocketObject self, Object address) {
    SocketDescriptor d = self.require(t);
    InetSocketAddress resolved = SocketAddresses.of(t, d.family, address, "connect");
    if (SocketObject.now(t, () -> d.connect(resolved)) == null) {
      if (self.timeoutNanos == 0) {
        throw SystemErrors.of(t, Errno.EINPROGRESS);
      }
      self.await(t, false, d::finishConnect);
    }
  }

  @Builtin(
      value = "connect_ex(self, address, /)",
      doc = "Connect to an address; return an error number, 0 for none.")
  static long connectOrNumber(ThreadContext t, SocketObject self, Object address) {
    SocketDescriptor d = self.require(t);
    InetSocketAddress resolved = SocketAddresses.of(t, d.family, address, "connect_ex");
    int[] error = {0};
    SocketObject.Attempt<Boolean> first = () -> d.connect(resolved);
    SocketObject.Attempt<Boolean> finish = d::finishConnect;
    if (numbered(first, error) == null) {
      if (self.timeoutNanos == 0) {
        return Errno.EINPROGRESS;
      }
      try {
        self.await(t, false, () -> numbered(finish, error));
      } catch (GuestError e) {
        if (!e.is(Types.TIMEOUT_ERROR)) {
          throw e;
        }
        return Errno.EAGAIN;
      }
    }
    return error[0];
  }

  /** Tries; a failure counts as done, and its number is left in {@code error}. */
  private static @Nullable Boolean numbered(SocketObject.Attempt<Boolean> attempt, int[] error) {
    try {
      return attempt.run();
    } catch (IOException | IllegalStateException e) {
      error[0] = SocketErrors.number(e);
      return true;
    }
  }

  @Builtin(
      value = "shutdown(self, how, /)",
      doc = "End receiving (SHUT_RD), sending (SHUT_WR), or both (SHUT_RDWR).")
  static void shutdown(ThreadContext t, SocketObject self, int how) {
    SocketDescriptor d = self.require(t);
    if (how < 0 || how > 2) {
      throw SystemErrors.of(t, Errno.EINVAL);
    }
    SocketObject.perform(t, () -> d.shutdown(how != 1, how != 0));
  }

  @Builtin(value = "getsockname(self, /)", doc = "The address of this end.")
  static Object localName(ThreadContext t, SocketObject self) {
    SocketDescriptor d = self.require(t);
    return SocketObject.now(
        t, () -> SocketAddresses.toGuest(d.family, d.network().getLocalAddress()));
  }

  @Builtin(value = "getpeername(self, /)", doc = "The address of the other end.")
  static Object peerName(ThreadContext t, SocketObject self) {
    SocketDescriptor d = self.require(t);
    return SocketObject.now(t, () -> SocketAddresses.toGuest(d.family, d.peer()));
  }

  // ---- sending

  @Builtin(value = "send(self, data, flags=0, /)", doc = "Send bytes; return how many went out.")
  static long send(ThreadContext t, SocketObject self, Object data, int flags) {
    SocketDescriptor d = self.require(t);
    byte[] bytes = Buffers.bytes(t, data);
    checkFlags(t, flags);
    return self.await(t, false, dontWait(t, flags, () -> d.send(bytes, 0, bytes.length)));
  }

  @Builtin(value = "sendall(self, data, flags=0, /)", doc = "Send bytes, all of them.")
  static void sendAll(ThreadContext t, SocketObject self, Object data, int flags) {
    SocketDescriptor d = self.require(t);
    byte[] bytes = Buffers.bytes(t, data);
    checkFlags(t, flags);
    int at = 0;
    do {
      int from = at;
      at += self.await(t, false, () -> d.send(bytes, from, bytes.length - from));
      t.poll();
    } while (at < bytes.length);
  }

  @Builtin(
      value = "sendto(self, data, /, *args)",
      doc = "Send bytes to an address: sendto(data, address) or sendto(data, flags, address).")
  static long sendTo(ThreadContext t, SocketObject self, Object data, Object[] args) {
    if (args.length < 1 || args.length > 2) {
      throw Raise.typeError("sendto() takes 2 or 3 arguments (" + (args.length + 1) + " given)");
    }
    SocketDescriptor d = self.require(t);
    byte[] bytes = Buffers.bytes(t, data);
    int flags = args.length == 2 ? (int) t.toLong(args[0]) : 0;
    checkFlags(t, flags);
    if (d.type == SocketDescriptor.STREAM) {
      return send(t, self, data, flags);
    }
    InetSocketAddress to = SocketAddresses.of(t, d.family, args[args.length - 1], "sendto");
    return self.await(t, false, dontWait(t, flags, () -> d.sendTo(bytes, to)));
  }

  // ---- receiving

  @Builtin(
      value = "recv(self, bufsize, flags=0, /)",
      doc = "Receive at most bufsize bytes; none at the end.")
  static Object receive(ThreadContext t, SocketObject self, int bufsize, int flags) {
    requireRoom(bufsize, "recv");
    byte[] data = new byte[room(bufsize, flags)];
    int n = fill(t, self, data, flags);
    return new BytesObject(n == data.length ? data : Arrays.copyOf(data, n));
  }

  @Builtin(
      value = "recv_into(self, buffer, nbytes=0, flags=0)",
      doc = "Receive into a buffer; return how many bytes.")
  static long receiveInto(
      ThreadContext t, SocketObject self, Object buffer, int nbytes, int flags) {
    byte[] data = new byte[room(partOf(t, buffer, nbytes, "recv_into"), flags)];
    int n = fill(t, self, data, flags);
    ByteTransfer.store(t, buffer, data, n);
    return n;
  }

  @Builtin(
      value = "recvfrom(self, bufsize, flags=0, /)",
      doc = "Receive at most bufsize bytes and the address they came from.")
  static Object receiveFrom(ThreadContext t, SocketObject self, int bufsize, int flags) {
    requireRoom(bufsize, "recvfrom");
    byte[] data = new byte[room(bufsize, flags)];
    Object[] from = {Singleton.NONE};
    int n = fillFrom(t, self, data, flags, from);
    return TupleObject.of(
        new BytesObject(n == data.length ? data : Arrays.copyOf(data, n)), from[0]);
  }

  @Builtin(
      value = "recvfrom_into(self, buffer, nbytes=0, flags=0)",
      doc = "Receive into a buffer; return how many bytes and the address they came from.")
  static Object receiveFromInto(
      ThreadContext t, SocketObject self, Object buffer, int nbytes, int flags) {
    byte[] data = new byte[room(partOf(t, buffer, nbytes, "recvfrom_into"), flags)];
    Object[] from = {Singleton.NONE};
    int n = fillFrom(t, self, data, flags, from);
    ByteTransfer.store(t, buffer, data, n);
    return TupleObject.of((long) n, from[0]);
  }

  private static int fill(ThreadContext t, SocketObject self, byte[] data, int flags) {
    SocketDescriptor d = self.require(t);
    checkFlags(t, flags);
    int at = 0;
    do {
      int from = at;
      int n =
          self.await(t, true, dontWait(t, flags, () -> d.receive(data, from, data.length - from)));
      at += n;
      if (n == 0) {
        break;
      }
      t.poll();
    } while ((flags & MSG_WAITALL) != 0 && at < data.length);
    return at;
  }

  private static int fillFrom(
      ThreadContext t, SocketObject self, byte[] data, int flags, Object[] from) {
    SocketDescriptor d = self.require(t);
    if (d.type == SocketDescriptor.STREAM) {
      return fill(t, self, data, flags);
    }
    checkFlags(t, flags);
    ByteBuffer room = ByteBuffer.wrap(data);
    SocketAddress sender = self.await(t, true, dontWait(t, flags, () -> d.receiveFrom(room)));
    from[0] = SocketAddresses.toGuest(d.family, sender);
    return room.position();
  }

  private static int room(int bufsize, int flags) {
    return (flags & MSG_WAITALL) != 0 ? bufsize : Math.min(bufsize, MOST_BYTES);
  }

  private static void requireRoom(int bufsize, String function) {
    if (bufsize < 0) {
      throw Raise.valueError("negative buffersize in " + function);
    }
  }

  private static int partOf(ThreadContext t, Object buffer, int nbytes, String function) {
    int room = ByteTransfer.room(t, buffer, function);
    requireRoom(nbytes, function);
    if (nbytes > room) {
      throw Raise.valueError("buffer too small for requested bytes");
    }
    return nbytes == 0 ? room : nbytes;
  }

  private static void checkFlags(ThreadContext t, int flags) {
    if ((flags & ~(MSG_DONTWAIT | MSG_WAITALL | MSG_NOSIGNAL)) != 0) {
      throw SystemErrors.of(t, Errno.EOPNOTSUPP);
    }
  }

  private static <T> SocketObject.Attempt<T> dontWait(
      ThreadContext t, int flags, SocketObject.Attempt<T> attempt) {
    if ((flags & MSG_DONTWAIT) == 0) {
      return attempt;
    }
    return () -> {
      T result = attempt.run();
      if (result == null) {
        throw SystemErrors.of(t, Errno.EAGAIN);
      }
      return result;
    };
  }

  // ---- options

  @Builtin(
      value = "setsockopt(self, level, optname, value, optlen=None, /)",
      doc = "Set an option to an int or to bytes.")
  static void setOption(
      ThreadContext t, SocketObject self, int level, int optname, Object value, Object optlen) {
    SocketOptions.set(t, self.require(t), level, optname, value);
  }

  @Builtin(
      value = "getsockopt(self, level, optname, buflen=0, /)",
      doc = "The value of an option: an int, or with a length bytes.")
  static Object getOption(ThreadContext t, SocketObject self, int level, int optname, int buflen) {
    return SocketOptions.get(t, self.require(t), level, optname, buflen);
  }

  @Builtin("__repr__(self, /)")
  static String repr(SocketObject self) {
    return "<socket object, fd="
        + self.number
        + ", family="
        + self.family
        + ", type="
        + self.type
        + ", proto="
        + self.protocol
        + ">";
  }
}
