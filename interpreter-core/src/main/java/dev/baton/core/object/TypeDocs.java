package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** The docstrings of built-in types whose tables have none. */
final class TypeDocs {
  private TypeDocs() {}

  /** The docstring of a type by its name; null if there is none. */
  static @Nullable String of(String typeName) {
    return switch (typeName) {
      case "object" -> "The base of every class; a bare object has no attributes of its own.";
      case "dict" ->
          "A mutable mapping that keeps the order in which keys were put in.\n\nMade from"
              + " a mapping, from pairs, or from keyword arguments.";
      case "list" -> "A mutable sequence, made from the items of an iterable.";
      case "tuple" -> "An immutable sequence, made from the items of an iterable.";
      case "set" -> "An unordered collection of distinct hashable items.";
      case "frozenset" -> "An immutable and hashable set.";
      case "slice" ->
          "slice(stop), slice(start, stop[, step]): the indices that a subscript with"
              + " colons means.";
      case "range" ->
          "range(stop), range(start, stop[, step]): an arithmetic progression of ints,"
              + " computed when asked.";
      case "enumerate" -> "Iterates over pairs of a counter, which begins at start, and an item.";
      case "filter" ->
          "Iterates over the items for which a function is true; with None, over the true items.";
      case "map" ->
          "Iterates over the results of a function called with the items of one or more iterables.";
      case "zip" ->
          "Iterates over tuples of one item from each iterable until the shortest"
              + " ends.\n\nWith strict=True iterables of different length are an error.";
      case "reversed" -> "Iterates over a sequence from its end to its beginning.";
      case "super" ->
          "super(), super(type, obj), super(type, type2): attributes as the classes after"
              + " one in the order of another see them.";
      case "staticmethod" -> "A function in a class that is called as it is, without the instance.";
      case "classmethod" -> "A function in a class that gets the class as its first argument.";
      case "mappingproxy" -> "A view of a mapping that cannot be written.";
      case "code" -> "Compiled code, without the namespace it runs in.";
      default -> ofException(typeName);
    };
  }

  private static @Nullable String ofException(String typeName) {
    return switch (typeName) {
      case "BaseException" -> "Common base class of all exceptions.";
      case "Exception" -> "Common base class of the exceptions that programs handle.";
      case "BaseExceptionGroup" -> "Several unrelated exceptions raised as one.";
      case "ExceptionGroup" ->
          "Several unrelated exceptions, none of which ends the program, raised as one.";
      case "GeneratorExit" -> "Asks a generator to end.";
      case "KeyboardInterrupt" -> "The user interrupted the program.";
      case "SystemExit" -> "Asks the interpreter to end.";
      case "ArithmeticError" -> "Base class of errors of arithmetic.";
      case "AssertionError" -> "An assertion does not hold.";
      case "AttributeError" -> "An object has no such attribute.";
      case "BufferError" -> "A buffer cannot be used in this way.";
      case "EOFError" -> "The input ended where more was expected.";
      case "ImportError" -> "A module, or a name in it, cannot be imported.";
      case "LookupError" -> "Base class of errors of lookup.";
      case "MemoryError" -> "Out of memory.";
      case "NameError" -> "No such name.";
      case "OSError" -> "The operating system reports an error.";
      case "ReferenceError" -> "The object of a weak proxy is gone.";
      case "RuntimeError" -> "An error that fits no other class.";
      case "StopAsyncIteration" -> "An asynchronous iterator has ended.";
      case "StopIteration" -> "An iterator has ended.";
      case "SyntaxError" -> "Source text that is not well formed.";
      case "SystemError" -> "An error inside the interpreter, which should be reported.";
      case "TypeError" -> "An argument has the wrong type.";
      case "ValueError" -> "An argument has the right type and a wrong value.";
      case "Warning" -> "Base class of warnings.";
      case "FloatingPointError" -> "An operation on floats failed.";
      case "OverflowError" -> "A result is too large.";
      case "ZeroDivisionError" -> "Division by zero.";
      case "ModuleNotFoundError" -> "There is no such module.";
      case "IndexError" -> "An index out of range.";
      case "KeyError" -> "There is no such key.";
      case "UnboundLocalError" -> "A local variable has no value yet.";
      case "BlockingIOError" -> "An operation would have to wait.";
      case "ChildProcessError" -> "An error of a child process.";
      case "ConnectionError" -> "A connection failed.";
      case "FileExistsError" -> "The file exists already.";
      case "FileNotFoundError" -> "There is no such file.";
      case "InterruptedError" -> "A signal interrupted the operation.";
      case "IsADirectoryError" -> "A directory stands where a file is needed.";
      case "NotADirectoryError" -> "A directory is needed.";
      case "PermissionError" -> "The operation is not permitted.";
      case "ProcessLookupError" -> "There is no such process.";
      case "TimeoutError" -> "The time is over.";
      case "BrokenPipeError" -> "Nobody reads the other end of the pipe.";
      case "ConnectionAbortedError" -> "The connection was aborted.";
      case "ConnectionRefusedError" -> "The connection was refused.";
      case "ConnectionResetError" -> "The other side reset the connection.";
      case "NotImplementedError" -> "A method that a subclass should have provided.";
      case "RecursionError" -> "Calls are nested too deeply.";
      case "IndentationError" -> "Wrong indentation.";
      case "TabError" -> "Tabs and spaces are mixed in indentation.";
      case "UnicodeError" -> "Text and bytes cannot be converted.";
      case "UnicodeDecodeError" -> "Bytes cannot be decoded.";
      case "UnicodeEncodeError" -> "Text cannot be encoded.";
      case "UnicodeTranslateError" -> "Text cannot be translated.";
      case "BytesWarning" -> "Bytes and text are mixed.";
      case "DeprecationWarning" -> "A feature will go; for programmers.";
      case "EncodingWarning" -> "The encoding was left to the locale.";
      case "FutureWarning" -> "A feature will change; for users.";
      case "ImportWarning" -> "A probable mistake in an import.";
      case "PendingDeprecationWarning" -> "A feature will be deprecated.";
      case "ResourceWarning" -> "A resource was not closed.";
      case "RuntimeWarning" -> "Doubtful behaviour at run time.";
      case "SyntaxWarning" -> "Doubtful syntax.";
      case "UnicodeWarning" -> "A doubtful conversion of text.";
      case "UserWarning" -> "A warning of the program itself.";
      default -> null;
    };
  }
}
