package dev.baton.stdlib.file;

import java.io.IOException;

/** Error numbers of POSIX as Linux has them, with the texts that {@code strerror} gives. */
public final class Errno {
  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int EIO = 5;
  public static final int EBADF = 9;
  public static final int EACCES = 13;
  public static final int EEXIST = 17;
  public static final int ENOTDIR = 20;
  public static final int EISDIR = 21;
  public static final int EINVAL = 22;
  public static final int EMFILE = 24;
  public static final int ENOTTY = 25;
  public static final int ESPIPE = 29;
  public static final int ENOTEMPTY = 39;
  public static final int ELOOP = 40;
  public static final int EAGAIN = 11;
  public static final int EPIPE = 32;
  public static final int ENOTSOCK = 88;
  public static final int EDESTADDRREQ = 89;
  public static final int ENOPROTOOPT = 92;
  public static final int ESOCKTNOSUPPORT = 94;
  public static final int EOPNOTSUPP = 95;
  public static final int EAFNOSUPPORT = 97;
  public static final int ECONNRESET = 104;
  public static final int EISCONN = 106;
  public static final int ENOTCONN = 107;
  public static final int ECONNREFUSED = 111;
  public static final int EALREADY = 114;
  public static final int EINPROGRESS = 115;

  private static final Object[] TEXTS = {
    EPERM,
    "Operation not permitted",
    ENOENT,
    "No such file or directory",
    EIO,
    "Input/output error",
    6,
    "No such device or address",
    EBADF,
    "Bad file descriptor",
    EACCES,
    "Permission denied",
    16,
    "Device or resource busy",
    EEXIST,
    "File exists",
    18,
    "Invalid cross-device link",
    19,
    "No such device",
    ENOTDIR,
    "Not a directory",
    EISDIR,
    "Is a directory",
    EINVAL,
    "Invalid argument",
    EMFILE,
    "Too many open files",
    ENOTTY,
    "Inappropriate ioctl for device",
    26,
    "Text file busy",
    27,
    "File too large",
    28,
    "No space left on device",
    ESPIPE,
    "Illegal seek",
    30,
    "Read-only file system",
    EPIPE,
    "Broken pipe",
    36,
    "File name too long",
    ENOTEMPTY,
    "Directory not empty",
    ELOOP,
    "Too many levels of symbolic links",
    EAGAIN,
    "Resource temporarily unavailable",
    ENOTSOCK,
    "Socket operation on non-socket",
    EDESTADDRREQ,
    "Destination address required",
    90,
    "Message too long",
    ENOPROTOOPT,
    "Protocol not available",
    ESOCKTNOSUPPORT,
    "Socket type not supported",
    EOPNOTSUPP,
    "Operation not supported",
    EAFNOSUPPORT,
    "Address family not supported by protocol",
    98,
    "Address already in use",
    99,
    "Cannot assign requested address",
    101,
    "Network is unreachable",
    103,
    "Software caused connection abort",
    ECONNRESET,
    "Connection reset by peer",
    EISCONN,
    "Transport endpoint is already connected",
    ENOTCONN,
    "Transport endpoint is not connected",
    110,
    "Connection timed out",
    ECONNREFUSED,
    "Connection refused",
    113,
    "No route to host",
    EALREADY,
    "Operation already in progress",
    EINPROGRESS,
    "Operation now in progress",
    122,
    "Disk quota exceeded",
  };

  private Errno() {}

  /** The text of an error number. */
  public static String text(int number) {
    for (int i = 0; i < TEXTS.length; i += 2) {
      if ((Integer) TEXTS[i] == number) {
        return (String) TEXTS[i + 1];
      }
    }
    return "Unknown error " + number;
  }

  /** A failure that {@link #ofText} finds the number of. */
  public static IOException failure(int number) {
    return new IOException(text(number));
  }

  /** The number that belongs to a text the host reports; {@link #EIO} if it is not known. */
  public static int ofText(String text) {
    for (int i = 0; i < TEXTS.length; i += 2) {
      if (text.contains((String) TEXTS[i + 1])) {
        return (Integer) TEXTS[i];
      }
    }
    return EIO;
  }
}
