package dev.baton.core.interp;

import dev.baton.code.BinaryOperator;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GlobalCache;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Items;
import org.jspecify.annotations.Nullable;

/** Local variables, cells, globals and names of namespaces. */
final class Variables {
  private Variables() {}

  static GuestError unboundLocal(ThreadState t, Frame f, int slot) {
    String name = f.code.code().slotNames().get(slot);
    return Raise.nameError(
        t,
        Types.UNBOUND_LOCAL_ERROR,
        name,
        "cannot access local variable '" + name + "' where it is not associated with a value");
  }

  static void deleteFast(ThreadState t, Frame f, int slot) {
    if (f.slots[slot] == null) {
      throw unboundLocal(t, f, slot);
    }
    f.slots[slot] = null;
  }

  static void copyFree(Frame f, int count) {
    CellObject[] closure = f.function.closure();
    System.arraycopy(closure, 0, f.slots, f.code.slotCount() - count, count);
  }

  static Object loadCell(ThreadState t, Frame f, int slot) {
    Object value = ((CellObject) f.slots[slot]).get();
    if (value == null) {
      throw emptyCell(t, f, slot);
    }
    return value;
  }

  /** {@code cell += value}. */
  static void appendToCell(ThreadState t, Frame f, int slot, Object value) {
    CellObject cell = (CellObject) f.slots[slot];
    if (!cell.append(value)) {
      int add = BinaryOperator.ADD.ordinal() | BinaryOperator.IN_PLACE;
      cell.set(Arithmetic.binary(t, add, loadCell(t, f, slot), value));
    }
  }

  static void deleteCell(ThreadState t, Frame f, int slot) {
    CellObject cell = (CellObject) f.slots[slot];
    if (cell.get() == null) {
      throw emptyCell(t, f, slot);
    }
    cell.set(null);
  }

  private static GuestError emptyCell(ThreadState t, Frame f, int slot) {
    String name = f.code.code().slotNames().get(slot);
    boolean free = slot >= f.code.slotCount() - f.code.code().freeCount();
    return free
        ? Raise.nameError(
            t,
            Types.NAME_ERROR,
            name,
            "cannot access free variable '"
                + name
                + "' where it is not associated with a value in enclosing scope")
        : unboundLocal(t, f, slot);
  }

  static Object loadName(ThreadState t, Frame f, String name) {
    Object value = fromNamespace(t, f.namespace, name);
    return value != null ? value : global(t, f, name);
  }

  private static @Nullable Object fromNamespace(
      ThreadState t, @Nullable Object namespace, String name) {
    if (namespace instanceof DictObject d && d.type() == Types.DICT) {
      return d.get(t, name);
    }
    if (namespace == null) {
      throw Raise.systemError("no locals when loading '" + name + "'");
    }
    try {
      return Items.get(t, namespace, name);
    } catch (GuestError e) {
      if (e.is(Types.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  static Object global(ThreadState t, Frame f, String name) {
    Object value = f.globals.get(t, name);
    if (value == null) {
      value = f.builtins.get(t, name);
      if (value == null) {
        throw Raise.nameError(t, name);
      }
    }
    return value;
  }

  /** {@code LOAD_GLOBAL}, with an inline cache. */
  static Object loadGlobal(ThreadState t, Frame f, int pc, int name) {
    if (f.code.caches()[pc] instanceof GlobalCache cache) {
      Object value = cache.get(f.globals, f.builtins);
      if (value != null) {
        return value;
      }
    }
    return findGlobal(t, f, pc, f.code.names()[name]);
  }

  private static Object findGlobal(ThreadState t, Frame f, int pc, String name) {
    f.code.caches()[pc] = GlobalCache.of(f.globals, f.builtins, name);
    return global(t, f, name);
  }

  static void storeName(ThreadState t, Frame f, String name, Object value) {
    if (f.namespace instanceof DictObject d && d.type() == Types.DICT) {
      d.put(t, name, value);
    } else if (f.namespace == null) {
      throw Raise.systemError("no locals when storing '" + name + "'");
    } else {
      Items.set(t, f.namespace, name, value);
    }
  }

  static void deleteName(ThreadState t, Frame f, String name) {
    if (f.namespace == null) {
      throw Raise.systemError("no locals when deleting '" + name + "'");
    }
    try {
      Items.delete(t, f.namespace, name);
    } catch (GuestError e) {
      if (e.is(Types.KEY_ERROR)) {
        throw Raise.nameError(t, name);
      }
      throw e;
    }
  }

  static void deleteGlobal(ThreadState t, Frame f, String name) {
    if (f.globals.remove(t, name) == null) {
      throw Raise.nameError(t, name);
    }
  }

  static Object fromNamespaceOrCell(ThreadState t, Frame f, int slot, Object namespace) {
    Object value = fromNamespace(t, namespace, f.code.code().slotNames().get(slot));
    return value != null ? value : loadCell(t, f, slot);
  }

  static Object fromNamespaceOrGlobals(ThreadState t, Frame f, String name, Object namespace) {
    Object value = fromNamespace(t, namespace, name);
    return value != null ? value : global(t, f, name);
  }

  static void setupAnnotations(ThreadState t, Frame f) {
    if (fromNamespace(t, f.namespace, "__annotations__") == null) {
      storeName(t, f, "__annotations__", new DictObject());
    }
  }

  static Object buildClass(ThreadState t, Frame f) {
    Object value = f.builtins.get(t, "__build_class__");
    if (value == null) {
      throw Raise.nameError(t, Types.NAME_ERROR, "__build_class__", "__build_class__ not found");
    }
    return value;
  }
}
