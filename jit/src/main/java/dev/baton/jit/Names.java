package dev.baton.jit;

/** Internal names and descriptors of the classes that compiled code refers to. */
final class Names {
  static final String PACKAGE = "dev/baton/core/interp/";
  static final String COMPILED_CODE = PACKAGE + "CompiledCode";
  static final String THREAD = PACKAGE + "ThreadState";
  static final String FRAME = PACKAGE + "Frame";
  static final String OPERATIONS = PACKAGE + "CompiledOperations";
  static final String RARE = PACKAGE + "RareInstructions";
  static final String COMPILED_SITES = PACKAGE + "CompiledSites";
  static final String SITES = PACKAGE + "AttributeSites";
  static final String VARIABLES = PACKAGE + "Variables";
  static final String TYPED = PACKAGE + "TypedOperations";
  static final String PLAIN = PACKAGE + "PlainOperations";
  static final String INTRINSICS = PACKAGE + "Intrinsics";
  static final String PROFILE = PACKAGE + "Profile";
  static final String DIRECT_CALLS = PACKAGE + "DirectCalls";
  static final String DIRECT_CODE = PACKAGE + "DirectCode";
  static final String DIRECT_EXIT_CLASS = PACKAGE + "DirectExit";
  static final String DIRECT_EXIT = "L" + DIRECT_EXIT_CLASS + ";";
  static final String FUNCTION_OBJECT = PACKAGE + "FunctionObject";
  static final String FUNCTION = "L" + FUNCTION_OBJECT + ";";
  static final String CALLS = PACKAGE + "Calls";
  static final String RAISING = PACKAGE + "Raising";
  static final String MATCHING = PACKAGE + "ExceptionMatching";
  static final String UNWINDER = PACKAGE + "Unwinder";

  static final String OBJECTS = "dev/baton/core/object/";
  static final String CELL = OBJECTS + "CellObject";
  static final String DICT = OBJECTS + "DictObject";
  static final String EXCEPTION = OBJECTS + "ExceptionObject";
  static final String GUEST_ERROR = OBJECTS + "GuestError";
  static final String INSTANCE = OBJECTS + "Instance";
  static final String LIST_ITERATOR = OBJECTS + "ListIteratorObject";
  static final String ITERATOR = OBJECTS + "IteratorObject";
  static final String RANGE = OBJECTS + "RangeIterator";
  static final String LIST = OBJECTS + "ListObject";
  static final String SINK = OBJECTS + "Sink";
  static final String SINGLETON = OBJECTS + "Singleton";
  static final String TUPLE = OBJECTS + "TupleObject";

  static final String RUNTIME = "dev/baton/core/runtime/";
  static final String ARITHMETIC = RUNTIME + "Arithmetic";
  static final String COMPARISON = RUNTIME + "Comparison";
  static final String ITEMS = RUNTIME + "Items";
  static final String ITERATION = RUNTIME + "Iteration";

  static final String OBJECT = "java/lang/Object";

  /** Descriptors of the parameters that most methods have. */
  static final String T = "L" + THREAD + ";";

  static final String F = "L" + FRAME + ";";
  static final String CONTEXT = "L" + OBJECTS + "ThreadContext;";
  static final String O = "Ljava/lang/Object;";
  static final String ARRAY = "[" + O;
  static final String STRING = "Ljava/lang/String;";

  private Names() {}

  /** A name that is valid in a class file, for people who read profiles. */
  static String identifier(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(c < 0x80 && Character.isLetterOrDigit(c) ? c : '_');
    }
    return text.toString();
  }
}
