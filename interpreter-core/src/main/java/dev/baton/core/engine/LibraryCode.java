package dev.baton.core.engine;

import dev.baton.code.CodeObject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Code of library modules that several engines run; it is immutable and knows nothing of them.
 * Thread safe.
 */
public final class LibraryCode {
  private final ConcurrentHashMap<String, CodeObject> modules = new ConcurrentHashMap<>();

  /** None yet. */
  public LibraryCode() {}

  /** The code of a module, made if need be; null if it cannot be made. */
  @Nullable CodeObject get(String path, Function<String, @Nullable CodeObject> maker) {
    CodeObject known = modules.get(path);
    if (known != null) {
      return known;
    }
    CodeObject made = maker.apply(path);
    if (made != null) {
      modules.put(path, made);
    }
    return made;
  }
}
