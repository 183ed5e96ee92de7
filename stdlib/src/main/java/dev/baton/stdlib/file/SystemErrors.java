package dev.baton.stdlib.file;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import org.jspecify.annotations.Nullable;

/** Failures of the system as {@code OSError} with number, text and file names. */
public final class SystemErrors {
  private SystemErrors() {}

  /** The error of a number, without a file name. */
  public static GuestError of(ThreadContext t, int number) {
    return raised(t.call(Types.OS_ERROR, (long) number, Errno.text(number)));
  }

  /** The error of a number at a file; {@code fileName} as the guest gave it, null for none. */
  public static GuestError of(ThreadContext t, int number, @Nullable Object fileName) {
    return fileName == null
        ? of(t, number)
        : raised(t.call(Types.OS_ERROR, (long) number, Errno.text(number), fileName));
  }

  /** The error of a number for an operation on two files. */
  public static GuestError of(ThreadContext t, int number, Object fileName, Object second) {
    Object[] arguments = {(long) number, Errno.text(number), fileName, Singleton.NONE, second};
    return raised(t.callArray(Types.OS_ERROR, arguments));
  }

  /** What a failure of the host is to the guest. */
  public static GuestError of(ThreadContext t, IOException e, @Nullable Object fileName) {
    return of(t, number(e), fileName);
  }

  /** The error number of a failure of the host. */
  public static int number(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Errno.ENOENT;
    }
    if (e instanceof FileAlreadyExistsException) {
      return Errno.EEXIST;
    }
    if (e instanceof DirectoryNotEmptyException) {
      return Errno.ENOTEMPTY;
    }
    if (e instanceof NotDirectoryException) {
      return Errno.ENOTDIR;
    }
    if (e instanceof NotLinkException) {
      return Errno.EINVAL;
    }
    if (e instanceof ClosedChannelException) {
      return Errno.EBADF;
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (reason == null) {
      return e instanceof AccessDeniedException ? Errno.EACCES : Errno.EIO;
    }
    return Errno.ofText(reason);
  }

  private static GuestError raised(Object exception) {
    return new GuestError((ExceptionObject) exception);
  }
}
