package dev.baton.stdlib.os;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Type {@code DirEntry}. */
@Intrinsics("DirEntry")
final class DirectoryEntryMethods {
  private static final int DIRECTORY = 4;
  private static final int FILE = 8;
  private static final int LINK = 10;

  private DirectoryEntryMethods() {}

  @Builtin(value = "name(self)", kind = Kind.GETTER, doc = "The name within the directory.")
  static Object name(DirectoryEntry self) {
    return self.name;
  }

  @Builtin(value = "path(self)", kind = Kind.GETTER, doc = "The directory as given, and the name.")
  static Object path(DirectoryEntry self) {
    return self.path;
  }

  @Builtin("__fspath__(self, /)")
  static Object fspath(DirectoryEntry self) {
    return self.path;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, DirectoryEntry self) {
    return Strings.fromJava("<DirEntry " + t.reprText(self.name) + ">");
  }

  private static FileStatus status(ThreadContext t, DirectoryEntry self, boolean follow) {
    FileStatus known = follow ? self.followed : self.own;
    if (known != null) {
      return known;
    }
    FileStatus read = StatusFunctions.status(t, self.path, follow);
    if (follow) {
      self.followed = read;
    } else {
      self.own = read;
    }
    return read;
  }

  /** Whether the file is of a kind; no kind if it is gone. */
  private static boolean is(ThreadContext t, DirectoryEntry self, boolean follow, int kind) {
    try {
      return status(t, self, follow).mode() >> 12 == kind;
    } catch (GuestError e) {
      if (e.is(Types.FILE_NOT_FOUND_ERROR)) {
        return false;
      }
      throw e;
    }
  }

  @Builtin(
      value = "is_dir(self, /, *, follow_symlinks=True)",
      doc = "Return whether it is a directory.")
  static boolean isDirectory(ThreadContext t, DirectoryEntry self, boolean follow) {
    return is(t, self, follow, DIRECTORY);
  }

  @Builtin(
      value = "is_file(self, /, *, follow_symlinks=True)",
      doc = "Return whether it is a regular file.")
  static boolean isFile(ThreadContext t, DirectoryEntry self, boolean follow) {
    return is(t, self, follow, FILE);
  }

  @Builtin(value = "is_symlink(self, /)", doc = "Return whether it is a symbolic link.")
  static boolean isLink(ThreadContext t, DirectoryEntry self) {
    return is(t, self, false, LINK);
  }

  @Builtin(value = "is_junction(self, /)", doc = "Return False: there are none.")
  static boolean isJunction(DirectoryEntry self) {
    return false;
  }

  @Builtin(
      value = "stat(self, /, *, follow_symlinks=True)",
      doc = "Return what the system knew about the file when it was asked first.")
  static Object stat(ThreadContext t, DirectoryEntry self, boolean follow) {
    return status(t, self, follow).toGuest(t);
  }

  @Builtin(value = "inode(self, /)", doc = "Return the number of the file in its file system.")
  static long inode(ThreadContext t, DirectoryEntry self) {
    return status(t, self, false).inode();
  }
}
