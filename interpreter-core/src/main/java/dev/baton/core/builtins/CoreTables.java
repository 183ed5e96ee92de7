package dev.baton.core.builtins;

import dev.baton.core.object.BuiltinTables;
import dev.baton.core.object.MethodTables;
import org.jspecify.annotations.Nullable;

/**
 * Which table belongs to which built-in type. A type's table is loaded when something is first
 * looked up in the type.
 */
public final class CoreTables implements BuiltinTables {

  /** Made by the service loader. */
  public CoreTables() {}

  @Override
  public @Nullable MethodTables tableFor(String typeName) {
    return switch (typeName) {
      case "object" -> new ObjectMethodsTable();
      case "type" -> new TypeMethodsTable();
      case "function" -> new FunctionMethodsTable();
      case "method" -> new MethodMethodsTable();
      case "staticmethod" -> new StaticMethodMethodsTable();
      case "classmethod" -> new ClassMethodMethodsTable();
      case "property" -> new PropertyMethodsTable();
      case "super" -> new SuperMethodsTable();
      case "module" -> new ModuleMethodsTable();
      case "generator" -> new GeneratorMethodsTable();
      case "NotImplementedType", "ellipsis" -> new SingletonMethodsTable();
      case "mappingproxy" -> new MappingProxyMethodsTable();
      case "coroutine" -> new CoroutineMethodsTable();
      case "coroutine_wrapper" -> new CoroutineWrapperMethodsTable();
      case "async_generator" -> new AsyncGeneratorMethodsTable();
      case "async_generator_asend", "async_generator_athrow" -> new AsyncStepMethodsTable();
      case "anext_awaitable" -> new NextWithDefaultMethodsTable();
      case "member_descriptor", "getset_descriptor", "_collections._tuplegetter" ->
          new FieldDescriptorMethodsTable();
      case "importlib.machinery.ModuleSpec" -> new ModuleSpecMethodsTable();
      case "_frozen_importlib.BuiltinImporter" -> new BuiltinImporterMethodsTable();
      case "_frozen_importlib_external.PathFinder" -> new PathFinderMethodsTable();
      case "_frozen_importlib_external.SourceFileLoader" -> new SourceFileLoaderMethodsTable();
      case "cell" -> new CellMethodsTable();
      case "code" -> new CodeMethodsTable();
      case "frame" -> new FrameMethodsTable();
      case "traceback" -> new TracebackMethodsTable();
      case "types.GenericAlias" -> new GenericAliasMethodsTable();
      case "types.UnionType" -> new UnionMethodsTable();
      case "types.SimpleNamespace" -> new NamespaceMethodsTable();
      case "NoneType" -> new NoneMethodsTable();
      case "BaseException" -> new BaseExceptionMethodsTable();
      case "StopIteration" -> new StopIterationMethodsTable();
      case "SystemExit" -> new SystemExitMethodsTable();
      case "KeyError" -> new KeyErrorMethodsTable();
      case "NameError" -> new NameErrorMethodsTable();
      case "AttributeError" -> new AttributeErrorMethodsTable();
      case "ImportError" -> new ImportErrorMethodsTable();
      case "SyntaxError" -> new SyntaxErrorMethodsTable();
      case "OSError" -> new OsErrorMethodsTable();
      case "BaseExceptionGroup" -> new ExceptionGroupMethodsTable();
      case "UnicodeDecodeError" -> new UnicodeDecodeErrorMethodsTable();
      case "UnicodeEncodeError" -> new UnicodeEncodeErrorMethodsTable();
      case "UnicodeTranslateError" -> new UnicodeTranslateErrorMethodsTable();
      case "int" ->
          MethodTables.of(new IntMethodsTable(), new IntOperatorsTable(), new FormatMethodsTable());
      case "bool" -> new BoolMethodsTable();
      case "float" ->
          MethodTables.of(
              new FloatMethodsTable(), new FloatOperatorsTable(), new FormatMethodsTable());
      case "complex" ->
          MethodTables.of(
              new ComplexMethodsTable(), new ComplexOperatorsTable(), new FormatMethodsTable());
      case "str" ->
          MethodTables.of(
              new StrMethodsTable(),
              new StrSearchMethodsTable(),
              new StrTransformMethodsTable(),
              new StrFormatMethodsTable(),
              new FormatMethodsTable());
      case "bytes" ->
          MethodTables.of(
              new BytesMethodsTable(),
              new ByteStringMethodsTable(),
              new ByteSearchMethodsTable(),
              new ByteTransformMethodsTable());
      case "bytearray" ->
          MethodTables.of(
              new ByteArrayMethodsTable(),
              new ByteStringMethodsTable(),
              new ByteSearchMethodsTable(),
              new ByteTransformMethodsTable());
      case "memoryview" -> new MemoryViewMethodsTable();
      case "str_iterator", "bytes_iterator", "bytearray_iterator", "memory_iterator" ->
          new IndexIteratorMethodsTable();
      case "list" -> new ListMethodsTable();
      case "tuple" -> new TupleMethodsTable();
      case "dict" -> new DictMethodsTable();
      case "set" -> new SetMethodsTable();
      case "frozenset" -> new FrozenSetMethodsTable();
      case "dict_keys", "dict_items" -> new DictSetViewMethodsTable();
      case "dict_values" -> new DictValuesMethodsTable();
      case "list_iterator", "list_reverseiterator" -> new ListIteratorMethodsTable();
      case "tuple_iterator" -> new TupleIteratorMethodsTable();
      case "set_iterator" -> new SetIteratorMethodsTable();
      case "dict_keyiterator",
          "dict_valueiterator",
          "dict_itemiterator",
          "dict_reversekeyiterator",
          "dict_reversevalueiterator",
          "dict_reverseitemiterator" ->
          new DictIteratorMethodsTable();
      case "range" -> new RangeMethodsTable();
      case "slice" -> new SliceMethodsTable();
      case "enumerate" -> new EnumerateMethodsTable();
      case "zip" -> new ZipMethodsTable();
      case "map" -> new MapMethodsTable();
      case "filter" -> new FilterMethodsTable();
      case "reversed" -> new ReversedMethodsTable();
      case "range_iterator" ->
          MethodTables.of(new BasicIteratorMethodsTable(), new RangeIteratorMethodsTable());
      case "longrange_iterator", "iterator", "callable_iterator" -> new BasicIteratorMethodsTable();
      case "builtin_function_or_method",
          "method_descriptor",
          "wrapper_descriptor",
          "method-wrapper",
          "classmethod_descriptor" ->
          new BuiltinFunctionMethodsTable();
      default -> null;
    };
  }
}
