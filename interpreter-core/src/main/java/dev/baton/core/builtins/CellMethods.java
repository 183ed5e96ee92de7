package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Type {@code cell}. */
@Intrinsics("cell")
final class CellMethods {
  private CellMethods() {}

  @Builtin(value = "__new__(cls, contents=..., /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, @Nullable Object contents) {
    return new CellObject(contents);
  }

  @Builtin(value = "cell_contents(self)", kind = Kind.GETTER)
  static Object getContents(CellObject self) {
    Object contents = self.get();
    if (contents == null) {
      throw Raise.valueError("Cell is empty");
    }
    return contents;
  }

  @Builtin(value = "cell_contents(self, value)", kind = Kind.SETTER)
  static void setContents(CellObject self, @Nullable Object value) {
    self.set(value);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, CellObject self) {
    Object contents = self.get();
    String own = "<cell at " + ObjectMethods.address(t, self) + ": ";
    if (contents == null) {
      return own + "empty>";
    }
    String kind = Types.of(contents).name();
    return own + kind + " object at " + ObjectMethods.address(t, contents) + ">";
  }
}
