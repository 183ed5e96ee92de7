package dev.baton.stdlib.digest;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;
import dev.baton.lock.BlockKind;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Module {@code _hashlib}: what {@code hashlib} and {@code hmac} are made of. */
@Intrinsics("_hashlib")
public final class DigestModule {
  /** Rounds of a key derivation between two looks at interrupts. */
  private static final int ROUNDS_AT_ONCE = 4096;

  /**
   * An algorithm of the JDK.
   *
   * @param digestSize in bytes
   * @param blockSize in bytes
   */
  private record Algorithm(String jdk, int digestSize, int blockSize) {}

  private static final Map<String, Algorithm> ALGORITHMS =
      Map.of(
          "md5", new Algorithm("MD5", 16, 64),
          "sha1", new Algorithm("SHA-1", 20, 64),
          "sha224", new Algorithm("SHA-224", 28, 64),
          "sha256", new Algorithm("SHA-256", 32, 64),
          "sha384", new Algorithm("SHA-384", 48, 128),
          "sha512", new Algorithm("SHA-512", 64, 128),
          "sha3_224", new Algorithm("SHA3-224", 28, 144),
          "sha3_256", new Algorithm("SHA3-256", 32, 136),
          "sha3_384", new Algorithm("SHA3-384", 48, 104),
          "sha3_512", new Algorithm("SHA3-512", 64, 72));

  private DigestModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_hashlib", "Message digests.");
    module.dict().putText("HASH", HashObject.TYPE);
    for (BuiltinFunction function : new DigestModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Builtin(value = "new(name, /)", doc = "A hash object of a name; None if there is none.")
  static Object make(String name) {
    Algorithm known = ALGORITHMS.get(name);
    Digest digest = known == null ? null : Digest.ofJdk(known.jdk());
    if (digest != null) {
      return new HashObject(name, known.digestSize(), known.blockSize(), digest);
    }
    return switch (name) {
      case "shake_128" -> new HashObject(name, 0, 168, new Keccak(168));
      case "shake_256" -> new HashObject(name, 0, 136, new Keccak(136));
      default -> Singleton.NONE;
    };
  }

  @Builtin(
      value = "blake2(wide, digest_size, key, salt, person, /)",
      doc = "A hash object of BLAKE2b or BLAKE2s.")
  static Object blake2(
      ThreadContext t, boolean wide, int digestSize, Object key, Object salt, Object person) {
    String name = wide ? "blake2b" : "blake2s";
    int most = wide ? 64 : 32;
    if (digestSize <= 0 || digestSize > most) {
      throw Raise.valueError("digest_size must be between 1 and " + most + " bytes");
    }
    byte[] keyBytes = bounded(t, key, "key", most);
    byte[] saltBytes = bounded(t, salt, "salt", most / 4);
    byte[] personBytes = bounded(t, person, "person", most / 4);
    Digest digest = Blake2.of(wide, digestSize, keyBytes, saltBytes, personBytes);
    return new HashObject(name, digestSize, 2 * most, digest);
  }

  private static byte[] bounded(ThreadContext t, Object value, String what, int most) {
    byte[] data = Buffers.bytes(t, value);
    if (data.length > most) {
      throw Raise.valueError("maximum " + what + " length is " + most + " bytes");
    }
    return data;
  }

  @Builtin(
      value = "compare_digest(a, b, /)",
      doc = "Whether two bytes are equal, in a time that does not tell where they differ.")
  static boolean compare(ThreadContext t, Object a, Object b) {
    return MessageDigest.isEqual(Buffers.bytes(t, a), Buffers.bytes(t, b));
  }

  @Builtin(
      value = "pbkdf2_hmac(name, password, salt, iterations, dklen, /)",
      doc = "A key of so many bytes derived from a password; None if there is no such hash.")
  static Object deriveKey(
      ThreadContext t, String name, Object password, Object salt, long iterations, int dklen) {
    Algorithm known = ALGORITHMS.get(name);
    byte[] key = Buffers.bytes(t, password);
    Mac mac = known == null ? null : mac(known.jdk(), key);
    if (mac == null) {
      return Singleton.NONE;
    }
    byte[] saltBytes = Buffers.bytes(t, salt);
    byte[] derived = new byte[dklen];
    for (int at = 0, number = 1; at < dklen; number++) {
      mac.update(saltBytes);
      mac.update(
          new byte[] {
            (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number
          });
      byte[] last = mac.doFinal();
      byte[] sum = last.clone();
      for (long left = iterations - 1; left > 0; left -= ROUNDS_AT_ONCE) {
        last = rounds(t, mac, last, sum, (int) Math.min(left, ROUNDS_AT_ONCE));
      }
      int n = Math.min(sum.length, dklen - at);
      System.arraycopy(sum, 0, derived, at, n);
      at += n;
    }
    return new BytesObject(derived);
  }

  /** Goes on outside the interpreter; interrupts and limits are looked at in between. */
  private static byte[] rounds(ThreadContext t, Mac mac, byte[] first, byte[] sum, int count) {
    t.charge(count);
    t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
    byte[] last = first;
    try {
      for (int i = 0; i < count; i++) {
        last = mac.doFinal(last);
        for (int k = 0; k < sum.length; k++) {
          sum[k] ^= last[k];
        }
      }
    } finally {
      t.globalLock().endBlocking(t);
    }
    t.poll();
    return last;
  }

  private static @Nullable Mac mac(String jdk, byte[] key) {
    try {
      // A key is filled up with zeros, so one zero stands for the empty key, which Java refuses.
      byte[] usable = key.length == 0 ? new byte[1] : Arrays.copyOf(key, key.length);
      String name = "Hmac" + (jdk.startsWith("SHA3") ? jdk : jdk.replace("-", ""));
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(usable, name));
      return mac;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }
}
