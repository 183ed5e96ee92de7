package dev.baton.packer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses what many small files have in common, for a compressor that begins each of them with the
 * same history. Pieces are taken greedily: the one whose short sequences of bytes, as far as no
 * piece taken before has them, occur in most files. The same files give the same choice.
 */
final class SharedHistory {
  private static final int PIECE = 48;
  private static final int STEP = PIECE / 2;
  private static final int SEQUENCE = 8;

  /** Sequences are told apart by this many bits; the few that are confused do no harm. */
  private static final int HASH_BITS = 20;

  private final List<byte[]> files;

  /** In how many files more than one each sequence occurs. */
  private final int[] others = new int[1 << HASH_BITS];

  private final BitSet taken = new BitSet();

  private SharedHistory(List<byte[]> files) {
    this.files = files;
    int[] lastFile = new int[1 << HASH_BITS];
    for (int f = 0; f < files.size(); f++) {
      byte[] file = files.get(f);
      for (int at = 0; at + SEQUENCE <= file.length; at++) {
        int hash = hash(file, at);
        if (lastFile[hash] != f + 1) {
          others[hash] += lastFile[hash] == 0 ? 0 : 1;
          lastFile[hash] = f + 1;
        }
      }
    }
  }

  /** At most {@code size} bytes, the most useful ones last, where they are cheapest to reach. */
  static byte[] of(List<byte[]> files, int size) {
    return new SharedHistory(files).choose(size);
  }

  private byte[] choose(int size) {
    PriorityQueue<Piece> queue = new PriorityQueue<>();
    for (int f = 0; f < files.size(); f++) {
      for (int at = 0; at + PIECE <= files.get(f).length; at += STEP) {
        queue.add(new Piece(f, at, worth(files.get(f), at)));
      }
    }
    List<byte[]> chosen = new ArrayList<>();
    while (chosen.size() < size / PIECE && !queue.isEmpty()) {
      Piece best = queue.remove();
      byte[] file = files.get(best.file);
      int now = worth(file, best.at);
      if (now == 0) {
        continue;
      }
      if (now < best.worth) {
        queue.add(new Piece(best.file, best.at, now));
        continue;
      }
      chosen.add(Arrays.copyOfRange(file, best.at, best.at + PIECE));
      for (int at = best.at; at + SEQUENCE <= best.at + PIECE; at++) {
        taken.set(hash(file, at));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = chosen.size() - 1; i >= 0; i--) {
      out.writeBytes(chosen.get(i));
    }
    return out.toByteArray();
  }

  /** What the sequences of a piece that nobody has taken are worth, less as more are taken. */
  private int worth(byte[] file, int from) {
    int worth = 0;
    for (int at = from; at + SEQUENCE <= from + PIECE; at++) {
      int hash = hash(file, at);
      worth += taken.get(hash) ? 0 : others[hash];
    }
    return worth;
  }

  private static int hash(byte[] data, int at) {
    long h = 0;
    for (int i = 0; i < SEQUENCE; i++) {
      h = h << 8 | data[at + i] & 0xff;
    }
    return (int) (h * 0x9e37_79b9_7f4a_7c15L >>> Long.SIZE - HASH_BITS);
  }

  /**
   * A piece of a file; equal worth goes to the earlier one, so that the choice is always the same.
   */
  private record Piece(int file, int at, int worth) implements Comparable<Piece> {
    @Override
    public int compareTo(Piece o) {
      int byWorth = Integer.compare(o.worth, worth);
      int byFile = byWorth != 0 ? byWorth : Integer.compare(file, o.file);
      return byFile != 0 ? byFile : Integer.compare(at, o.at);
    }
  }
}
