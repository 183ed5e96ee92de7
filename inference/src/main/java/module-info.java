/** Module {@code onnxruntime}, over ONNX Runtime for Java. */
module dev.baton.inference {
  requires static dev.baton.processor;
  requires static org.jspecify;
  requires dev.baton.core;
  requires com.microsoft.onnxruntime;

  provides dev.baton.core.object.IntrinsicModules with
      dev.baton.inference.InferenceModules;
}
