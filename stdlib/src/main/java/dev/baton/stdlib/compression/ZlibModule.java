package dev.baton.stdlib.compression;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.stdlib.binary.CheckSums;
import org.jspecify.annotations.Nullable;

/** Module {@code zlib}. */
@Intrinsics("zlib")
public final class ZlibModule {
  static final TypeObject ERROR =
      new TypeObject("error", "zlib", Types.EXCEPTION, TypeObject.BASE, null);

  static final int DEFAULT_LEVEL = -1;
  static final int MAX_WINDOW = 15;

  private ZlibModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("zlib", "Compression as gzip and PNG have it.");
    for (BuiltinFunction function : new ZlibModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("error", ERROR);
    Object[][] constants = {
      {"MAX_WBITS", 15L},
      {"DEFLATED", 8L},
      {"DEF_MEM_LEVEL", 8L},
      {"DEF_BUF_SIZE", 16384L},
      {"Z_BEST_COMPRESSION", 9L},
      {"Z_BEST_SPEED", 1L},
      {"Z_DEFAULT_COMPRESSION", -1L},
      {"Z_NO_COMPRESSION", 0L},
      {"Z_DEFAULT_STRATEGY", 0L},
      {"Z_FILTERED", 1L},
      {"Z_HUFFMAN_ONLY", 2L},
      {"Z_NO_FLUSH", 0L},
      {"Z_SYNC_FLUSH", 2L},
      {"Z_FULL_FLUSH", 3L},
      {"Z_FINISH", 4L},
      {"ZLIB_VERSION", "1.2.13"},
      {"ZLIB_RUNTIME_VERSION", "1.2.13"}
    };
    for (Object[] constant : constants) {
      module.dict().putText((String) constant[0], constant[1]);
    }
    return module;
  }

  static GuestError error(String message) {
    return Raise.error(ERROR, message);
  }

  @Builtin(
      value = "compress(data, /, level=-1, wbits=15)",
      doc = "Return the data compressed; wbits chooses the format: 15 zlib, -15 raw, 31 gzip.")
  static Object compress(ThreadContext t, Object data, int level, int wbits) {
    CompressObject compressor = new CompressObject(level, wbits, 0);
    byte[] head = compressor.take(t, data);
    return new BytesObject(CompressObject.join(head, compressor.flush(t, CompressObject.FINISH)));
  }

  @Builtin(
      value = "decompress(data, /, wbits=15, bufsize=16384)",
      doc = "Return the data decompressed; wbits as of compress(), 47 for either header.")
  static Object decompress(ThreadContext t, Object data, int wbits, int bufsize) {
    if (bufsize < 0) {
      throw Raise.valueError("bufsize must be non-negative");
    }
    if (!DecompressObject.isValid(wbits)) {
      throw error("Error -2 while preparing to decompress data: inconsistent stream state");
    }
    DecompressObject decompressor = new DecompressObject(wbits, new byte[0]);
    byte[] all = decompressor.take(t, Buffers.bytes(t, data), 0);
    if (!decompressor.isFinished()) {
      throw error("Error -5 while decompressing data: incomplete or truncated stream");
    }
    return new BytesObject(all);
  }

  @Builtin(
      value = "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=...)",
      doc = "Return an object that compresses data piece by piece.")
  static Object compressObject(
      ThreadContext t,
      int level,
      int method,
      int wbits,
      int memLevel,
      int strategy,
      @Nullable Object zdict) {
    if (method != 8 || memLevel < 1 || memLevel > 9) {
      throw Raise.valueError("Invalid initialization option");
    }
    CompressObject made = new CompressObject(level, wbits, strategy);
    if (zdict != null) {
      made.setDictionary(Buffers.bytes(t, zdict));
    }
    return made;
  }

  @Builtin(
      value = "decompressobj(wbits=15, zdict=b'')",
      doc = "Return an object that decompresses data piece by piece.")
  static Object decompressObject(ThreadContext t, int wbits, Object zdict) {
    return new DecompressObject(wbits, Buffers.bytes(t, zdict));
  }

  @Builtin(
      value = "crc32(data, value=0, /)",
      doc = "Return the CRC-32 of data, going on from value.")
  static long crc32(ThreadContext t, Object data, Object value) {
    return CheckSums.crc32(t, data, value);
  }

  @Builtin(
      value = "adler32(data, value=1, /)",
      doc = "Return the Adler-32 of data, going on from value.")
  static long adler32(ThreadContext t, Object data, Object value) {
    return CheckSums.adler32(t, data, value);
  }
}
