package dev.baton.stdlib.socket;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.SystemErrors;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NotYetConnectedException;

/** What the host reports of its channels, as the errors of the system that a guest knows. */
final class SocketErrors {
  static final TypeObject GAI_ERROR = errorType("gaierror");
  static final TypeObject HOST_ERROR = errorType("herror");

  private SocketErrors() {}

  private static TypeObject errorType(String name) {
    return new TypeObject(name, "socket", Types.OS_ERROR, TypeObject.BASE, null);
  }

  /** OSError for a failure of the host. */
  static GuestError of(ThreadContext t, Exception failure) {
    return SystemErrors.of(t, number(failure));
  }

  /** The error number of a failure of the host: an IOException or IllegalStateException. */
  static int number(Exception failure) {
    if (failure instanceof ClosedChannelException) {
      return Errno.EBADF;
    }
    if (failure instanceof NotYetConnectedException) {
      return Errno.ENOTCONN;
    }
    if (failure instanceof AlreadyConnectedException) {
      return Errno.EISCONN;
    }
    if (failure instanceof ConnectionPendingException) {
      return Errno.EALREADY;
    }
    if (failure instanceof PortUnreachableException) {
      return Errno.ECONNREFUSED;
    }
    if (failure instanceof AlreadyBoundException || !(failure instanceof IOException)) {
      return Errno.EINVAL;
    }
    String text = failure.getMessage();
    if (text == null) {
      return Errno.EIO;
    }
    return text.startsWith("Connection reset") ? Errno.ECONNRESET : Errno.ofText(text);
  }

  /** What a wait that took too long raises. */
  static GuestError timeout() {
    return Raise.error(Types.TIMEOUT_ERROR, "timed out");
  }

  /** {@code gaierror}: a name or service that is not known. */
  static GuestError unknownName(ThreadContext t, int number, String text) {
    return Raise.raised((ExceptionObject) t.call(GAI_ERROR, (long) number, text));
  }
}
