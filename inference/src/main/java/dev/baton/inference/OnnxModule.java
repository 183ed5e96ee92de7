package dev.baton.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.lock.BlockKind;

/** Module {@code _onnx}. */
@Intrinsics("_onnx")
final class OnnxModule {
  /** Its arguments are the library's name of the failure and the message. */
  private static final TypeObject FAILURE =
      new TypeObject("Failure", "_onnx", Types.EXCEPTION, TypeObject.BASE, null);

  private static final String EXTERNAL_FILES =
      "session.model_external_initializers_file_folder_path";
  private static final String NO_FOLDER = "/dev/null/none";

  private OnnxModule() {}

  /** Makes the module. */
  static ModuleObject create() {
    ModuleObject module = new ModuleObject("_onnx", "What onnxruntime is made of.");
    for (BuiltinFunction function : new OnnxModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("Failure", FAILURE);
    return module;
  }

  static GuestError error(OrtException failure) {
    return Raise.error(
        FAILURE, failure.getCode().name(), Strings.fromJava(String.valueOf(failure.getMessage())));
  }

  @Builtin(value = "version()", doc = "Return the version of the library.")
  static String version() {
    return Library.environment().getVersion();
  }

  @Builtin(
      value = "session(model, intra, inter, parallel, level, deterministic, /)",
      doc = "Return a session for the bytes of a model; 0 threads are as many as there are cores.")
  static Object session(
      ThreadContext t,
      Object model,
      int intra,
      int inter,
      boolean parallel,
      int level,
      boolean deterministic) {
    byte[] bytes = Buffers.bytes(t, model);
    OrtException failure;
    t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
    try (SessionOptions options = new SessionOptions()) {
      if (intra > 0) {
        options.setIntraOpNumThreads(intra);
      }
      if (inter > 0) {
        options.setInterOpNumThreads(inter);
      }
      if (parallel) {
        options.setExecutionMode(SessionOptions.ExecutionMode.PARALLEL);
      }
      options.setDeterministicCompute(deterministic);
      // Files that a model names are not read, whatever the host allows: there is no such folder.
      options.addConfigEntry(EXTERNAL_FILES, NO_FOLDER);
      options.setOptimizationLevel(
          level == 0
              ? SessionOptions.OptLevel.NO_OPT
              : level == 1
                  ? SessionOptions.OptLevel.BASIC_OPT
                  : level == 2
                      ? SessionOptions.OptLevel.EXTENDED_OPT
                      : SessionOptions.OptLevel.ALL_OPT);
      OrtEnvironment environment = Library.environment();
      OrtSession session = environment.createSession(bytes, options);
      return new SessionObject(environment, session);
    } catch (OrtException e) {
      failure = e;
    } finally {
      t.globalLock().endBlocking(t);
    }
    throw error(failure);
  }
}
