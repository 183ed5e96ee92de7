package dev.baton.core.builtins;

import dev.baton.core.interp.TracebackObject;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** Type {@code BaseException}. */
@Intrinsics("BaseException")
final class BaseExceptionMethods {
  private BaseExceptionMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new ExceptionObject(cls, args);
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ExceptionObject self, Object[] args, DictObject kwargs) {
    requireNoKeywords(self, kwargs);
    self.setArguments(TupleObject.of(args));
  }

  static void requireNoKeywords(ExceptionObject self, DictObject kwargs) {
    if (kwargs.size() != 0) {
      throw Raise.typeError(self.type().name() + "() takes no keyword arguments");
    }
  }

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, ExceptionObject self) {
    Object[] args = self.arguments().items();
    return switch (args.length) {
      case 0 -> "";
      case 1 -> Conversions.str(t, args[0]);
      default -> Conversions.str(t, self.arguments());
    };
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, ExceptionObject self) {
    Object[] args = self.arguments().items();
    String name = self.type().name();
    return args.length == 1
        ? name + "(" + Conversions.reprText(t, args[0]) + ")"
        : name + Conversions.reprText(t, self.arguments());
  }

  @Builtin(
      value = "with_traceback(self, tb, /)",
      doc = "Sets the traceback and gives the exception.")
  static Object withTraceback(ExceptionObject self, Object tb) {
    setTraceback(self, tb);
    return self;
  }

  @Builtin(
      value = "add_note(self, note, /)",
      doc = "Adds a text that tracebacks show below the message.")
  static void addNote(ThreadContext t, ExceptionObject self, Object note) {
    if (!Strings.isStr(note)) {
      throw Raise.typeError("note must be a str, not '" + Types.of(note).name() + "'");
    }
    Object notes = self.get(t, "__notes__");
    if (notes == null) {
      notes = new ListObject();
      self.put(t, "__notes__", notes);
    }
    if (!(notes instanceof ListObject list)) {
      throw Raise.typeError("Cannot add note: __notes__ is not a list");
    }
    list.append(t, note);
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, ExceptionObject self) {
    DictObject state = self.snapshot(t);
    return state.size() == 0
        ? TupleObject.of(self.type(), self.arguments())
        : TupleObject.of(self.type(), self.arguments(), state);
  }

  @Builtin("__setstate__(self, state, /)")
  static void setState(ThreadContext t, ExceptionObject self, Object state) {
    if (state instanceof DictObject d) {
      Object[] entries = d.entries();
      for (int i = 0; i < entries.length; i += 2) {
        self.put(t, Strings.toJavaOrNull(entries[i]), entries[i + 1]);
      }
    }
  }

  @Builtin(value = "args(self)", kind = Kind.GETTER)
  static Object getArguments(ExceptionObject self) {
    return self.arguments();
  }

  @Builtin(value = "args(self, value)", kind = Kind.SETTER)
  static void setArguments(ThreadContext t, ExceptionObject self, @Nullable Object value) {
    if (value == null) {
      throw Raise.typeError("args may not be deleted");
    }
    self.setArguments(TupleObject.of(Iteration.toArray(t, value)));
  }

  @Builtin(value = "__traceback__(self)", kind = Kind.GETTER)
  static Object getTraceback(ExceptionObject self) {
    GuestObject traceback = self.traceback();
    return traceback == null ? Singleton.NONE : traceback;
  }

  @Builtin(value = "__traceback__(self, value)", kind = Kind.SETTER)
  static void setTraceback(ExceptionObject self, @Nullable Object value) {
    if (value == null) {
      throw Raise.typeError("__traceback__ may not be deleted");
    }
    if (value != Singleton.NONE && !(value instanceof TracebackObject)) {
      throw Raise.typeError("__traceback__ must be a traceback or None");
    }
    self.setTraceback(value instanceof TracebackObject tb ? tb : null);
  }

  @Builtin(value = "__cause__(self)", kind = Kind.GETTER)
  static Object getCause(ExceptionObject self) {
    return self.cause() == null ? Singleton.NONE : self.cause();
  }

  @Builtin(value = "__cause__(self, value)", kind = Kind.SETTER)
  static void setCause(ExceptionObject self, @Nullable Object value) {
    self.setCause(exceptionOrNull(value, "cause"));
  }

  @Builtin(value = "__context__(self)", kind = Kind.GETTER)
  static Object getContext(ExceptionObject self) {
    return self.context() == null ? Singleton.NONE : self.context();
  }

  @Builtin(value = "__context__(self, value)", kind = Kind.SETTER)
  static void setContext(ExceptionObject self, @Nullable Object value) {
    self.setContext(exceptionOrNull(value, "context"));
  }

  private static @Nullable ExceptionObject exceptionOrNull(@Nullable Object value, String what) {
    if (value == null) {
      throw Raise.typeError("__" + what + "__ may not be deleted");
    }
    if (value != Singleton.NONE && !(value instanceof ExceptionObject)) {
      throw Raise.typeError("exception " + what + " must be None or derive from BaseException");
    }
    return value instanceof ExceptionObject e ? e : null;
  }

  @Builtin(value = "__suppress_context__(self)", kind = Kind.GETTER)
  static boolean getSuppress(ExceptionObject self) {
    return self.suppressContext();
  }

  @Builtin(value = "__suppress_context__(self, value)", kind = Kind.SETTER)
  static void setSuppress(ThreadContext t, ExceptionObject self, @Nullable Object value) {
    self.setSuppressContext(value != null && t.truth(value));
  }

  @Builtin(value = "__dict__(self)", kind = Kind.GETTER)
  static Object getDict(ThreadContext t, ExceptionObject self) {
    return self.dict(t);
  }

  @Builtin(value = "__dict__(self, value)", kind = Kind.SETTER)
  static void setDict(ThreadContext t, ExceptionObject self, @Nullable Object value) {
    if (!(value instanceof DictObject d)) {
      throw Raise.typeError("__dict__ must be set to a dictionary");
    }
    self.setDict(t, d);
  }
}
