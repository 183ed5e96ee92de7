package dev.baton.stdlib.io;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** Module {@code _io}: the streams behind {@code io}, {@code open} and the standard streams. */
public final class IoModule {
  private IoModule() {}

  /** Makes the module for one interpreter. */
  public static ModuleObject create(ThreadContext t) {
    ModuleObject module = new ModuleObject("_io", "Streams of bytes and text.");
    DictObject names = module.dict();
    names.putText("DEFAULT_BUFFER_SIZE", (long) BufferedStream.DEFAULT_SIZE);
    names.putText("BlockingIOError", Types.BLOCKING_IO_ERROR);
    TypeObject[] types = {
      IoTypes.IO_BASE,
      IoTypes.RAW_IO_BASE,
      IoTypes.BUFFERED_IO_BASE,
      IoTypes.TEXT_IO_BASE,
      IoTypes.FILE_IO,
      IoTypes.BYTES_IO,
      IoTypes.BUFFERED_READER,
      IoTypes.BUFFERED_WRITER,
      IoTypes.BUFFERED_RANDOM,
      IoTypes.STRING_IO,
      IoTypes.TEXT_IO_WRAPPER,
      IoTypes.UNSUPPORTED_OPERATION
    };
    for (TypeObject type : types) {
      names.putText(type.name(), type);
    }
    for (BuiltinFunction function : new OpenFunctionsTable().functions()) {
      names.putText(function.name(), function);
    }
    return module;
  }
}
