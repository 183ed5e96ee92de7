package dev.baton.arrays;

import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.numpy.ArrayObject;
import dev.baton.arrays.numpy.NumpyModule;
import dev.baton.arrays.random.RandomModule;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleFiles;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of arrays: those written in Java here, those in Python as resources. */
public final class ArrayModules implements IntrinsicModules {
  private static final Set<String> NAMES = Set.of("_numpy", "_numpy_random");

  private static final ModuleFiles FILES =
      new ModuleFiles(name -> ArrayModules.class.getResourceAsStream("python/" + name));

  /** Made by the service loader. */
  public ArrayModules() {}

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public @Nullable ModuleObject create(ThreadContext t, String name) {
    return switch (name) {
      case "_numpy" -> NumpyModule.create();
      case "_numpy_random" -> RandomModule.create();
      default -> null;
    };
  }

  @Override
  public @Nullable Object ofHost(Object array) {
    NdArray row =
        array instanceof double[] doubles
            ? NdArray.of(doubles)
            : array instanceof long[] longs
                ? NdArray.of(longs)
                : array instanceof int[] ints
                    ? NdArray.of(ints)
                    : array instanceof float[] floats ? NdArray.of(floats) : null;
    return row == null ? null : new ArrayObject(row);
  }

  @Override
  public ModuleFiles files() {
    return FILES;
  }
}
