package dev.baton.compression;

import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleFiles;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of compression by libraries. */
public final class CompressionModules implements IntrinsicModules {
  private static final ModuleFiles FILES =
      new ModuleFiles(name -> CompressionModules.class.getResourceAsStream("python/" + name));

  /** Made by the service loader. */
  public CompressionModules() {}

  @Override
  public Set<String> names() {
    return Set.of("_packing");
  }

  @Override
  public @Nullable ModuleObject create(ThreadContext t, String name) {
    return name.equals("_packing") ? PackingModule.create() : null;
  }

  @Override
  public ModuleFiles files() {
    return FILES;
  }
}
