package dev.baton.stdlib;

import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.sys.SysModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the standard library: a row here for each one written in Java, a resource for each
 * one written in Python.
 */
public final class StandardModules implements IntrinsicModules {
  private static final Set<String> NAMES = Set.of("sys");

  /** Made by the service loader. */
  public StandardModules() {}

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public @Nullable ModuleObject create(ThreadContext t, String name) {
    return switch (name) {
      case "sys" -> SysModule.create(t);
      default -> null;
    };
  }

  @Override
  public byte @Nullable [] source(String path) {
    try (InputStream in = StandardModules.class.getResourceAsStream("python/" + path + ".py")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }
}
