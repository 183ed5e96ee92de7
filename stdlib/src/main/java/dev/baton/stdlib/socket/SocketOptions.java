package dev.baton.stdlib.socket;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.SystemErrors;
import java.io.IOException;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Options of sockets by the numbers that Linux gives them. */
final class SocketOptions {
  private static final int SOL_SOCKET = 1;
  private static final int SO_TYPE = 3;
  private static final int SO_ERROR = 4;
  private static final int SO_LINGER = 13;
  private static final int SO_ACCEPTCONN = 30;
  private static final int SO_DOMAIN = 39;
  private static final int INT_BYTES = 4;

  private SocketOptions() {}

  /** What the host calls an option; null if it does not have it. */
  private static @Nullable String name(int level, int option) {
    return switch (level << 8 | option) {
      case SOL_SOCKET << 8 | 2 -> "SO_REUSEADDR";
      case SOL_SOCKET << 8 | 6 -> "SO_BROADCAST";
      case SOL_SOCKET << 8 | 7 -> "SO_SNDBUF";
      case SOL_SOCKET << 8 | 8 -> "SO_RCVBUF";
      case SOL_SOCKET << 8 | 9 -> "SO_KEEPALIVE";
      case SOL_SOCKET << 8 | SO_LINGER -> "SO_LINGER";
      case SOL_SOCKET << 8 | 15 -> "SO_REUSEPORT";
      case 6 << 8 | 1 -> "TCP_NODELAY";
      case 6 << 8 | 4 -> "TCP_KEEPIDLE";
      case 6 << 8 | 5 -> "TCP_KEEPINTERVAL";
      case 6 << 8 | 6 -> "TCP_KEEPCOUNT";
      case 1 -> "IP_TOS";
      case 33 -> "IP_MULTICAST_TTL";
      case 34 -> "IP_MULTICAST_LOOP";
      default -> null;
    };
  }

  /** Sets an option; OSError if there is none of that number. */
  static void set(ThreadContext t, SocketDescriptor d, int level, int number, Object value) {
    String name = name(level, number);
    SocketOption<?> option = name == null ? null : d.option(name);
    byte[] bytes = Buffers.bytesOrNull(t, value);
    if (option == null) {
      throw SystemErrors.of(t, Errno.ENOPROTOOPT);
    }
    long n = bytes == null ? t.toLong(value) : number(t, bytes, 0);
    Object toSet;
    if (number == SO_LINGER && level == SOL_SOCKET) {
      if (bytes == null || bytes.length < 2 * INT_BYTES) {
        throw SystemErrors.of(t, Errno.EINVAL);
      }
      toSet = n == 0 ? -1 : (Integer) (int) number(t, bytes, INT_BYTES);
    } else {
      toSet = option.type() == Boolean.class ? (Object) (n != 0) : (Integer) (int) n;
    }
    try {
      d.set(option, toSet);
    } catch (IOException e) {
      throw SocketErrors.of(t, e);
    } catch (IllegalArgumentException e) {
      throw SystemErrors.of(t, Errno.EINVAL);
    }
  }

  private static long number(ThreadContext t, byte[] bytes, int at) {
    if (bytes.length < at + INT_BYTES) {
      throw SystemErrors.of(t, Errno.EINVAL);
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt(at);
  }

  /** The value of an option: an int, or as many bytes as asked for. */
  static Object get(ThreadContext t, SocketDescriptor d, int level, int number, int length) {
    if (length < 0 || length > 1024) {
      throw Raise.error(Types.OS_ERROR, "getsockopt buflen out of range");
    }
    int[] found = value(t, d, level, number);
    if (length == 0) {
      return (long) found[0];
    }
    ByteBuffer bytes = ByteBuffer.allocate(found.length * INT_BYTES).order(ByteOrder.nativeOrder());
    for (int part : found) {
      bytes.putInt(part);
    }
    return new BytesObject(Arrays.copyOf(bytes.array(), Math.min(length, bytes.capacity())));
  }

  private static int[] value(ThreadContext t, SocketDescriptor d, int level, int number) {
    if (level == SOL_SOCKET) {
      switch (number) {
        case SO_TYPE -> {
          return new int[] {d.type};
        }
        case SO_ERROR -> {
          return new int[] {connectError(d)};
        }
        case SO_ACCEPTCONN -> {
          return new int[] {d.isListening() ? 1 : 0};
        }
        case SO_DOMAIN -> {
          return new int[] {d.family};
        }
        default -> {}
      }
    }
    String name = name(level, number);
    SocketOption<?> option = name == null ? null : d.option(name);
    if (option == null) {
      throw SystemErrors.of(t, Errno.ENOPROTOOPT);
    }
    Object value = SocketObject.now(t, () -> d.get(option));
    boolean lingers = level == SOL_SOCKET && number == SO_LINGER;
    int unset = lingers ? -1 : 0;
    int n = value instanceof Boolean b ? (b ? 1 : 0) : value instanceof Integer i ? i : unset;
    return lingers ? new int[] {n < 0 ? 0 : 1, Math.max(0, n)} : new int[] {n};
  }

  /** What came of connecting without waiting; 0 for success or nothing yet. */
  private static int connectError(SocketDescriptor d) {
    try {
      d.finishConnect();
      return 0;
    } catch (IOException | IllegalStateException e) {
      return SocketErrors.number(e);
    }
  }
}
