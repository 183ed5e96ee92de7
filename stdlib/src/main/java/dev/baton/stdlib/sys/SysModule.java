package dev.baton.stdlib.sys;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Permissions;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.StructSequence;
import dev.baton.stdlib.io.StandardTextStreams;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Module {@code sys}: the interpreter as its programs see it. */
public final class SysModule {
  static final TypeObject ASYNCGEN_HOOKS =
      StructSequence.type("asyncgen_hooks", "sys", "firstiter", "finalizer");
  private static final TypeObject VERSION_INFO =
      StructSequence.type(
          "version_info", "sys", "major", "minor", "micro", "releaselevel", "serial");
  private static final TypeObject FLOAT_INFO =
      StructSequence.type(
          "float_info",
          "sys",
          "max",
          "max_exp",
          "max_10_exp",
          "min",
          "min_exp",
          "min_10_exp",
          "dig",
          "mant_dig",
          "epsilon",
          "radix",
          "rounds");
  private static final TypeObject INT_INFO =
      StructSequence.type(
          "int_info",
          "sys",
          "bits_per_digit",
          "sizeof_digit",
          "default_max_str_digits",
          "str_digits_check_threshold");
  private static final TypeObject HASH_INFO =
      StructSequence.type(
          "hash_info",
          "sys",
          "width",
          "modulus",
          "inf",
          "nan",
          "imag",
          "algorithm",
          "hash_bits",
          "seed_bits",
          "cutoff");
  private static final TypeObject THREAD_INFO =
      StructSequence.type("thread_info", "sys", "name", "lock", "version");
  private static final TypeObject FLAGS =
      StructSequence.type(
          "flags",
          "sys",
          "debug",
          "inspect",
          "interactive",
          "optimize",
          "dont_write_bytecode",
          "no_user_site",
          "no_site",
          "ignore_environment",
          "verbose",
          "bytes_warning",
          "quiet",
          "hash_randomization",
          "isolated",
          "dev_mode",
          "utf8_mode",
          "warn_default_encoding",
          "safe_path",
          "int_max_str_digits",
          "thread_inherit_context",
          "context_aware_warnings",
          "gil");

  private SysModule() {}

  /** Makes the module for one interpreter. */
  public static ModuleObject create(ThreadContext t, Set<String> builtinModules) {
    ModuleObject module =
        new ModuleObject("sys", "The interpreter: its settings, its modules, its streams.");
    DictObject names = module.dict();
    for (BuiltinFunction f : new SysFunctionsTable().functions()) {
      names.putText(f.name(), f);
    }
    names.putText("__excepthook__", names.getText("excepthook"));
    names.putText("__displayhook__", names.getText("displayhook"));
    names.putText("__unraisablehook__", names.getText("unraisablehook"));
    names.putText("__breakpointhook__", names.getText("breakpointhook"));
    addVersion(names);
    addNumbers(names);
    addFlags(t, names);
    addPlaces(t, names, builtinModules);
    StandardTextStreams.install(t, names);
    return module;
  }

  private static void addVersion(DictObject names) {
    names.putText("version", "3.12.0 (Baton 0.1.0) [JVM]");
    names.putText("version_info", StructSequence.of(VERSION_INFO, 3L, 12L, 0L, "final", 0L));
    names.putText("hexversion", 0x030c00f0L);
    names.putText("api_version", 1013L);
    names.putText("copyright", "Copyright (c) the Baton authors. Apache License, Version 2.0.");
    names.putText("abiflags", "");
    DictObject implementation = new DictObject();
    Instance info = new Instance(Types.NAMESPACE);
    implementation.putText("name", "baton");
    implementation.putText("cache_tag", Singleton.NONE);
    implementation.putText("version", names.getText("version_info"));
    implementation.putText("hexversion", names.getText("hexversion"));
    info.adopt(implementation);
    names.putText("implementation", info);
  }

  private static void addNumbers(DictObject names) {
    names.putText("maxsize", Long.MAX_VALUE);
    names.putText("maxunicode", 0x10FFFFL);
    names.putText("byteorder", "little");
    names.putText(
        "float_info",
        StructSequence.of(
            FLOAT_INFO,
            Double.MAX_VALUE,
            1024L,
            308L,
            Double.MIN_NORMAL,
            -1021L,
            -307L,
            15L,
            53L,
            Math.ulp(1.0),
            2L,
            1L));
    names.putText("float_repr_style", "short");
    names.putText("int_info", StructSequence.of(INT_INFO, 30L, 4L, 4300L, 640L));
    names.putText(
        "hash_info",
        StructSequence.of(
            HASH_INFO, 64L, (1L << 61) - 1, 314159L, 0L, 1000003L, "java", 64L, 0L, 0L));
    names.putText("thread_info", StructSequence.of(THREAD_INFO, "java", "baton", Singleton.NONE));
  }

  private static void addFlags(ThreadContext t, DictObject names) {
    long gil = SysFunctions.isGilEnabled(t) ? 1 : 0;
    names.putText(
        "flags",
        StructSequence.of(
            FLAGS, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 0L, 0L, 0L, 0L, 1L, 0L, false, 1L, 0L, false, 4300L,
            0L, 0L, gil));
    names.putText("warnoptions", new ListObject());
    names.putText("_xoptions", new DictObject());
    names.putText("dont_write_bytecode", true);
    names.putText("pycache_prefix", Singleton.NONE);
  }

  private static void addPlaces(ThreadContext t, DictObject names, Set<String> builtinModules) {
    Permissions permissions = t.interpreter().permissions();
    names.putText("modules", t.interpreter().modules());
    names.putText("path", new ListObject());
    names.putText("path_hooks", new ListObject());
    names.putText("meta_path", new ListObject(Types.BUILTIN_IMPORTER, Types.PATH_FINDER));
    names.putText("path_importer_cache", new DictObject());
    names.putText("argv", new ListObject((Object) ""));
    names.putText("orig_argv", new ListObject());
    names.putText("platform", permissions.mayReadEnvironment() ? platform() : "java");
    names.putText("executable", "");
    for (String prefix :
        new String[] {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
      names.putText(prefix, "");
    }
    names.putText("platlibdir", "lib");
    Set<String> always = new TreeSet<>(builtinModules);
    always.add("builtins");
    String[] sorted = always.toArray(new String[0]);
    names.putText("builtin_module_names", TupleObject.of((Object[]) sorted));
    SetObject library = new SetObject(Types.FROZENSET);
    for (String name : sorted) {
      library.add(t, name);
    }
    names.putText("stdlib_module_names", library);
  }

  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return os.contains("win") ? "win32" : os.contains("mac") ? "darwin" : "linux";
  }
}
