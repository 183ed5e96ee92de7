package dev.baton.core.object;

import static dev.baton.core.object.TypeObject.*;

import dev.baton.core.number.Complex;
import dev.baton.core.text.WideText;
import java.math.BigInteger;
import java.util.List;

/**
 * The built-in types of the language, and the type of any guest value. Built-in types hold no state
 * of an engine and are shared by all.
 */
public final class Types {
  // The order matters: a base comes before the types that derive from it.
  public static final TypeObject OBJECT = type("object", null, null, BASE | LAYOUT);
  public static final TypeObject TYPE = type("type", null, OBJECT, BASE | LAYOUT);

  // Values
  public static final TypeObject INT = type("int", null, OBJECT, BASE | LAYOUT | MATCH_SELF);
  public static final TypeObject FLOAT = type("float", null, OBJECT, BASE | LAYOUT | MATCH_SELF);
  public static final TypeObject COMPLEX = type("complex", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject STR = type("str", null, OBJECT, BASE | LAYOUT | MATCH_SELF);
  public static final TypeObject BYTES = type("bytes", null, OBJECT, BASE | LAYOUT | MATCH_SELF);
  public static final TypeObject BYTEARRAY =
      type("bytearray", null, OBJECT, BASE | LAYOUT | MATCH_SELF);
  public static final TypeObject TUPLE =
      type("tuple", null, OBJECT, BASE | LAYOUT | MATCH_SELF | SEQUENCE);
  public static final TypeObject LIST =
      type("list", null, OBJECT, BASE | LAYOUT | MATCH_SELF | SEQUENCE);
  public static final TypeObject DICT =
      type("dict", null, OBJECT, BASE | LAYOUT | MATCH_SELF | MAPPING);
  public static final TypeObject SET = type("set", null, OBJECT, BASE | LAYOUT | MATCH_SELF | WEAK);
  public static final TypeObject FROZENSET =
      type("frozenset", null, OBJECT, BASE | LAYOUT | MATCH_SELF | WEAK);
  public static final TypeObject BOOL = type("bool", null, INT, MATCH_SELF);
  public static final TypeObject NONE = type("NoneType", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject NOT_IMPLEMENTED = type("NotImplementedType", null, OBJECT, 0);
  public static final TypeObject ELLIPSIS = type("ellipsis", null, OBJECT, 0);
  public static final TypeObject RANGE = type("range", null, OBJECT, LAYOUT | SEQUENCE);
  public static final TypeObject SLICE = type("slice", null, OBJECT, LAYOUT);
  public static final TypeObject MEMORYVIEW =
      type("memoryview", null, OBJECT, LAYOUT | SEQUENCE | WEAK);

  // Functions, descriptors, modules
  public static final TypeObject FUNCTION = type("function", null, OBJECT, HAS_DICT | WEAK);
  public static final TypeObject METHOD = type("method", null, OBJECT, WEAK);
  public static final TypeObject BUILTIN_FUNCTION =
      type("builtin_function_or_method", null, OBJECT, NOT_CALLABLE | WEAK);
  public static final TypeObject METHOD_DESCRIPTOR =
      type("method_descriptor", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject WRAPPER_DESCRIPTOR =
      type("wrapper_descriptor", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject METHOD_WRAPPER =
      type("method-wrapper", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject CLASS_METHOD_DESCRIPTOR =
      type("classmethod_descriptor", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject GETSET_DESCRIPTOR =
      type("getset_descriptor", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject MEMBER_DESCRIPTOR =
      type("member_descriptor", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject TUPLE_GETTER =
      type("_tuplegetter", "_collections", OBJECT, NOT_CALLABLE);
  public static final TypeObject STATIC_METHOD =
      type("staticmethod", null, OBJECT, BASE | LAYOUT | HAS_DICT);
  public static final TypeObject CLASS_METHOD =
      type("classmethod", null, OBJECT, BASE | LAYOUT | HAS_DICT);
  public static final TypeObject PROPERTY = type("property", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject SUPER = type("super", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject MODULE =
      type("module", null, OBJECT, BASE | LAYOUT | HAS_DICT | WEAK);
  public static final TypeObject MODULE_SPEC =
      type("ModuleSpec", "importlib.machinery", OBJECT, BASE | HAS_DICT);
  public static final TypeObject BUILTIN_IMPORTER =
      type("BuiltinImporter", "_frozen_importlib", OBJECT, BASE);
  public static final TypeObject PATH_FINDER =
      type("PathFinder", "_frozen_importlib_external", OBJECT, BASE);
  public static final TypeObject SOURCE_FILE_LOADER =
      type("SourceFileLoader", "_frozen_importlib_external", OBJECT, BASE | HAS_DICT | WEAK);
  public static final TypeObject CODE = type("code", null, OBJECT, 0);
  public static final TypeObject FRAME = type("frame", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject TRACEBACK = type("traceback", null, OBJECT, 0);
  public static final TypeObject CELL = type("cell", null, OBJECT, 0);
  public static final TypeObject MAPPING_PROXY = type("mappingproxy", null, OBJECT, MAPPING);
  public static final TypeObject GENERIC_ALIAS =
      type("GenericAlias", "types", OBJECT, BASE | LAYOUT);
  public static final TypeObject UNION = type("UnionType", "types", OBJECT, 0);
  public static final TypeObject NAMESPACE =
      type("SimpleNamespace", "types", OBJECT, BASE | HAS_DICT);

  // Iterators and generators
  public static final TypeObject GENERATOR = type("generator", null, OBJECT, NOT_CALLABLE | WEAK);
  public static final TypeObject COROUTINE = type("coroutine", null, OBJECT, NOT_CALLABLE | WEAK);
  public static final TypeObject COROUTINE_WRAPPER =
      type("coroutine_wrapper", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject ASYNC_GENERATOR =
      type("async_generator", null, OBJECT, NOT_CALLABLE | WEAK);
  public static final TypeObject ASYNC_GENERATOR_ASEND =
      type("async_generator_asend", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject ASYNC_GENERATOR_ATHROW =
      type("async_generator_athrow", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject ASYNC_GENERATOR_VALUE =
      type("async_generator_wrapped_value", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject ANEXT_AWAITABLE =
      type("anext_awaitable", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject LIST_ITERATOR = type("list_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject LIST_REVERSE_ITERATOR =
      type("list_reverseiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject TUPLE_ITERATOR =
      type("tuple_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject STR_ITERATOR = type("str_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject BYTES_ITERATOR =
      type("bytes_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject BYTEARRAY_ITERATOR =
      type("bytearray_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject MEMORY_ITERATOR =
      type("memory_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject RANGE_ITERATOR =
      type("range_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject LONG_RANGE_ITERATOR =
      type("longrange_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject SET_ITERATOR = type("set_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_KEYS = type("dict_keys", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_VALUES = type("dict_values", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_ITEMS = type("dict_items", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_KEY_ITERATOR =
      type("dict_keyiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_VALUE_ITERATOR =
      type("dict_valueiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_ITEM_ITERATOR =
      type("dict_itemiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_REVERSE_KEY_ITERATOR =
      type("dict_reversekeyiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_REVERSE_VALUE_ITERATOR =
      type("dict_reversevalueiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject DICT_REVERSE_ITEM_ITERATOR =
      type("dict_reverseitemiterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject SEQUENCE_ITERATOR = type("iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject CALLABLE_ITERATOR =
      type("callable_iterator", null, OBJECT, NOT_CALLABLE);
  public static final TypeObject ENUMERATE = type("enumerate", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject ZIP = type("zip", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject MAP = type("map", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject FILTER = type("filter", null, OBJECT, BASE | LAYOUT);
  public static final TypeObject REVERSED = type("reversed", null, OBJECT, BASE | LAYOUT);

  // Host objects
  public static final TypeObject HOST_OBJECT = type("HostObject", "baton", OBJECT, NOT_CALLABLE);
  public static final TypeObject HOST_FUNCTION =
      type("HostFunction", "baton", OBJECT, NOT_CALLABLE);

  // Exceptions
  public static final TypeObject BASE_EXCEPTION =
      type("BaseException", null, OBJECT, BASE | LAYOUT | HAS_DICT);
  public static final TypeObject BASE_EXCEPTION_GROUP =
      type("BaseExceptionGroup", null, BASE_EXCEPTION, BASE);
  public static final TypeObject GENERATOR_EXIT = type("GeneratorExit", null, BASE_EXCEPTION, BASE);
  public static final TypeObject KEYBOARD_INTERRUPT =
      type("KeyboardInterrupt", null, BASE_EXCEPTION, BASE);
  public static final TypeObject SYSTEM_EXIT = type("SystemExit", null, BASE_EXCEPTION, BASE);

  /** What ends a call from outside; guest code sees it in cleaning up only. */
  public static final TypeObject EXECUTION_ENDED =
      type("ExecutionEnded", "baton", BASE_EXCEPTION, 0);

  public static final TypeObject EXCEPTION = type("Exception", null, BASE_EXCEPTION, BASE);
  public static final TypeObject ARITHMETIC_ERROR = type("ArithmeticError", null, EXCEPTION, BASE);
  public static final TypeObject ASSERTION_ERROR = type("AssertionError", null, EXCEPTION, BASE);
  public static final TypeObject ATTRIBUTE_ERROR = type("AttributeError", null, EXCEPTION, BASE);
  public static final TypeObject BUFFER_ERROR = type("BufferError", null, EXCEPTION, BASE);
  public static final TypeObject EOF_ERROR = type("EOFError", null, EXCEPTION, BASE);
  public static final TypeObject IMPORT_ERROR = type("ImportError", null, EXCEPTION, BASE);
  public static final TypeObject LOOKUP_ERROR = type("LookupError", null, EXCEPTION, BASE);
  public static final TypeObject MEMORY_ERROR = type("MemoryError", null, EXCEPTION, BASE);
  public static final TypeObject NAME_ERROR = type("NameError", null, EXCEPTION, BASE);
  public static final TypeObject OS_ERROR = type("OSError", null, EXCEPTION, BASE);
  public static final TypeObject REFERENCE_ERROR = type("ReferenceError", null, EXCEPTION, BASE);
  public static final TypeObject RUNTIME_ERROR = type("RuntimeError", null, EXCEPTION, BASE);

  /** Raised in a thread of a deadlock, if the host says so. */
  public static final TypeObject DEADLOCK_ERROR =
      type("DeadlockError", "baton.lock", RUNTIME_ERROR, BASE);

  public static final TypeObject STOP_ASYNC_ITERATION =
      type("StopAsyncIteration", null, EXCEPTION, BASE);
  public static final TypeObject STOP_ITERATION = type("StopIteration", null, EXCEPTION, BASE);
  public static final TypeObject SYNTAX_ERROR = type("SyntaxError", null, EXCEPTION, BASE);
  public static final TypeObject SYSTEM_ERROR = type("SystemError", null, EXCEPTION, BASE);
  public static final TypeObject TYPE_ERROR = type("TypeError", null, EXCEPTION, BASE);
  public static final TypeObject VALUE_ERROR = type("ValueError", null, EXCEPTION, BASE);
  public static final TypeObject WARNING = type("Warning", null, EXCEPTION, BASE);
  public static final TypeObject FLOATING_POINT_ERROR =
      type("FloatingPointError", null, ARITHMETIC_ERROR, BASE);
  public static final TypeObject OVERFLOW_ERROR =
      type("OverflowError", null, ARITHMETIC_ERROR, BASE);
  public static final TypeObject ZERO_DIVISION_ERROR =
      type("ZeroDivisionError", null, ARITHMETIC_ERROR, BASE);
  public static final TypeObject MODULE_NOT_FOUND_ERROR =
      type("ModuleNotFoundError", null, IMPORT_ERROR, BASE);
  public static final TypeObject INDEX_ERROR = type("IndexError", null, LOOKUP_ERROR, BASE);
  public static final TypeObject KEY_ERROR = type("KeyError", null, LOOKUP_ERROR, BASE);
  public static final TypeObject UNBOUND_LOCAL_ERROR =
      type("UnboundLocalError", null, NAME_ERROR, BASE);
  public static final TypeObject BLOCKING_IO_ERROR = type("BlockingIOError", null, OS_ERROR, BASE);
  public static final TypeObject CHILD_PROCESS_ERROR =
      type("ChildProcessError", null, OS_ERROR, BASE);
  public static final TypeObject CONNECTION_ERROR = type("ConnectionError", null, OS_ERROR, BASE);
  public static final TypeObject FILE_EXISTS_ERROR = type("FileExistsError", null, OS_ERROR, BASE);
  public static final TypeObject FILE_NOT_FOUND_ERROR =
      type("FileNotFoundError", null, OS_ERROR, BASE);
  public static final TypeObject INTERRUPTED_ERROR = type("InterruptedError", null, OS_ERROR, BASE);
  public static final TypeObject IS_A_DIRECTORY_ERROR =
      type("IsADirectoryError", null, OS_ERROR, BASE);
  public static final TypeObject NOT_A_DIRECTORY_ERROR =
      type("NotADirectoryError", null, OS_ERROR, BASE);
  public static final TypeObject PERMISSION_ERROR = type("PermissionError", null, OS_ERROR, BASE);
  public static final TypeObject PROCESS_LOOKUP_ERROR =
      type("ProcessLookupError", null, OS_ERROR, BASE);
  public static final TypeObject TIMEOUT_ERROR = type("TimeoutError", null, OS_ERROR, BASE);
  public static final TypeObject BROKEN_PIPE_ERROR =
      type("BrokenPipeError", null, CONNECTION_ERROR, BASE);
  public static final TypeObject CONNECTION_ABORTED_ERROR =
      type("ConnectionAbortedError", null, CONNECTION_ERROR, BASE);
  public static final TypeObject CONNECTION_REFUSED_ERROR =
      type("ConnectionRefusedError", null, CONNECTION_ERROR, BASE);
  public static final TypeObject CONNECTION_RESET_ERROR =
      type("ConnectionResetError", null, CONNECTION_ERROR, BASE);
  public static final TypeObject NOT_IMPLEMENTED_ERROR =
      type("NotImplementedError", null, RUNTIME_ERROR, BASE);
  public static final TypeObject RECURSION_ERROR =
      type("RecursionError", null, RUNTIME_ERROR, BASE);
  public static final TypeObject INDENTATION_ERROR =
      type("IndentationError", null, SYNTAX_ERROR, BASE);
  public static final TypeObject TAB_ERROR = type("TabError", null, INDENTATION_ERROR, BASE);
  public static final TypeObject UNICODE_ERROR = type("UnicodeError", null, VALUE_ERROR, BASE);
  public static final TypeObject UNICODE_DECODE_ERROR =
      type("UnicodeDecodeError", null, UNICODE_ERROR, BASE);
  public static final TypeObject UNICODE_ENCODE_ERROR =
      type("UnicodeEncodeError", null, UNICODE_ERROR, BASE);
  public static final TypeObject UNICODE_TRANSLATE_ERROR =
      type("UnicodeTranslateError", null, UNICODE_ERROR, BASE);
  public static final TypeObject BYTES_WARNING = type("BytesWarning", null, WARNING, BASE);
  public static final TypeObject DEPRECATION_WARNING =
      type("DeprecationWarning", null, WARNING, BASE);
  public static final TypeObject ENCODING_WARNING = type("EncodingWarning", null, WARNING, BASE);
  public static final TypeObject FUTURE_WARNING = type("FutureWarning", null, WARNING, BASE);
  public static final TypeObject IMPORT_WARNING = type("ImportWarning", null, WARNING, BASE);
  public static final TypeObject PENDING_DEPRECATION_WARNING =
      type("PendingDeprecationWarning", null, WARNING, BASE);
  public static final TypeObject RESOURCE_WARNING = type("ResourceWarning", null, WARNING, BASE);
  public static final TypeObject RUNTIME_WARNING = type("RuntimeWarning", null, WARNING, BASE);
  public static final TypeObject SYNTAX_WARNING = type("SyntaxWarning", null, WARNING, BASE);
  public static final TypeObject UNICODE_WARNING = type("UnicodeWarning", null, WARNING, BASE);
  public static final TypeObject USER_WARNING = type("UserWarning", null, WARNING, BASE);
  public static final TypeObject EXCEPTION_GROUP = group();

  // Fields of exception types that the engine itself writes
  public static final MemberDescriptor ATTRIBUTE_ERROR_NAME = field(ATTRIBUTE_ERROR, "name");
  public static final MemberDescriptor ATTRIBUTE_ERROR_OBJ = field(ATTRIBUTE_ERROR, "obj");
  public static final MemberDescriptor NAME_ERROR_NAME = field(NAME_ERROR, "name");
  public static final MemberDescriptor IMPORT_ERROR_NAME = field(IMPORT_ERROR, "name");
  public static final MemberDescriptor IMPORT_ERROR_PATH = field(IMPORT_ERROR, "path");
  public static final MemberDescriptor IMPORT_ERROR_NAME_FROM = field(IMPORT_ERROR, "name_from");
  public static final MemberDescriptor GROUP_MESSAGE = readOnly(BASE_EXCEPTION_GROUP, "message");
  public static final MemberDescriptor GROUP_EXCEPTIONS =
      readOnly(BASE_EXCEPTION_GROUP, "exceptions");
  public static final MemberDescriptor SYNTAX_ERROR_MSG = field(SYNTAX_ERROR, "msg");
  public static final MemberDescriptor SYNTAX_ERROR_FILENAME = field(SYNTAX_ERROR, "filename");
  public static final MemberDescriptor SYNTAX_ERROR_LINENO = field(SYNTAX_ERROR, "lineno");
  public static final MemberDescriptor SYNTAX_ERROR_OFFSET = field(SYNTAX_ERROR, "offset");
  public static final MemberDescriptor SYNTAX_ERROR_TEXT = field(SYNTAX_ERROR, "text");
  public static final MemberDescriptor SYNTAX_ERROR_END_LINENO = field(SYNTAX_ERROR, "end_lineno");
  public static final MemberDescriptor SYNTAX_ERROR_END_OFFSET = field(SYNTAX_ERROR, "end_offset");
  public static final MemberDescriptor SYNTAX_ERROR_PRINT =
      field(SYNTAX_ERROR, "print_file_and_line");
  public static final MemberDescriptor IMPORT_ERROR_MSG = field(IMPORT_ERROR, "msg");
  public static final MemberDescriptor OS_ERROR_ERRNO = field(OS_ERROR, "errno");
  public static final MemberDescriptor OS_ERROR_STRERROR = field(OS_ERROR, "strerror");
  public static final MemberDescriptor OS_ERROR_FILENAME = field(OS_ERROR, "filename");
  public static final MemberDescriptor OS_ERROR_FILENAME2 = field(OS_ERROR, "filename2");
  public static final MemberDescriptor UNICODE_ENCODING = field(UNICODE_ERROR, "encoding");
  public static final MemberDescriptor UNICODE_OBJECT = field(UNICODE_ERROR, "object");
  public static final MemberDescriptor UNICODE_START = field(UNICODE_ERROR, "start");
  public static final MemberDescriptor UNICODE_END = field(UNICODE_ERROR, "end");
  public static final MemberDescriptor UNICODE_REASON = field(UNICODE_ERROR, "reason");
  public static final MemberDescriptor STOP_ITERATION_VALUE = field(STOP_ITERATION, "value");
  public static final MemberDescriptor SYSTEM_EXIT_CODE = field(SYSTEM_EXIT, "code");

  static {
    TypeObject[] early = {
      OBJECT, TYPE, INT, FLOAT, COMPLEX, STR, BYTES, BYTEARRAY, TUPLE, LIST, DICT
    };
    for (TypeObject t : early) {
      t.completeEarly(TYPE, DICT);
    }
  }

  private Types() {}

  /** The types that module {@code builtins} shows under their names; a new list. */
  public static List<TypeObject> inBuiltins() {
    return List.of(
        INT,
        FLOAT,
        COMPLEX,
        STR,
        BYTES,
        BYTEARRAY,
        TUPLE,
        LIST,
        DICT,
        SET,
        FROZENSET,
        BOOL,
        RANGE,
        SLICE,
        MEMORYVIEW,
        STATIC_METHOD,
        CLASS_METHOD,
        PROPERTY,
        SUPER,
        ENUMERATE,
        ZIP,
        MAP,
        FILTER,
        REVERSED,
        OBJECT,
        TYPE,
        BASE_EXCEPTION,
        BASE_EXCEPTION_GROUP,
        GENERATOR_EXIT,
        KEYBOARD_INTERRUPT,
        SYSTEM_EXIT,
        EXCEPTION,
        ARITHMETIC_ERROR,
        ASSERTION_ERROR,
        ATTRIBUTE_ERROR,
        BUFFER_ERROR,
        EOF_ERROR,
        IMPORT_ERROR,
        LOOKUP_ERROR,
        MEMORY_ERROR,
        NAME_ERROR,
        OS_ERROR,
        REFERENCE_ERROR,
        RUNTIME_ERROR,
        STOP_ASYNC_ITERATION,
        STOP_ITERATION,
        SYNTAX_ERROR,
        SYSTEM_ERROR,
        TYPE_ERROR,
        VALUE_ERROR,
        WARNING,
        FLOATING_POINT_ERROR,
        OVERFLOW_ERROR,
        ZERO_DIVISION_ERROR,
        MODULE_NOT_FOUND_ERROR,
        INDEX_ERROR,
        KEY_ERROR,
        UNBOUND_LOCAL_ERROR,
        BLOCKING_IO_ERROR,
        CHILD_PROCESS_ERROR,
        CONNECTION_ERROR,
        FILE_EXISTS_ERROR,
        FILE_NOT_FOUND_ERROR,
        INTERRUPTED_ERROR,
        IS_A_DIRECTORY_ERROR,
        NOT_A_DIRECTORY_ERROR,
        PERMISSION_ERROR,
        PROCESS_LOOKUP_ERROR,
        TIMEOUT_ERROR,
        BROKEN_PIPE_ERROR,
        CONNECTION_ABORTED_ERROR,
        CONNECTION_REFUSED_ERROR,
        CONNECTION_RESET_ERROR,
        NOT_IMPLEMENTED_ERROR,
        RECURSION_ERROR,
        INDENTATION_ERROR,
        TAB_ERROR,
        UNICODE_ERROR,
        UNICODE_DECODE_ERROR,
        UNICODE_ENCODE_ERROR,
        UNICODE_TRANSLATE_ERROR,
        BYTES_WARNING,
        DEPRECATION_WARNING,
        ENCODING_WARNING,
        FUTURE_WARNING,
        IMPORT_WARNING,
        PENDING_DEPRECATION_WARNING,
        RESOURCE_WARNING,
        RUNTIME_WARNING,
        SYNTAX_WARNING,
        UNICODE_WARNING,
        USER_WARNING,
        EXCEPTION_GROUP);
  }

  /** The type of any guest value. */
  public static TypeObject of(Object value) {
    if (value instanceof GuestObject g) {
      return g.type;
    }
    if (value instanceof Long) {
      return INT;
    }
    if (value instanceof String) {
      return STR;
    }
    if (value instanceof Double) {
      return FLOAT;
    }
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value instanceof BigInteger) {
      return INT;
    }
    if (value instanceof WideText) {
      return STR;
    }
    if (value instanceof Complex) {
      return COMPLEX;
    }
    throw new IllegalArgumentException("not a guest value: " + value.getClass());
  }

  private static TypeObject type(String name, String module, TypeObject base, int flags) {
    return new TypeObject(name, module, base, flags, null);
  }

  private static TypeObject group() {
    TypeObject t = type("ExceptionGroup", null, BASE_EXCEPTION_GROUP, BASE);
    t.initBases(
        new TypeObject[] {BASE_EXCEPTION_GROUP, EXCEPTION},
        new TypeObject[] {t, BASE_EXCEPTION_GROUP, EXCEPTION, BASE_EXCEPTION, OBJECT});
    return t;
  }

  /** A field of exceptions, which is an attribute of the type too; None while nothing is stored. */
  private static MemberDescriptor field(TypeObject owner, String name) {
    return field(owner, name, false);
  }

  private static MemberDescriptor readOnly(TypeObject owner, String name) {
    return field(owner, name, true);
  }

  private static MemberDescriptor field(TypeObject owner, String name, boolean readOnly) {
    MemberDescriptor member = new MemberDescriptor(owner, name, true, readOnly);
    owner.addMember(member);
    return member;
  }
}
