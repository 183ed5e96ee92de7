package dev.baton.stdlib.os;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.FileOpening;
import dev.baton.stdlib.file.FilePaths;
import dev.baton.stdlib.file.SystemErrors;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Functions that list, make, rename and remove files and directories. */
@Intrinsics("posix")
final class DirectoryFunctions {
  private DirectoryFunctions() {}

  @Builtin(
      value = "listdir(path=None)",
      doc = "Return the names in a directory, in any order; as bytes if the path is bytes.")
  static Object listDirectory(ThreadContext t, Object path) {
    Object text = path == Singleton.NONE ? "." : listable(t, path, "listdir");
    ListObject names = new ListObject();
    for (Path file : entries(t, text)) {
      names.append(t, FilePaths.like(text, file.getFileName().toString()));
    }
    return names;
  }

  private static Object listable(ThreadContext t, Object path, String function) {
    return FilePaths.fspath(
        t, path, function + ": path should be string, bytes, os.PathLike, integer or None");
  }

  @Builtin(
      value = "scandir(path=None)",
      doc = "Return an iterator over a directory; its items know what kind of file they are.")
  static Object scanDirectory(ThreadContext t, Object path) {
    Object text = path == Singleton.NONE ? "." : listable(t, path, "scandir");
    return new DirectoryScan(text, entries(t, text));
  }

  private static List<Path> entries(ThreadContext t, Object text) {
    Path directory = FilePaths.readable(t, text);
    return Blocking.call(
        t,
        text,
        () -> {
          List<Path> files = new ArrayList<>();
          try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(files::add);
          } catch (DirectoryIteratorException e) {
            throw e.getCause();
          }
          return files;
        });
  }

  @Builtin(
      value = "mkdir(path, mode=511, *, dir_fd=None)",
      doc = "Make a directory; the process takes its mask from the mode.")
  static void makeDirectory(ThreadContext t, Object path, int mode, Object directory) {
    GuestPaths.requireNoDirectory(directory);
    Object text = GuestPaths.text(t, path, "mkdir");
    Path file = FilePaths.writable(t, text);
    Blocking.call(t, text, () -> Files.createDirectory(file, FileOpening.permissions(mode & 0777)));
  }

  @Builtin(value = "rmdir(path, *, dir_fd=None)", doc = "Remove an empty directory.")
  static void removeDirectory(ThreadContext t, Object path, Object directory) {
    GuestPaths.requireNoDirectory(directory);
    Object text = GuestPaths.text(t, path, "rmdir");
    Path file = FilePaths.writable(t, text);
    Blocking.call(
        t,
        text,
        () -> {
          if (!isDirectory(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw failure(file, Errno.ENOTDIR);
          }
          Files.delete(file);
          return null;
        });
  }

  @Builtin(value = "unlink(path, *, dir_fd=None)", doc = "Remove a file; as remove().")
  static void unlink(ThreadContext t, Object path, Object directory) {
    delete(t, path, directory, "unlink");
  }

  @Builtin(value = "remove(path, *, dir_fd=None)", doc = "Remove a file.")
  static void remove(ThreadContext t, Object path, Object directory) {
    delete(t, path, directory, "remove");
  }

  private static void delete(ThreadContext t, Object path, Object directory, String function) {
    GuestPaths.requireNoDirectory(directory);
    Object text = GuestPaths.text(t, path, function);
    Path file = FilePaths.writable(t, text);
    Blocking.call(
        t,
        text,
        () -> {
          if (isDirectory(file)) {
            throw failure(file, Errno.EISDIR);
          }
          Files.delete(file);
          return null;
        });
  }

  private static boolean isDirectory(Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static IOException failure(Path file, int number) {
    return new FileSystemException(file.toString(), null, Errno.text(number));
  }

  @Builtin(
      value = "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      doc = "Rename a file or directory; a file that has the new name is replaced.")
  static void rename(ThreadContext t, Object from, Object to, Object fromFd, Object toFd) {
    move(t, from, to, fromFd, toFd, "rename");
  }

  @Builtin(
      value = "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      doc = "Rename a file or directory; a file that has the new name is replaced.")
  static void replace(ThreadContext t, Object from, Object to, Object fromFd, Object toFd) {
    move(t, from, to, fromFd, toFd, "replace");
  }

  private static void move(
      ThreadContext t, Object from, Object to, Object fromFd, Object toFd, String function) {
    GuestPaths.requireNoDirectory(fromFd);
    GuestPaths.requireNoDirectory(toFd);
    Object source = FilePaths.fspath(t, from, argument(function, "src"));
    Object target = FilePaths.fspath(t, to, argument(function, "dst"));
    Path sourceFile = FilePaths.writable(t, source);
    Path targetFile = FilePaths.writable(t, target);
    Blocking.call(
        t,
        source,
        target,
        () -> Files.move(sourceFile, targetFile, StandardCopyOption.ATOMIC_MOVE));
  }

  private static String argument(String function, String name) {
    return function + ": " + name + " should be string, bytes or os.PathLike";
  }

  @Builtin(
      value = "symlink(src, dst, target_is_directory=False, *, dir_fd=None)",
      doc = "Make a symbolic link dst that leads to src.")
  static void symlink(
      ThreadContext t, Object target, Object link, boolean isDirectory, Object directory) {
    GuestPaths.requireNoDirectory(directory);
    Object targetText = FilePaths.fspath(t, target, argument("symlink", "src"));
    Object linkText = FilePaths.fspath(t, link, argument("symlink", "dst"));
    Path file = FilePaths.writable(t, linkText);
    Path leadsTo = file.getFileSystem().getPath(FilePaths.text(targetText));
    requireReachable(t, file, leadsTo, targetText, linkText);
    Blocking.call(t, targetText, linkText, () -> Files.createSymbolicLink(file, leadsTo));
  }

  /** A link must not be a way to what the program may not touch itself. */
  private static void requireReachable(
      ThreadContext t, Path link, Path target, Object targetText, Object linkText) {
    Path end = link.resolveSibling(target).normalize();
    if (!t.interpreter().permissions().mayWrite(end)) {
      throw SystemErrors.of(t, Errno.EACCES, targetText, linkText);
    }
  }

  @Builtin(
      value = "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
      doc = "Give a file a second name.")
  static void link(
      ThreadContext t, Object from, Object to, Object fromFd, Object toFd, boolean follow) {
    GuestPaths.requireNoDirectory(fromFd);
    GuestPaths.requireNoDirectory(toFd);
    Object source = FilePaths.fspath(t, from, argument("link", "src"));
    Object target = FilePaths.fspath(t, to, argument("link", "dst"));
    Path existing = FilePaths.writable(t, source);
    Path file = FilePaths.writable(t, target);
    Blocking.call(t, source, target, () -> Files.createLink(file, existing));
  }

  @Builtin(value = "readlink(path, *, dir_fd=None)", doc = "Return where a symbolic link leads to.")
  static Object readLink(ThreadContext t, Object path, Object directory) {
    GuestPaths.requireNoDirectory(directory);
    Object text = GuestPaths.text(t, path, "readlink");
    Path file = FilePaths.readable(t, text);
    Path target = Blocking.call(t, text, () -> Files.readSymbolicLink(file));
    return FilePaths.like(text, target.toString());
  }

  @Builtin(value = "getcwd()", doc = "Return the current directory.")
  static String currentDirectory(ThreadContext t) {
    return FilePaths.currentDirectory(t).toString();
  }

  @Builtin(value = "getcwdb()", doc = "Return the current directory as bytes.")
  static Object currentDirectoryBytes(ThreadContext t) {
    return FilePaths.like(BytesObject.EMPTY, FilePaths.currentDirectory(t).toString());
  }

  @Builtin(
      value = "chdir(path)",
      doc = "Change the current directory of this interpreter; other programs keep theirs.")
  static void changeDirectory(ThreadContext t, Object path) {
    Object text = GuestPaths.textBesideNumber(t, path, "chdir");
    Path directory = FilePaths.readable(t, text);
    boolean isDirectory =
        Blocking.call(t, text, () -> FileStatus.read(directory).mode() >> 12 == 4);
    if (!isDirectory) {
      throw SystemErrors.of(t, Errno.ENOTDIR, text);
    }
    FilePaths.setCurrentDirectory(t, directory);
  }
}
