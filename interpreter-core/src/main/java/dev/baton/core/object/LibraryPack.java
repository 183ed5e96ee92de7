package dev.baton.core.object;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The file that the build makes of a library's modules in Python; {@code LibraryPacker}, which
 * writes it, describes it. Each module is unpacked by itself, with a history that all have in
 * common: that takes less room than a file in the jar for each. Immutable and thread safe.
 */
final class LibraryPack {
  private record Part(int from, int length, int compiledLength, int sourceLength) {}

  private final byte[] file;
  private final byte[] dictionary;
  private final Map<String, Part> parts;

  private LibraryPack(byte[] file, byte[] dictionary, Map<String, Part> parts) {
    this.file = file;
    this.dictionary = dictionary;
    this.parts = parts;
  }

  /** Reads the file; what is read is trusted, since it comes from the jar of this class. */
  static LibraryPack read(InputStream stream) throws IOException {
    byte[] file = stream.readAllBytes();
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(file));
    byte[] dictionary = data.readNBytes(data.readInt());
    Map<String, Part> parts = new HashMap<>();
    int from = file.length - data.readInt();
    for (int left = data.readInt(); left > 0; left--) {
      String path = data.readUTF();
      Part part = new Part(from, data.readInt(), data.readInt(), data.readInt());
      parts.put(path, part);
      from += part.length;
    }
    return new LibraryPack(file, dictionary, parts);
  }

  /** The compiled form of a module; null if there is none. */
  @Nullable InputStream compiled(String path) {
    Part part = parts.get(path);
    return part == null || part.compiledLength == 0
        ? null
        : new ByteArrayInputStream(unpack(part, part.compiledLength));
  }

  /** The source of a module; null if there is no such module. */
  @Nullable InputStream source(String path) {
    Part part = parts.get(path);
    if (part == null) {
      return null;
    }
    byte[] both = unpack(part, part.compiledLength + part.sourceLength);
    return new ByteArrayInputStream(both, part.compiledLength, part.sourceLength);
  }

  /** The first bytes of a part: an import, which takes only the compiled form, leaves the rest. */
  private byte[] unpack(Part part, int length) {
    Inflater inflater = new Inflater(/* nowrap= */ true);
    try {
      inflater.setDictionary(dictionary);
      inflater.setInput(file, part.from, part.length);
      byte[] result = new byte[length];
      for (int at = 0; at < length; ) {
        int more = inflater.inflate(result, at, length - at);
        if (more == 0) {
          throw new IllegalStateException("the file of the library ends too early");
        }
        at += more;
      }
      return result;
    } catch (DataFormatException e) {
      throw new IllegalStateException("the file of the library is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
