package dev.baton.arrays.numpy;

import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Attributes;
import java.util.List;

/** Methods of arrays that are functions of module {@code numpy}, written in Python. */
final class DelegatedTable extends BuiltinTable {
  private static final List<String> NAMES =
      List.of(
          "argpartition",
          "clip",
          "compress",
          "diagonal",
          "partition",
          "ptp",
          "put",
          "repeat",
          "round",
          "searchsorted",
          "squeeze",
          "std",
          "swapaxes",
          "take",
          "trace",
          "var");

  DelegatedTable() {
    super("ndarray");
    for (String name : NAMES) {
      String signature = name + "(self, /, *args, **kwargs)";
      define(name, METHOD, 3, 1, true, signature, "As the function numpy." + name + ".");
    }
  }

  @Override
  public Object call(ThreadContext t, int number, Object self, Object more, Object keywords) {
    Object[] args = (Object[]) more;
    Object[] named = ((DictObject) keywords).entries();
    Object[] all = new Object[1 + args.length + named.length / 2];
    String[] names = new String[named.length / 2];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    for (int i = 0; i < names.length; i++) {
      names[i] = (String) named[2 * i];
      all[1 + args.length + i] = named[2 * i + 1];
    }
    return t.callNamed(function(t, NAMES.get(number)), all, names);
  }

  /** A function of module {@code numpy}. */
  static Object function(ThreadContext t, String name) {
    Object module = t.interpreter().importModule(t, "numpy", Singleton.NONE, TupleObject.EMPTY, 0);
    return Attributes.get(t, module, name);
  }
}
