package dev.baton.database;

import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleFiles;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of databases. */
public final class DatabaseModules implements IntrinsicModules {
  private static final ModuleFiles FILES =
      new ModuleFiles(name -> DatabaseModules.class.getResourceAsStream("python/" + name));

  /** Made by the service loader. */
  public DatabaseModules() {}

  @Override
  public Set<String> names() {
    return Set.of("_sqlite");
  }

  @Override
  public @Nullable ModuleObject create(ThreadContext t, String name) {
    return name.equals("_sqlite") ? SqliteModule.create() : null;
  }

  @Override
  public ModuleFiles files() {
    return FILES;
  }
}
