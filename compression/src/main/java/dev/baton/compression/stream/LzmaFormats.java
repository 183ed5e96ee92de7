package dev.baton.compression.stream;

import java.io.DataInputStream;
import java.io.InputStream;
import java.util.List;
import org.tukaani.xz.ARMOptions;
import org.tukaani.xz.ARMThumbOptions;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.FinishableOutputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.IA64Options;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.PowerPCOptions;
import org.tukaani.xz.SPARCOptions;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.XZFormatException;
import org.tukaani.xz.XZOutputStream;

/** The formats of LZMA and how their filters are set up. */
public final class LzmaFormats {
  private static final int MOST_PROPERTIES = 224;
  private static final long MOST_SIZE = 1L << 38;

  private LzmaFormats() {}

  /**
   * A filter.
   *
   * @param id as the .xz format numbers it; -1 for LZMA without chunks
   * @param preset the effort, 0 to 9
   * @param extreme whether to take more time for the same effort
   * @param values what is set apart from that, -1 for what is not: size of the dictionary, lc, lp,
   *     pb, mode, length of a nice match, match finder, depth; for other filters the distance or
   *     the offset
   */
  public record Filter(int id, int preset, boolean extreme, int[] values) {
    /** Whether it is one of the two that compress. */
    public boolean isLzma() {
      return id == -1 || id == 0x21;
    }

    /** The options of the library. */
    public LZMA2Options lzma() throws UnsupportedOptionsException {
      LZMA2Options options = new LZMA2Options(preset);
      if (extreme) {
        options.setMode(LZMA2Options.MODE_NORMAL);
        options.setMatchFinder(LZMA2Options.MF_BT4);
        options.setNiceLen(preset == 3 || preset == 5 ? 192 : 273);
      }
      if (values[0] >= 0) {
        options.setDictSize(values[0]);
      }
      options.setLcLp(or(values[1], options.getLc()), or(values[2], options.getLp()));
      options.setPb(or(values[3], options.getPb()));
      options.setMode(or(values[4], options.getMode()));
      options.setNiceLen(or(values[5], options.getNiceLen()));
      if (values[6] >= 0) {
        options.setMatchFinder(values[6] < 0x10 ? LZMA2Options.MF_HC4 : LZMA2Options.MF_BT4);
      }
      options.setDepthLimit(or(values[7], options.getDepthLimit()));
      return options;
    }

    private static int or(int value, int otherwise) {
      return value >= 0 ? value : otherwise;
    }

    private FilterOptions options() throws UnsupportedOptionsException {
      if (id == 0x21) {
        return lzma();
      }
      if (id != 3 && values[0] > 0) {
        throw new UnsupportedOptionsException("start_offset");
      }
      return switch (id) {
        case 3 -> new DeltaOptions(Math.max(1, values[0]));
        case 4 -> new X86Options();
        case 5 -> new PowerPCOptions();
        case 6 -> new IA64Options();
        case 7 -> new ARMOptions();
        case 8 -> new ARMThumbOptions();
        case 9 -> new SPARCOptions();
        default -> throw new UnsupportedOptionsException("filter " + id);
      };
    }
  }

  private static FilterOptions[] chain(List<Filter> filters) throws UnsupportedOptionsException {
    FilterOptions[] chain = new FilterOptions[filters.size()];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = filters.get(i).options();
    }
    return chain;
  }

  private static Filter only(List<Filter> filters) throws UnsupportedOptionsException {
    if (filters.size() != 1 || filters.get(0).id() != -1) {
      throw new UnsupportedOptionsException("filters");
    }
    return filters.get(0);
  }

  /** Compresses to .xz with a kind of check as the format numbers them. */
  public static Packer.Format packXz(List<Filter> filters, int check) {
    return out -> new XZOutputStream(out, chain(filters), check);
  }

  /** Compresses to .lzma. */
  public static Packer.Format packAlone(List<Filter> filters) {
    return out -> new LZMAOutputStream(out, only(filters).lzma(), -1);
  }

  /** Compresses without a header. */
  public static Packer.Format packRaw(List<Filter> filters) {
    return out -> {
      if (filters.size() == 1 && filters.get(0).id() == -1) {
        return new LZMAOutputStream(out, filters.get(0).lzma(), true);
      }
      FilterOptions[] chain = chain(filters);
      FinishableOutputStream stream = new FinishableWrapperOutputStream(out);
      for (int i = chain.length - 1; i >= 0; i--) {
        stream = chain[i].getOutputStream(stream);
      }
      return stream;
    };
  }

  /** Decompresses data without a header. */
  public static LzmaUnpacker.Format unpackRaw(List<Filter> filters) {
    return in -> {
      if (filters.size() == 1 && filters.get(0).id() == -1) {
        LZMA2Options o = filters.get(0).lzma();
        int properties = (o.getPb() * 5 + o.getLp()) * 9 + o.getLc();
        return new LZMAInputStream(in, -1, (byte) properties, o.getDictSize());
      }
      FilterOptions[] chain = chain(filters);
      InputStream stream = in;
      for (int i = chain.length - 1; i >= 0; i--) {
        stream = chain[i].getInputStream(stream);
      }
      return stream;
    };
  }

  /**
   * Decompresses .lzma.
   *
   * @param mostKib the most memory to use, in KiB; -1 for any
   */
  public static LzmaUnpacker.Format alone(int mostKib) {
    return in -> {
      DataInputStream header = new DataInputStream(in);
      int properties = header.readUnsignedByte();
      int dictionary = Integer.reverseBytes(header.readInt());
      if (properties > MOST_PROPERTIES || !isUsual(Integer.toUnsignedLong(dictionary))) {
        throw new XZFormatException();
      }
      long size = Long.reverseBytes(header.readLong());
      if (size != -1 && (size < 0 || size >= MOST_SIZE)) {
        throw new XZFormatException();
      }
      if (dictionary < 0) {
        throw new UnsupportedOptionsException("dictionary");
      }
      int needed = LZMAInputStream.getMemoryUsage(dictionary, (byte) properties);
      if (mostKib >= 0 && needed > mostKib) {
        throw new MemoryLimitException(needed, mostKib);
      }
      return new LZMAInputStream(in, size, (byte) properties, dictionary);
    };
  }

  /** Whether the size of a dictionary is a power of two or one and a half: else it is no .lzma. */
  private static boolean isUsual(long size) {
    return size == 0xFFFFFFFFL
        || Long.bitCount(size) <= 1
        || Long.bitCount(size) == 2 && (size & size >>> 1) != 0;
  }
}
