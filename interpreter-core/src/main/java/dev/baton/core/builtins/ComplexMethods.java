package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Complex;
import dev.baton.core.object.ComplexObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Type {@code complex} without its operators. */
@Intrinsics(
    value = "complex",
    receiver = Receiver.COMPLEX,
    doc =
        "A complex number of two floats.\n"
            + "\n"
            + "complex(real=0, imag=0) is real + imag*1j; complex(text) reads a text.")
final class ComplexMethods {
  private ComplexMethods() {}

  @Builtin(value = "__new__(cls, /, real=..., imag=...)", kind = Kind.STATIC)
  static Object create(ThreadContext t, Object cls, @Nullable Object real, @Nullable Object imag) {
    TypeObject type = Allocation.check(cls, Types.COMPLEX);
    Complex value = NumberParsing.toComplex(t, real, imag);
    return type == Types.COMPLEX ? value : new ComplexObject(type, value);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(Complex self) {
    return self.toString();
  }

  @Builtin("__hash__(self, /)")
  static long hash(Complex self) {
    return self.hash();
  }

  @Builtin("__complex__(self, /)")
  static Object toComplex(Complex self) {
    return self;
  }

  @Builtin("__getnewargs__(self, /)")
  static Object newArguments(Complex self) {
    return new TupleObject(self.real(), self.imaginary());
  }

  @Builtin(value = "conjugate(self, /)", doc = "The complex conjugate: (3-4j).conjugate() is 3+4j.")
  static Object conjugate(Complex self) {
    return self.conjugate();
  }

  @Builtin(value = "real(self)", kind = Kind.GETTER, doc = "the real part")
  static double real(Complex self) {
    return self.real();
  }

  @Builtin(value = "imag(self)", kind = Kind.GETTER, doc = "the imaginary part")
  static double imaginary(Complex self) {
    return self.imaginary();
  }
}
