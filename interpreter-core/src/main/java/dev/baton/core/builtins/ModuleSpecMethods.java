package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import java.util.List;

/** Type {@code importlib.machinery.ModuleSpec}: how a module was found, PEP 451. */
@Intrinsics(value = "ModuleSpec", doc = "How a module was found and is to be loaded.")
final class ModuleSpecMethods {
  private ModuleSpecMethods() {}

  @Builtin("__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)")
  static void init(
      ThreadContext t,
      Instance self,
      String name,
      Object loader,
      Object origin,
      Object loaderState,
      Object isPackage) {
    boolean directory = t.truth(isPackage);
    self.put(t, "name", Strings.fromJava(name));
    self.put(t, "loader", loader);
    self.put(t, "origin", origin);
    self.put(t, "loader_state", loaderState);
    self.put(t, "submodule_search_locations", directory ? new ListObject() : Singleton.NONE);
    self.put(t, "has_location", false);
    self.put(t, "cached", Singleton.NONE);
  }

  @Builtin(value = "parent(self)", kind = Kind.GETTER)
  static Object getParent(ThreadContext t, Instance self) {
    Object name = Attributes.get(t, self, "name");
    boolean plain = Attributes.get(t, self, "submodule_search_locations") == Singleton.NONE;
    String text = String.valueOf(Strings.toJavaOrNull(name));
    int dot = text.lastIndexOf('.');
    return plain ? Strings.fromJava(dot < 0 ? "" : text.substring(0, dot)) : name;
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, Instance self, Object other) {
    if (!(other instanceof Instance o) || o.type() != self.type()) {
      return Singleton.NOT_IMPLEMENTED;
    }
    for (String field : COMPARED) {
      if (!t.equal(Attributes.get(t, self, field), Attributes.get(t, o, field))) {
        return false;
      }
    }
    return true;
  }

  private static final List<String> COMPARED =
      List.of("name", "loader", "origin", "submodule_search_locations", "cached", "has_location");

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, Instance self) {
    StringBuilder text = new StringBuilder("ModuleSpec(name=").append(shown(t, self, "name"));
    text.append(", loader=").append(shown(t, self, "loader"));
    for (String name : new String[] {"origin", "submodule_search_locations"}) {
      if (Attributes.get(t, self, name) != Singleton.NONE) {
        text.append(", ").append(name).append('=').append(shown(t, self, name));
      }
    }
    return Strings.fromJava(text.append(')').toString());
  }

  private static String shown(ThreadContext t, Instance self, String name) {
    return Conversions.reprText(t, Attributes.get(t, self, name));
  }
}
