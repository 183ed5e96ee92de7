package dev.baton.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.TensorInfo;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.BlockKind;
import dev.baton.lock.Unblocker;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model that can be run. The library lets any number of threads run it at once; it is let go when
 * nobody knows it any more, and no run is under way, since each run knows it.
 */
final class SessionObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Session",
          "_onnx",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new SessionMethodsTable());

  private static final Cleaner CLEANER = Cleaner.create();

  private final OrtEnvironment environment;
  private final OrtSession session;

  SessionObject(OrtEnvironment environment, OrtSession session) {
    super(TYPE);
    this.environment = environment;
    this.session = session;
    CLEANER.register(this, () -> close(session));
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      // Nobody is left who could be told.
    }
  }

  /**
   * A tensor on its way in or out.
   *
   * @param type the name of the type of its items
   * @param data the items, in the machine's order
   */
  record Tensor(String type, long[] shape, byte[] data) {}

  /** Tuples of name, type and shape of what goes in, or comes out. */
  List<Object> describe(ThreadContext t, boolean inputs) {
    List<Object> all = new ArrayList<>();
    try {
      for (NodeInfo node : (inputs ? session.getInputInfo() : session.getOutputInfo()).values()) {
        if (node.getInfo() instanceof TensorInfo info) {
          ListObject shape = new ListObject();
          String[] names = info.getDimensionNames();
          long[] sizes = info.getShape();
          for (int i = 0; i < sizes.length; i++) {
            boolean named = names != null && i < names.length && !names[i].isEmpty();
            shape.append(
                t, sizes[i] >= 0 ? sizes[i] : named ? Strings.fromJava(names[i]) : Singleton.NONE);
          }
          all.add(TupleObject.of(Strings.fromJava(node.getName()), info.type.name(), shape));
        } else {
          all.add(TupleObject.of(Strings.fromJava(node.getName()), "UNKNOWN", new ListObject()));
        }
      }
    } catch (OrtException e) {
      throw OnnxModule.error(e);
    }
    return all;
  }

  /** Runs the model outside the lock; what is pending for the thread ends it. */
  List<Tensor> run(ThreadContext t, List<String> outputs, Map<String, Tensor> inputs) {
    OrtException failure;
    try (RunOptions options = new RunOptions()) {
      Unblocker unblocker = () -> terminate(options);
      t.globalLock().beginBlocking(t, BlockKind.KERNEL, unblocker);
      try {
        return compute(outputs, inputs, options);
      } catch (OrtException e) {
        failure = e;
      } finally {
        t.globalLock().endBlocking(t);
      }
    } catch (OrtException e) {
      failure = e;
    }
    t.poll();
    throw OnnxModule.error(failure);
  }

  private static void terminate(RunOptions options) {
    try {
      options.setTerminate(true);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Tensor> compute(List<String> outputs, Map<String, Tensor> inputs, RunOptions options)
      throws OrtException {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
        tensors.put(input.getKey(), tensor(input.getValue()));
      }
      Set<String> wanted = new LinkedHashSet<>(outputs);
      try (OrtSession.Result result = session.run(tensors, wanted, options)) {
        List<Tensor> all = new ArrayList<>();
        for (String name : outputs) {
          OnnxValue value = result.get(name).orElseThrow();
          if (!(value instanceof OnnxTensor tensor)) {
            throw new OrtException(
                OrtErrorCode.ORT_NOT_IMPLEMENTED, "output " + name + " is no tensor");
          }
          all.add(fromLibrary(tensor));
        }
        return all;
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Tensor tensor) throws OrtException {
    // The library reads direct memory only, of which it keeps no more than it is given.
    ByteBuffer memory =
        ByteBuffer.allocateDirect(tensor.data().length).order(ByteOrder.nativeOrder());
    memory.put(tensor.data()).flip();
    return OnnxTensor.createTensor(
        environment, memory, tensor.shape(), OnnxJavaType.valueOf(tensor.type()));
  }

  private static Tensor fromLibrary(OnnxTensor tensor) throws OrtException {
    TensorInfo info = tensor.getInfo();
    if (info.type == OnnxJavaType.STRING) {
      throw new OrtException(OrtErrorCode.ORT_NOT_IMPLEMENTED, "tensors of texts");
    }
    ByteBuffer memory = tensor.getByteBuffer();
    byte[] data = new byte[memory.remaining()];
    memory.get(data);
    return new Tensor(info.type.name(), info.getShape(), data);
  }

  /** A tensor as a tuple of type, shape and bytes. */
  static TupleObject toGuest(Tensor tensor) {
    Object[] shape = new Object[tensor.shape().length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = tensor.shape()[i];
    }
    return TupleObject.of(tensor.type(), new TupleObject(shape), new BytesObject(tensor.data()));
  }
}
