package dev.baton.stdlib.os;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Permissions;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Numeric;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.FilePaths;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Functions about the status of files. */
@Intrinsics("posix")
final class StatusFunctions {
  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] STAY = {LinkOption.NOFOLLOW_LINKS};

  private StatusFunctions() {}

  @Builtin(
      value = "stat(path, *, dir_fd=None, follow_symlinks=True)",
      doc = "Return what the system knows about a file, given by path or number.")
  static Object stat(ThreadContext t, Object path, Object directory, boolean follow) {
    GuestPaths.requireNoDirectory(directory);
    if (Numeric.plainInt(path) instanceof Long number) {
      return fstat(t, number);
    }
    return status(t, GuestPaths.textBesideNumber(t, path, "stat"), follow).toGuest(t);
  }

  @Builtin(
      value = "lstat(path, *, dir_fd=None)",
      doc = "Return what the system knows about a file; does not follow symbolic links.")
  static Object lstat(ThreadContext t, Object path, Object directory) {
    GuestPaths.requireNoDirectory(directory);
    return status(t, GuestPaths.text(t, path, "lstat"), false).toGuest(t);
  }

  /** The status of a file; {@code path} is a str or bytes. */
  static FileStatus status(ThreadContext t, Object path, boolean follow) {
    Path file = FilePaths.readable(t, path);
    return Blocking.call(t, path, () -> FileStatus.read(file, follow ? FOLLOW : STAY));
  }

  @Builtin(value = "fstat(fd)", doc = "Return what the system knows about an open file.")
  static Object fstat(ThreadContext t, long fd) {
    Descriptor d = DescriptorTable.require(t, fd);
    Path file = d.path();
    FileStatus status =
        file == null
            ? FileStatus.ofStream()
            : Blocking.call(t, null, () -> FileStatus.read(file, FOLLOW));
    return status.toGuest(t);
  }

  @Builtin(
      value = "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
      doc = "Return whether a file may be used so: a sum of R_OK, W_OK and X_OK, or F_OK.")
  static boolean access(
      ThreadContext t,
      Object path,
      int mode,
      Object directory,
      boolean effectiveIds,
      boolean follow) {
    GuestPaths.requireNoDirectory(directory);
    Object text = GuestPaths.text(t, path, "access");
    if (FilePaths.text(text).isEmpty()) {
      return false;
    }
    Path file = FilePaths.resolve(t, text);
    Permissions p = t.interpreter().permissions();
    boolean reads = (mode & 4) != 0;
    boolean writes = (mode & 2) != 0;
    boolean runs = (mode & 1) != 0;
    if (!p.mayRead(file) || writes && !p.mayWrite(file)) {
      return false;
    }
    return Blocking.call(
        t,
        text,
        () ->
            Files.exists(file, follow ? FOLLOW : STAY)
                && (!reads || Files.isReadable(file))
                && (!writes || Files.isWritable(file))
                && (!runs || Files.isExecutable(file)));
  }

  @Builtin(
      value = "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)",
      doc = "Change the permission bits of a file.")
  static void chmod(ThreadContext t, Object path, int mode, Object directory, boolean follow) {
    GuestPaths.requireNoDirectory(directory);
    if (!follow) {
      throw Raise.notImplementedError("chmod: follow_symlinks unavailable on this platform");
    }
    Object text = GuestPaths.textBesideNumber(t, path, "chmod");
    Path file = FilePaths.writable(t, text);
    Blocking.call(t, text, () -> Files.setAttribute(file, "unix:mode", mode & 07777));
  }

  @Builtin(
      value = "utime(path, times=None, *, ns=..., dir_fd=None, follow_symlinks=True)",
      doc = "Set when a file was read and changed: a pair of seconds, or ns in nanoseconds.")
  static void utime(
      ThreadContext t, Object path, Object times, Object ns, Object directory, boolean follow) {
    GuestPaths.requireNoDirectory(directory);
    if (times != Singleton.NONE && ns != null) {
      throw Raise.valueError("utime: you may specify either 'times' or 'ns' but not both");
    }
    long[] nanos;
    if (ns != null) {
      Object[] pair = pair(ns, "'ns' must be a tuple of two ints");
      nanos = new long[] {t.toLong(pair[0]), t.toLong(pair[1])};
    } else if (times != Singleton.NONE) {
      Object[] pair = pair(times, "'times' must be either a tuple of two ints or None");
      nanos = new long[] {nanos(t, pair[0]), nanos(t, pair[1])};
    } else {
      long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
      nanos = new long[] {now, now};
    }
    Object text = GuestPaths.textBesideNumber(t, path, "utime");
    Path file = FilePaths.writable(t, text);
    FileTime read = FileTime.from(nanos[0], TimeUnit.NANOSECONDS);
    FileTime changed = FileTime.from(nanos[1], TimeUnit.NANOSECONDS);
    Blocking.call(
        t,
        text,
        () -> {
          Files.getFileAttributeView(file, BasicFileAttributeView.class, follow ? FOLLOW : STAY)
              .setTimes(changed, read, null);
          return null;
        });
  }

  private static Object[] pair(Object given, String problem) {
    if (given instanceof TupleObject x && x.size() == 2) {
      return x.items();
    }
    throw Raise.typeError("utime: " + problem);
  }

  private static long nanos(ThreadContext t, Object seconds) {
    if (Numeric.plainInt(seconds) instanceof Long whole) {
      return Math.multiplyExact(
          Math.max(-9_000_000_000L, Math.min(9_000_000_000L, whole)), 1_000_000_000L);
    }
    return Math.round(t.toDouble(seconds) * 1e9);
  }
}
