package dev.baton.core.builtins;

import dev.baton.core.interp.FunctionObject;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Inheritance;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.OverriddenIterator;
import dev.baton.core.runtime.Special;

/** Functions of module {@code builtins} about objects, classes and attributes. */
@Intrinsics("builtins")
final class CoreFunctions {
  private CoreFunctions() {}

  @Builtin("__build_class__(func, name, /, *bases, **kwds)")
  static Object buildClass(
      ThreadContext t, Object func, Object name, Object[] bases, DictObject kwds) {
    if (!(func instanceof FunctionObject body)) {
      throw Raise.typeError("__build_class__: func must be a function");
    }
    if (!Strings.isStr(name)) {
      throw Raise.typeError("__build_class__: name is not a string");
    }
    return ClassStatement.build(t, body, name, bases, kwds);
  }

  @Builtin("__import__(name, globals=None, locals=None, fromlist=(), level=0)")
  static Object importModule(
      ThreadContext t, Object name, Object globals, Object locals, Object fromlist, long level) {
    String text = Strings.toJavaOrNull(name);
    if (text == null) {
      throw Raise.typeError("module name must be a string");
    }
    return t.interpreter().importModule(t, text, globals, fromlist, level);
  }

  @Builtin(value = "abs(x, /)", doc = "The absolute value of a number.")
  static Object abs(ThreadContext t, Object x) {
    return Arithmetic.abs(t, x);
  }

  @Builtin(value = "len(obj, /)", doc = "The number of items in a container.")
  static long length(ThreadContext t, Object obj) {
    return Conversions.length(t, obj);
  }

  @Builtin(value = "repr(obj, /)", doc = "A text that shows the object to programmers.")
  static Object repr(ThreadContext t, Object obj) {
    return Conversions.repr(t, obj);
  }

  @Builtin(value = "ascii(obj, /)", doc = "Like repr(), with everything but ASCII escaped.")
  static Object ascii(ThreadContext t, Object obj) {
    return Conversions.ascii(t, obj);
  }

  @Builtin(value = "hash(obj, /)", doc = "A number that is the same for equal objects.")
  static long hash(ThreadContext t, Object obj) {
    return Conversions.hash(t, obj);
  }

  @Builtin(value = "id(obj, /)", doc = "A number that no other living object has.")
  static long id(ThreadContext t, Object obj) {
    return t.interpreter().identity(obj);
  }

  @Builtin(value = "callable(obj, /)", doc = "Whether the object can be called.")
  static boolean callable(Object obj) {
    return Special.isCallable(obj);
  }

  @Builtin(
      value = "isinstance(obj, class_or_tuple, /)",
      doc = "Whether an object belongs to a class, or to one of several.")
  static boolean isInstance(ThreadContext t, Object obj, Object classes) {
    return Inheritance.isInstance(t, obj, classes);
  }

  @Builtin(
      value = "issubclass(cls, class_or_tuple, /)",
      doc = "Whether a class derives from a class, or from one of several.")
  static boolean isSubclass(ThreadContext t, Object cls, Object classes) {
    return Inheritance.isSubclass(t, cls, classes);
  }

  @Builtin(
      value = "getattr(object, name, default=..., /)",
      doc = "Reads an attribute; gives the default, if there is one, where it is missing.")
  static Object getAttribute(ThreadContext t, Object object, Object name, Object otherwise) {
    String text = ObjectMethods.attributeName(name);
    if (otherwise == null) {
      return Attributes.get(t, object, text);
    }
    Object value = Attributes.getOrNull(t, object, text);
    return value == null ? otherwise : value;
  }

  @Builtin(value = "hasattr(obj, name, /)", doc = "Whether reading the attribute succeeds.")
  static boolean hasAttribute(ThreadContext t, Object obj, Object name) {
    return Attributes.getOrNull(t, obj, ObjectMethods.attributeName(name)) != null;
  }

  @Builtin(value = "setattr(obj, name, value, /)", doc = "Sets an attribute.")
  static void setAttribute(ThreadContext t, Object obj, Object name, Object value) {
    Attributes.set(t, obj, ObjectMethods.attributeName(name), value);
  }

  @Builtin(value = "delattr(obj, name, /)", doc = "Deletes an attribute.")
  static void deleteAttribute(ThreadContext t, Object obj, Object name) {
    Attributes.delete(t, obj, ObjectMethods.attributeName(name));
  }

  @Builtin(
      value = "iter(object, sentinel=..., /)",
      doc =
          "An iterator over an object; with a sentinel, one that calls the object until it gives"
              + " that.")
  static Object iter(ThreadContext t, Object object, Object sentinel) {
    if (sentinel == null) {
      return OverriddenIterator.unwrap(Iteration.iter(t, object));
    }
    if (!callable(object)) {
      throw Raise.typeError("iter(object, sentinel): object must be callable");
    }
    return new CallableIterator(object, sentinel);
  }

  @Builtin(
      value = "next(iterator, default=..., /)",
      doc =
          "The next value of an iterator; at the end the default, if there is one, else"
              + " StopIteration.")
  static Object next(ThreadContext t, Object iterator, Object otherwise) {
    if (otherwise == null) {
      if (iterator instanceof IteratorObject && Special.find(iterator, "__next__") == null) {
        Object value = Iteration.next(t, iterator);
        if (value == null) {
          throw Raise.stopIteration(Singleton.NONE);
        }
        return value;
      }
      Object value = Special.callOrNull(t, iterator, "__next__");
      if (value == null) {
        throw Raise.typeError("'" + Types.of(iterator).name() + "' object is not an iterator");
      }
      return value;
    }
    Object value = Iteration.next(t, OverriddenIterator.of(iterator));
    return value == null ? otherwise : value;
  }

  @Builtin(
      value = "print(*args, sep=' ', end='\\n', file=None, flush=False)",
      doc = "Writes values as text to a file, by default to sys.stdout.")
  static void print(
      ThreadContext t, Object[] args, Object sep, Object end, Object file, Object flush) {
    Printing.print(t, args, sep, end, file, flush);
  }
}
