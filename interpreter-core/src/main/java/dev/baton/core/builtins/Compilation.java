package dev.baton.core.builtins;

import dev.baton.code.CodeObject;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import dev.baton.spi.SourceWarning;
import dev.baton.spi.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** From source text to code, with the guest's SyntaxError for whatever is wrong. */
public final class Compilation {
  private Compilation() {}

  /** A stage of the front end, or all of them. */
  private interface Stage<T> {
    T run(Consumer<SourceWarning> warnings) throws SourceException;
  }

  /** Compiles text; SyntaxError if it is not well formed. */
  public static CodeObject compile(
      ThreadContext t, String source, String fileName, FrontEnd.Mode mode, int flags) {
    if (!fileName.startsWith("<")
        || fileName.startsWith("<stdlib>")
        || fileName.startsWith("<stdin")) {
      t.interpreter().rememberSource(fileName, source);
    }
    return run(t, fileName, w -> t.interpreter().compile(source, fileName, mode, flags, w));
  }

  /** The tree of a text; SyntaxError if it cannot be parsed. */
  static SyntaxNode parse(ThreadContext t, String source, String fileName, FrontEnd.Mode mode) {
    return run(t, fileName, w -> t.interpreter().frontEnd().parse(source, fileName, mode, w));
  }

  /** Compiles a guest's tree; TypeError or ValueError if it does not follow the grammar. */
  static LinkedCode compileTree(
      ThreadContext t, Object root, String fileName, FrontEnd.Mode mode, int flags) {
    SyntaxNode tree = NodeReading.read(t, root, mode);
    int features = flags & CodeObject.FUTURE_ANNOTATIONS;
    try {
      CodeObject code =
          run(
              t,
              fileName,
              w -> t.interpreter().frontEnd().compile(tree, fileName, mode, features, w));
      return new LinkedCode(t, code);
    } catch (IllegalArgumentException e) {
      throw Raise.valueError(String.valueOf(e.getMessage()));
    }
  }

  private static <T> T run(ThreadContext t, String fileName, Stage<T> stage) {
    List<SourceWarning> warnings = new ArrayList<>(0);
    T result;
    try {
      result = stage.run(warnings::add);
    } catch (SourceException e) {
      throw syntaxError(t, e);
    }
    for (SourceWarning warning : warnings) {
      warn(t, warning, fileName);
    }
    return result;
  }

  /** Gives the warning; a filter that makes it an error makes it a SyntaxError. */
  private static void warn(ThreadContext t, SourceWarning warning, String fileName) {
    TupleObject names = TupleObject.of("warn_explicit");
    Object module = t.interpreter().importModule(t, "warnings", Singleton.NONE, names, 0);
    try {
      t.callArray(
          Attributes.get(t, module, "warn_explicit"),
          new Object[] {
            Strings.fromJava(warning.message()),
            Types.SYNTAX_WARNING,
            Strings.fromJava(fileName),
            (long) warning.line()
          });
    } catch (GuestError e) {
      if (!e.is(Types.SYNTAX_WARNING)) {
        throw e;
      }
      SourceException error =
          new SourceException(
              SourceException.Kind.SYNTAX_ERROR,
              warning.message(),
              fileName,
              warning.line(),
              warning.offset(),
              warning.endLine(),
              warning.endOffset(),
              null);
      throw syntaxError(t, error);
    }
  }

  /** The guest exception for text that does not compile. */
  static GuestError syntaxError(ThreadContext t, SourceException e) {
    TypeObject type =
        switch (e.kind()) {
          case INDENTATION_ERROR -> Types.INDENTATION_ERROR;
          case TAB_ERROR -> Types.TAB_ERROR;
          default -> Types.SYNTAX_ERROR;
        };
    Object text = e.text() == null ? Singleton.NONE : Strings.fromJava(e.text());
    Object message = Strings.fromJava(e.getMessage());
    Object file = Strings.fromJava(e.fileName());
    TupleObject details =
        TupleObject.of(
            file,
            (long) e.line(),
            (long) e.offset(),
            text,
            (long) e.endLine(),
            (long) e.endOffset());
    return new GuestError((ExceptionObject) t.call(type, message, details));
  }

  /** A SyntaxError that has no place. */
  static GuestError error(String message) {
    ExceptionObject e = new ExceptionObject(Types.SYNTAX_ERROR, Strings.fromJava(message));
    e.putField(Types.SYNTAX_ERROR_MSG, Strings.fromJava(message));
    return new GuestError(e);
  }
}
