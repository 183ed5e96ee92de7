package dev.baton.stdlib.os;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.StructSequence;
import dev.baton.stdlib.file.FileOpening;

/** Module {@code _posix}: what {@code os} needs of the system. */
public final class PosixModule {
  private static final TypeObject TERMINAL_SIZE =
      StructSequence.type("terminal_size", "os", "columns", "lines");

  private PosixModule() {}

  /** Makes the module for one interpreter. */
  public static ModuleObject create(ThreadContext t) {
    ModuleObject module = new ModuleObject("_posix", "Files, directories and the process.");
    DictObject names = module.dict();
    BuiltinTable[] tables = {
      new StatusFunctionsTable(),
      new DirectoryFunctionsTable(),
      new DescriptorFunctionsTable(),
      new ProcessFunctionsTable()
    };
    for (BuiltinTable table : tables) {
      for (BuiltinFunction function : table.functions()) {
        names.putText(function.name(), function);
      }
    }
    addFlags(names);
    names.putText("environ", ProcessFunctions.environment(t));
    names.putText("stat_result", FileStatus.TYPE);
    names.putText("terminal_size", TERMINAL_SIZE);
    names.putText("DirEntry", DirectoryEntry.TYPE);
    names.putText("__all__", publicNames(t, names));
    return module;
  }

  private static void addFlags(DictObject names) {
    names.putText("O_RDONLY", (long) FileOpening.O_RDONLY);
    names.putText("O_WRONLY", (long) FileOpening.O_WRONLY);
    names.putText("O_RDWR", (long) FileOpening.O_RDWR);
    names.putText("O_CREAT", (long) FileOpening.O_CREAT);
    names.putText("O_EXCL", (long) FileOpening.O_EXCL);
    names.putText("O_TRUNC", (long) FileOpening.O_TRUNC);
    names.putText("O_APPEND", (long) FileOpening.O_APPEND);
    names.putText("O_CLOEXEC", (long) FileOpening.O_CLOEXEC);
  }

  /** What {@code from _posix import *} gives; {@code os} makes its own environment. */
  private static ListObject publicNames(ThreadContext t, DictObject names) {
    ListObject result = new ListObject();
    for (Object name : names.keysArray()) {
      String text = (String) name;
      if (!text.startsWith("_") && !text.equals("environ") && !text.equals("home_directory")) {
        result.append(t, text);
      }
    }
    return result;
  }
}
