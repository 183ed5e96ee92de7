package dev.baton;

import dev.baton.core.object.ListObject;
import dev.baton.core.object.Strings;
import dev.baton.core.runtime.Attributes;
import java.nio.file.Path;
import java.util.List;

/** What a program finds in {@code sys} when it starts. */
final class ProgramSetup {
  private ProgramSetup() {}

  /** Appends directories to {@code sys.path}. */
  static void addPath(Baton baton, List<Path> directories) {
    baton.inside(
        t -> {
          Object sys = baton.engine().modules().get(t, "sys");
          ListObject path = (ListObject) Attributes.get(t, sys, "path");
          for (Path directory : directories) {
            path.append(t, Strings.fromJava(directory.toString()));
          }
          return path;
        });
  }
}
