package dev.baton.stdlib.file;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Permissions;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.Codecs;
import dev.baton.core.text.ErrorHandler;
import dev.baton.core.text.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * From what a guest calls a path to a path of the host that it may use. The path that is checked is
 * the one that is used: absolute, relative ones to the interpreter's own current directory, and
 * without dots.
 */
public final class FilePaths {
  private static final ErrorHandler ESCAPE =
      Objects.requireNonNull(ErrorHandler.named("surrogateescape"));

  private FilePaths() {}

  /** The current directory of one interpreter; the process has another that stays as it is. */
  private static final class Current {
    volatile Path directory = Path.of("").toAbsolutePath().normalize();
  }

  /** The current directory. */
  public static Path currentDirectory(ThreadContext t) {
    return t.interpreter().attached(Current.class, Current::new).directory;
  }

  /** Changes the current directory. */
  public static void setCurrentDirectory(ThreadContext t, Path directory) {
    t.interpreter().attached(Current.class, Current::new).directory = directory;
  }

  /** {@code os.fspath}: a str or bytes; TypeError for what is no path. */
  public static Object fspath(ThreadContext t, Object path, String what) {
    if (Strings.isStr(path) || path instanceof BytesObject) {
      return path;
    }
    Object result = Special.callOrNull(t, path, "__fspath__");
    if (result == null) {
      throw Raise.typeError(what + ", not " + Types.of(path).name());
    }
    if (!Strings.isStr(result) && !(result instanceof BytesObject)) {
      throw Raise.typeError(
          "expected "
              + Types.of(path).name()
              + ".__fspath__() to return str or bytes, not "
              + Types.of(result).name());
    }
    return result;
  }

  /** The path as Java text; {@code path} is a str or bytes. */
  public static String text(Object path) {
    return path instanceof BytesObject b
        ? Text.toJava(Codecs.UTF_8.decode(b.data(), ESCAPE))
        : Objects.requireNonNull(Strings.toJavaOrNull(path));
  }

  /** A text of the host as the kind of text that {@code like} is: bytes or str. */
  public static Object like(Object like, String text) {
    Object guest = Strings.fromJava(text);
    return like instanceof BytesObject
        ? new BytesObject(Codecs.UTF_8.encode(guest, ESCAPE))
        : guest;
  }

  /** The path to a file that may be read or listed; {@code path} is a str or bytes. */
  public static Path readable(ThreadContext t, Object path) {
    Path resolved = resolve(t, path);
    if (!t.interpreter().permissions().mayRead(resolved)) {
      throw SystemErrors.of(t, Errno.EACCES, path);
    }
    return resolved;
  }

  /** The path to a file that may be made, changed or removed; {@code path} is a str or bytes. */
  public static Path writable(ThreadContext t, Object path) {
    Path resolved = resolve(t, path);
    if (!t.interpreter().permissions().mayWrite(resolved)) {
      throw SystemErrors.of(t, Errno.EACCES, path);
    }
    return resolved;
  }

  /** The path to a file that may be used in these ways; {@code path} is a str or bytes. */
  static Path usable(ThreadContext t, Object path, boolean read, boolean write) {
    Path resolved = resolve(t, path);
    Permissions p = t.interpreter().permissions();
    if (read && !p.mayRead(resolved) || write && !p.mayWrite(resolved)) {
      throw SystemErrors.of(t, Errno.EACCES, path);
    }
    return resolved;
  }

  /** The path of the host, unchecked: the caller asks the permissions. */
  public static Path resolve(ThreadContext t, Object path) {
    String text = text(path);
    if (text.indexOf('\0') >= 0) {
      throw Raise.valueError("embedded null byte");
    }
    if (text.isEmpty()) {
      throw SystemErrors.of(t, Errno.ENOENT, path);
    }
    try {
      return currentDirectory(t).resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw SystemErrors.of(t, Errno.EINVAL, path);
    }
  }
}
