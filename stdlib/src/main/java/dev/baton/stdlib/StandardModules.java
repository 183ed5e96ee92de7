package dev.baton.stdlib;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.core.object.ModuleFiles;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.stdlib.abc.AbcModule;
import dev.baton.stdlib.binary.BinaryModules;
import dev.baton.stdlib.codec.CodecModule;
import dev.baton.stdlib.codes.OpcodeModule;
import dev.baton.stdlib.collections.CollectionsModule;
import dev.baton.stdlib.compression.ZlibModule;
import dev.baton.stdlib.cython.CythonFunctions;
import dev.baton.stdlib.decimal.DecimalModule;
import dev.baton.stdlib.digest.DigestModule;
import dev.baton.stdlib.functools.FunctoolsModule;
import dev.baton.stdlib.io.IoModule;
import dev.baton.stdlib.isolation.IsolationModule;
import dev.baton.stdlib.itertools.ItertoolsModule;
import dev.baton.stdlib.json.JsonModuleTable;
import dev.baton.stdlib.math.MathModule;
import dev.baton.stdlib.operator.OperatorModule;
import dev.baton.stdlib.ordered.OrderedModules;
import dev.baton.stdlib.os.PosixModule;
import dev.baton.stdlib.process.ProcessModule;
import dev.baton.stdlib.random.RandomModule;
import dev.baton.stdlib.re.RegexModuleTable;
import dev.baton.stdlib.sharing.SharingModule;
import dev.baton.stdlib.signal.SignalModule;
import dev.baton.stdlib.socket.SocketModule;
import dev.baton.stdlib.sys.SysModule;
import dev.baton.stdlib.thread.LockModuleTable;
import dev.baton.stdlib.thread.StackFunctionsTable;
import dev.baton.stdlib.thread.ThreadModule;
import dev.baton.stdlib.time.TimeModule;
import dev.baton.stdlib.time.ZoneFunctions;
import dev.baton.stdlib.tls.TlsModule;
import dev.baton.stdlib.unicode.UnicodeModule;
import dev.baton.stdlib.weakref.WeakrefModule;
import dev.baton.stdlib.xml.XmlFunctions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the standard library: a row here for each one written in Java, a resource for each
 * one written in Python.
 */
public final class StandardModules implements IntrinsicModules {
  private static final ModuleFiles FILES =
      new ModuleFiles(name -> StandardModules.class.getResourceAsStream("python/" + name));

  private static final Set<String> NAMES =
      Set.of(
          "_abc",
          "_bisect",
          "_calendar_time",
          "_codec",
          "_collections",
          "_cython",
          "_decimal",
          "_functools",
          "_hashlib",
          "_heapq",
          "_imp",
          "_interpreters",
          "_io",
          "_json",
          "_lock",
          "_opcode",
          "_operator",
          "_posix",
          "_random",
          "_re",
          "_sharing",
          "_signal",
          "_socket",
          "_struct",
          "_subprocess",
          "_thread",
          "_tls",
          "_weakref",
          "_xml",
          "array",
          "binascii",
          "cmath",
          "itertools",
          "math",
          "sys",
          "time",
          "unicodedata",
          "zlib");

  /** Made by the service loader. */
  public StandardModules() {}

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public @Nullable ModuleObject create(ThreadContext t, String name) {
    return switch (name) {
      case "_abc" -> AbcModule.create();
      case "_bisect" -> functions(name, "bisect in Java.", OrderedModules.bisectFunctions());
      case "_calendar_time" -> ZoneFunctions.create();
      case "_codec" -> functions(name, "The parts of codecs in Java.", CodecModule.functions());
      case "_collections" -> CollectionsModule.create();
      case "_cython" -> functions(name, "Typed regions.", CythonFunctions.table());
      case "_decimal" -> DecimalModule.create();
      case "_functools" -> FunctoolsModule.create();
      case "_hashlib" -> DigestModule.create();
      case "_heapq" -> functions(name, "heapq in Java.", OrderedModules.heapFunctions());
      case "_imp" -> ImportModule.create();
      case "_interpreters" -> IsolationModule.create();
      case "_io" -> IoModule.create(t);
      case "_json" -> functions(name, "The parts of json in Java.", new JsonModuleTable());
      case "_lock" -> lockModule(name);
      case "_opcode" -> functions(name, "What code consists of.", OpcodeModule.functions());
      case "_operator" -> OperatorModule.create();
      case "_posix" -> PosixModule.create(t);
      case "_random" -> RandomModule.create();
      case "_re" -> functions(name, "The parts of re in Java.", new RegexModuleTable());
      case "_sharing" -> SharingModule.create();
      case "_signal" -> functions(name, "Signals.", SignalModule.functions());
      case "_socket" -> SocketModule.create();
      case "_struct" -> BinaryModules.struct();
      case "_subprocess" -> ProcessModule.create();
      case "_thread" -> ThreadModule.create(t);
      case "_tls" -> TlsModule.create();
      case "_weakref" -> WeakrefModule.create();
      case "_xml" -> XmlFunctions.create();
      case "array" -> BinaryModules.array();
      case "binascii" -> BinaryModules.binascii();
      case "cmath" -> MathModule.createComplex();
      case "itertools" -> ItertoolsModule.create();
      case "math" -> MathModule.create();
      case "sys" -> SysModule.create(t, NAMES);
      case "time" -> TimeModule.create(t);
      case "unicodedata" -> UnicodeModule.create();
      case "zlib" -> ZlibModule.create();
      default -> null;
    };
  }

  private static ModuleObject lockModule(String name) {
    ModuleObject module = functions(name, "The global lock.", new LockModuleTable());
    for (BuiltinFunction function : new StackFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("DeadlockError", Types.DEADLOCK_ERROR);
    return module;
  }

  /** Makes a module of functions alone. */
  private static ModuleObject functions(String name, String doc, BuiltinTable table) {
    ModuleObject module = new ModuleObject(name, doc);
    for (BuiltinFunction function : table.functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Override
  public ModuleFiles files() {
    return FILES;
  }
}
