package dev.baton.core.object;

import java.util.Set;

/**
 * The special methods that operators, calls and built-in functions reach directly. CPython keeps
 * them in slots of the type, and what stands for a slot in the namespace words its errors in
 * another way than a method does.
 */
final class SlotNames {
  private static final Set<String> NAMES =
      Set.of(
          ("__repr__ __hash__ __call__ __str__ __getattribute__ __getattr__ __setattr__ __delattr__"
                  + " __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __iter__ __next__ __get__ __set__"
                  + " __delete__ __init__ __del__ __await__ __aiter__ __anext__ __len__ __getitem__"
                  + " __setitem__ __delitem__ __contains__ __add__ __radd__ __iadd__ __sub__"
                  + " __rsub__ __isub__ __mul__ __rmul__ __imul__ __mod__ __rmod__ __imod__"
                  + " __divmod__ __rdivmod__ __pow__ __rpow__ __ipow__ __neg__ __pos__ __abs__"
                  + " __bool__ __invert__ __lshift__ __rlshift__ __ilshift__ __rshift__ __rrshift__"
                  + " __irshift__ __and__ __rand__ __iand__ __xor__ __rxor__ __ixor__ __or__"
                  + " __ror__ __ior__ __int__ __float__ __floordiv__ __rfloordiv__ __ifloordiv__"
                  + " __truediv__ __rtruediv__ __itruediv__ __index__ __matmul__ __rmatmul__"
                  + " __imatmul__ __buffer__ __release_buffer__")
              .split(" "));

  private SlotNames() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
