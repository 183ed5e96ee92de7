package dev.baton.core.object;

import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source of modules: some written in Java, some in the guest's language. Found through {@link
 * java.util.ServiceLoader}; stateless and thread safe.
 */
public interface IntrinsicModules {
  /** Names of the modules written in Java. */
  Set<String> names();

  /**
   * Makes a module written in Java for one interpreter; null if the name is not one of {@link
   * #names}.
   */
  @Nullable ModuleObject create(ThreadContext t, String name);

  /**
   * A guest object for an array of the host's that core knows no form of; it may share the array's
   * memory. Null if this library knows none either.
   */
  default @Nullable Object ofHost(Object array) {
    return null;
  }

  /** Where its modules written in the guest's language are; always the same object. */
  ModuleFiles files();

  /**
   * The source text of a module or package written in the guest's language.
   *
   * @param path the dotted name with slashes, {@code json/decoder} or {@code json/__init__}
   * @return UTF-8 bytes, to be closed by the caller; null if there is no such file
   */
  default @Nullable InputStream source(String path) {
    return files().source(path);
  }

  /**
   * The compiled form of a {@link #source}, made when the library was built.
   *
   * @param path as for {@link #source}
   * @return a file of {@link dev.baton.code.BinaryFormat}, to be closed by the caller; null if
   *     there is none
   */
  default @Nullable InputStream compiled(String path) {
    return files().compiled(path);
  }
}
