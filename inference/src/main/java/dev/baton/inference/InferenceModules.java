package dev.baton.inference;

import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleFiles;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of inference. */
public final class InferenceModules implements IntrinsicModules {
  private static final ModuleFiles FILES =
      new ModuleFiles(name -> InferenceModules.class.getResourceAsStream("python/" + name));

  /** Made by the service loader. */
  public InferenceModules() {}

  @Override
  public Set<String> names() {
    return Set.of("_onnx");
  }

  @Override
  public @Nullable ModuleObject create(ThreadContext t, String name) {
    return name.equals("_onnx") ? OnnxModule.create() : null;
  }

  @Override
  public ModuleFiles files() {
    return FILES;
  }
}
