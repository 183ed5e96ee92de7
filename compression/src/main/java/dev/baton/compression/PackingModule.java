package dev.baton.compression;

import dev.baton.compression.stream.AutoUnpacker;
import dev.baton.compression.stream.Bzip2Unpacker;
import dev.baton.compression.stream.LzmaFormats;
import dev.baton.compression.stream.LzmaFormats.Filter;
import dev.baton.compression.stream.LzmaUnpacker;
import dev.baton.compression.stream.Packer;
import dev.baton.compression.stream.Unpacker;
import dev.baton.compression.stream.XzUnpacker;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZFormatException;

/** Module {@code _packing}: what {@code bz2} and {@code lzma} are made of. */
@Intrinsics("_packing")
final class PackingModule {
  private static final TypeObject LZMA_ERROR =
      new TypeObject("LZMAError", "_lzma", Types.EXCEPTION, TypeObject.BASE, null);

  private static final int XZ = 1;
  private static final int ALONE = 2;
  private static final int RAW = 3;
  private static final long KIB = 1024;
  private static final long BZIP2_BYTES_PER_LEVEL = 900_000;

  private PackingModule() {}

  /** Makes the module. */
  static ModuleObject create() {
    ModuleObject module = new ModuleObject("_packing", "What bz2 and lzma are made of.");
    for (BuiltinFunction function : new PackingModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("LZMAError", LZMA_ERROR);
    return module;
  }

  private static GuestError notBzip2(IOException failure) {
    return Raise.error(Types.OS_ERROR, "Invalid data stream");
  }

  private static GuestError notLzma(IOException failure) {
    String message =
        failure instanceof XZFormatException
            ? "Input format not supported by decoder"
            : failure instanceof UnsupportedOptionsException
                ? "Invalid or unsupported options"
                : failure instanceof MemoryLimitException
                    ? "Memory usage limit exceeded"
                    : "Corrupt input data";
    return Raise.error(LZMA_ERROR, message);
  }

  @Builtin(value = "bzip2_packer(level, /)", doc = "Return a packer that makes bzip2 data.")
  static Object bzip2Packer(ThreadContext t, int level) {
    t.reserve(level * BZIP2_BYTES_PER_LEVEL);
    return packer(out -> new BZip2CompressorOutputStream(out, level), PackingModule::notBzip2);
  }

  @Builtin(value = "bzip2_unpacker()", doc = "Return an unpacker of bzip2 data.")
  static Object bzip2Unpacker() {
    return new UnpackerObject(
        new Bzip2Unpacker(), PackingModule::notBzip2, "End of stream already reached");
  }

  @Builtin(
      value = "lzma_packer(format, check, filters, /)",
      doc = "Return a packer for a format, 1 to 3, with a list of tuples of numbers as filters.")
  static Object lzmaPacker(ThreadContext t, int format, int check, ListObject filters) {
    List<Filter> chain = filters(t, filters);
    try {
      for (Filter filter : chain) {
        if (filter.isLzma()) {
          t.reserve(filter.lzma().getEncoderMemoryUsage() * KIB);
        }
      }
    } catch (IOException e) {
      throw notLzma(e);
    }
    return packer(
        format == XZ
            ? LzmaFormats.packXz(chain, check)
            : format == ALONE ? LzmaFormats.packAlone(chain) : LzmaFormats.packRaw(chain),
        PackingModule::notLzma);
  }

  private static PackerObject packer(Packer.Format format, Malformed malformed) {
    try {
      return new PackerObject(Packer.of(format), malformed);
    } catch (IOException e) {
      throw malformed.error(e);
    }
  }

  @Builtin(
      value = "lzma_unpacker(format, memlimit, filters, /)",
      doc = "Return an unpacker of a format, 0 to 3, that uses so much memory at most, in bytes.")
  static Object lzmaUnpacker(ThreadContext t, int format, long memlimit, ListObject filters) {
    int kib = memlimit < 0 ? -1 : (int) Math.min(memlimit / KIB, Integer.MAX_VALUE);
    List<Filter> chain = filters(t, filters);
    boolean bytewise = chain.size() == 1 && chain.get(0).id() == -1;
    Unpacker unpacker =
        switch (format) {
          case XZ -> new XzUnpacker(kib);
          case ALONE -> new LzmaUnpacker(LzmaFormats.alone(kib), true);
          case RAW -> new LzmaUnpacker(LzmaFormats.unpackRaw(chain), bytewise);
          default -> new AutoUnpacker(kib);
        };
    return new UnpackerObject(unpacker, PackingModule::notLzma, "Already at end of stream");
  }

  /** Each is a tuple: id, preset, extreme, and the values of {@link Filter}. */
  private static List<Filter> filters(ThreadContext t, ListObject rows) {
    List<Filter> filters = new ArrayList<>();
    for (Object row : rows.snapshot(t)) {
      Object[] numbers = ((TupleObject) row).items();
      int[] values = new int[8];
      for (int i = 0; i < values.length; i++) {
        values[i] = (int) t.toLong(numbers[i + 3]);
      }
      filters.add(
          new Filter(
              (int) t.toLong(numbers[0]), (int) t.toLong(numbers[1]), t.truth(numbers[2]), values));
    }
    return filters;
  }
}
