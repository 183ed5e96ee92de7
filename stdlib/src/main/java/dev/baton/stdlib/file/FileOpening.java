package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Opens files by the flags of {@code open(2)}, with the values that Linux gives them. */
public final class FileOpening {
  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_CREAT = 0100;
  public static final int O_EXCL = 0200;
  public static final int O_TRUNC = 01000;
  public static final int O_APPEND = 02000;
  public static final int O_NONBLOCK = 04000;
  public static final int O_DIRECTORY = 0200000;
  public static final int O_NOFOLLOW = 0400000;
  public static final int O_CLOEXEC = 02000000;

  private FileOpening() {}

  /**
   * Opens a file and gives its number.
   *
   * @param path a str or bytes
   * @param mode permission bits of a new file, from which the process takes its mask
   */
  public static int open(ThreadContext t, Object path, int flags, int mode) {
    boolean reads = (flags & 3) != O_WRONLY;
    boolean writes = (flags & 3) != O_RDONLY;
    Path file = FilePaths.usable(t, path, reads, writes || (flags & O_CREAT) != 0);
    Descriptor d =
        isPipe(file)
            ? openPipe(t, path, file, flags)
            : Blocking.call(t, path, () -> open(file, flags, mode));
    int number = DescriptorTable.of(t).add(d);
    if (number < 0) {
      throw SystemErrors.of(t, Errno.EMFILE, path);
    }
    return number;
  }

  private static boolean isPipe(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false; // Opening will tell what is wrong.
    }
  }

  /** A pipe opens when there is somebody at its other end. */
  private static Descriptor openPipe(ThreadContext t, Object path, Path file, int flags) {
    Errand<Descriptor> opening = new Errand<>("baton-open", () -> open(file, flags, 0));
    boolean opened = false;
    try {
      Descriptor d = opening.await(t);
      opened = true;
      return d;
    } catch (IOException e) {
      throw SystemErrors.of(t, e, path);
    } finally {
      if (!opened) {
        opening.drop(Descriptor::close);
      }
    }
  }

  private static Descriptor open(Path file, int flags, int mode) throws IOException {
    if (Files.isDirectory(file)) {
      int error = (flags & O_EXCL) != 0 ? Errno.EEXIST : Errno.EISDIR;
      throw new FileSystemException(file.toString(), null, Errno.text(error));
    }
    boolean writes = (flags & 3) != O_RDONLY;
    boolean reads = (flags & 3) != O_WRONLY;
    if (!writes && (flags & O_CREAT) != 0 && !Files.exists(file)) {
      Files.createFile(file, permissions(mode));
    }
    // The host cannot open a file for reading and appending; the descriptor then finds the end.
    boolean appends = (flags & O_APPEND) != 0;
    FileChannel channel =
        FileChannel.open(
            file, options(flags), writes ? permissions(mode) : new FileAttribute<?>[0]);
    boolean seekable = Files.isRegularFile(file);
    return new FileDescriptor(file, channel, reads, writes, appends && reads, seekable);
  }

  private static Set<OpenOption> options(int flags) {
    boolean writes = (flags & 3) != O_RDONLY;
    boolean reads = (flags & 3) != O_WRONLY;
    Set<OpenOption> options = new HashSet<>();
    if (reads) {
      options.add(StandardOpenOption.READ);
    }
    if (!writes) {
      return options;
    }
    options.add(StandardOpenOption.WRITE);
    if ((flags & O_APPEND) != 0 && !reads) {
      options.add(StandardOpenOption.APPEND);
    } else if ((flags & O_TRUNC) != 0) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    if ((flags & O_CREAT) != 0) {
      boolean exclusive = (flags & O_EXCL) != 0;
      options.add(exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    return options;
  }

  /** Permission bits as the attribute of a new file. */
  public static FileAttribute<?>[] permissions(int mode) {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissionSet(mode))};
  }

  /** Permission bits as the host names them. */
  public static Set<PosixFilePermission> permissionSet(int mode) {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < 9; i++) {
      if ((mode & 0400 >> i) != 0) {
        set.add(all[i]);
      }
    }
    return set;
  }
}
