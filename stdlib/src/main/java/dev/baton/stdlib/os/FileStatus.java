package dev.baton.stdlib.os;

import dev.baton.core.object.Instance;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.StructSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What {@code stat} tells about a file.
 *
 * @param accessed as {@code modified} and {@code changed} in nanoseconds since 1970
 */
record FileStatus(
    long mode,
    long inode,
    long device,
    long links,
    long user,
    long group,
    long size,
    long accessed,
    long modified,
    long changed) {
  static final TypeObject TYPE = type();

  private static final long FILE = 0100000;
  private static final long DIRECTORY = 0040000;
  private static final long CHARACTER_DEVICE = 0020000;
  private static final String ATTRIBUTES =
      "unix:mode,ino,dev,nlink,uid,gid,size,lastAccessTime,lastModifiedTime,ctime";

  /** Reads it; called in a blocking region. */
  static FileStatus read(Path file, LinkOption... options) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return basic(Files.readAttributes(file, BasicFileAttributes.class, options));
    }
    Map<String, Object> a = Files.readAttributes(file, ATTRIBUTES, options);
    return new FileStatus(
        number(a, "mode"),
        number(a, "ino"),
        number(a, "dev"),
        number(a, "nlink"),
        number(a, "uid"),
        number(a, "gid"),
        number(a, "size"),
        time(a, "lastAccessTime"),
        time(a, "lastModifiedTime"),
        time(a, "ctime"));
  }

  /** What systems without numbers for files and users can tell. */
  private static FileStatus basic(BasicFileAttributes a) {
    return new FileStatus(
        a.isDirectory() ? DIRECTORY | 0777 : FILE | 0666,
        0,
        0,
        1,
        0,
        0,
        a.size(),
        a.lastAccessTime().to(TimeUnit.NANOSECONDS),
        a.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        a.creationTime().to(TimeUnit.NANOSECONDS));
  }

  /** The status of a standard stream. */
  static FileStatus ofStream() {
    return new FileStatus(CHARACTER_DEVICE | 0620, 0, 0, 1, 0, 0, 0, 0, 0, 0);
  }

  private static long number(Map<String, Object> attributes, String name) {
    return ((Number) Objects.requireNonNull(attributes.get(name))).longValue();
  }

  private static long time(Map<String, Object> attributes, String name) {
    return ((FileTime) Objects.requireNonNull(attributes.get(name))).to(TimeUnit.NANOSECONDS);
  }

  private static TypeObject type() {
    TypeObject type =
        StructSequence.type(
            "stat_result",
            "os",
            "st_mode",
            "st_ino",
            "st_dev",
            "st_nlink",
            "st_uid",
            "st_gid",
            "st_size",
            "st_atime",
            "st_mtime",
            "st_ctime");
    // The items are whole seconds, the attributes of the same names are not.
    for (String time : new String[] {"st_atime", "st_mtime", "st_ctime"}) {
      type.namespace().removeText(time);
    }
    return type;
  }

  /** As an {@code os.stat_result}. */
  TupleObject toGuest(ThreadContext t) {
    TupleObject result =
        StructSequence.of(
            TYPE,
            mode,
            inode,
            device,
            links,
            user,
            group,
            size,
            seconds(accessed),
            seconds(modified),
            seconds(changed));
    Instance attributes = Objects.requireNonNull(result.attributes());
    putTime(t, attributes, "st_atime", accessed);
    putTime(t, attributes, "st_mtime", modified);
    putTime(t, attributes, "st_ctime", changed);
    return result;
  }

  private static long seconds(long nanos) {
    return Math.floorDiv(nanos, 1_000_000_000L);
  }

  private static void putTime(ThreadContext t, Instance attributes, String name, long nanos) {
    double fraction = Math.floorMod(nanos, 1_000_000_000L) * 1e-9;
    attributes.put(t, name, seconds(nanos) + fraction);
    attributes.put(t, name + "_ns", nanos);
  }
}
