package dev.baton.inference;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Buffers;
import dev.baton.inference.SessionObject.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Type {@code _onnx.Session}. */
@Intrinsics(value = "Session", doc = "A model that can be run.")
final class SessionMethods {
  private SessionMethods() {}

  @Builtin(
      value = "describe(self, inputs, /)",
      doc = "Return tuples of name, type and shape of what goes in, or comes out.")
  static Object describe(ThreadContext t, SessionObject self, boolean inputs) {
    return ListObject.of(self.describe(t, inputs));
  }

  @Builtin(
      value = "run(self, outputs, inputs, /)",
      doc =
          """
          Run the model for a list of names of outputs.

          inputs is a list of tuples of name, type, shape and bytes. Return such without names.\
          """)
  static Object run(ThreadContext t, SessionObject self, ListObject outputs, ListObject inputs) {
    List<String> names = new ArrayList<>();
    for (Object name : outputs.snapshot(t)) {
      names.add(name.toString());
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Object each : inputs.snapshot(t)) {
      Object[] parts = ((TupleObject) each).items();
      Object[] sizes = ((TupleObject) parts[2]).items();
      long[] shape = new long[sizes.length];
      for (int i = 0; i < shape.length; i++) {
        shape[i] = t.toLong(sizes[i]);
      }
      byte[] data = Buffers.bytes(t, parts[3]);
      tensors.put(parts[0].toString(), new Tensor(parts[1].toString(), shape, data));
    }
    ListObject results = new ListObject();
    for (Tensor tensor : self.run(t, names, tensors)) {
      results.append(t, SessionObject.toGuest(tensor));
    }
    return results;
  }
}
