package dev.baton.stdlib.tls;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Buffers;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Type {@code _tls.Engine}. Operations return how they ended: 0 done, 1 needs input, 2 closed by
 * the peer, 3 cut off, or a tuple that tells of a failure.
 */
@Intrinsics(value = "Engine", doc = "One end of a connection.")
final class EngineMethods {
  private static final long MOST_BYTES = 1 << 24;

  private EngineMethods() {}

  /** An operation. */
  @FunctionalInterface
  private interface Operation {
    /** Runs it under the mutex. */
    Object run() throws SSLException;
  }

  private static Object run(ThreadContext t, EngineObject self, Operation operation) {
    self.mutex.acquireUninterruptibly(t);
    try {
      return operation.run();
    } catch (SSLException e) {
      return failure(t, self, e);
    } finally {
      self.mutex.release();
    }
  }

  /** A tuple: reason, message, and for a certificate OpenSSL's number and text. */
  private static Object failure(ThreadContext t, EngineObject self, SSLException failure) {
    try {
      self.close(t);
    } catch (SSLException e) {
      // The peer is not told then.
    }
    PeerCheck.Verdict verdict = self.peer.verdict();
    if (verdict != null) {
      return TupleObject.of(
          "CERTIFICATE_VERIFY_FAILED",
          "certificate verify failed: " + verdict.message(),
          (long) verdict.code(),
          Strings.fromJava(verdict.message()));
    }
    boolean server = self.role.server();
    String reason = server && self.isHttp() ? "HTTP_REQUEST" : Failures.reason(failure, server);
    return TupleObject.of(
        reason,
        Failures.message(reason),
        Singleton.NONE,
        Strings.fromJava("" + failure.getMessage()));
  }

  private static Object code(EngineObject.Outcome outcome) {
    return (long) outcome.ordinal();
  }

  @Builtin(value = "handshake(self, /)", doc = "Go on with the handshake.")
  static Object handshake(ThreadContext t, EngineObject self) {
    return run(t, self, () -> code(self.handshake(t)));
  }

  @Builtin(value = "read(self, size, /)", doc = "Return bytes, or how reading ended.")
  static Object read(ThreadContext t, EngineObject self, long size) {
    int most = (int) Math.min(size, MOST_BYTES);
    return run(
        t,
        self,
        () -> {
          EngineObject.Outcome outcome = self.read(t);
          return outcome == EngineObject.Outcome.DONE
              ? new BytesObject(self.give(most))
              : code(outcome);
        });
  }

  @Builtin(value = "write(self, data, /)", doc = "Encrypt bytes.")
  static Object write(ThreadContext t, EngineObject self, Object data) {
    byte[] bytes = Buffers.bytes(t, data);
    return run(
        t,
        self,
        () -> {
          self.write(t, bytes);
          return 0L;
        });
  }

  @Builtin(value = "shutdown(self, /)", doc = "Say that no more is sent; wait for the peer's end.")
  static Object shutdown(ThreadContext t, EngineObject self) {
    return run(t, self, () -> code(self.shutdown(t)));
  }

  @Builtin(value = "feed(self, data, /)", doc = "Take what came from the peer.")
  static void feed(ThreadContext t, EngineObject self, Object data) {
    byte[] bytes = Buffers.bytes(t, data);
    run(
        t,
        self,
        () -> {
          self.feed(bytes);
          return Singleton.NONE;
        });
  }

  @Builtin(value = "feed_end(self, /)", doc = "Nothing more comes from the peer.")
  static void feedEnd(ThreadContext t, EngineObject self) {
    run(
        t,
        self,
        () -> {
          self.endInput();
          return Singleton.NONE;
        });
  }

  @Builtin(value = "take(self, /)", doc = "Return what is to be sent to the peer.")
  static Object take(ThreadContext t, EngineObject self) {
    return run(t, self, () -> new BytesObject(self.take()));
  }

  @Builtin(value = "rest(self, /)", doc = "Take out what came behind the end of TLS.")
  static Object rest(ThreadContext t, EngineObject self) {
    return run(t, self, () -> new BytesObject(self.rest()));
  }

  @Builtin(value = "pending(self, /)", doc = "How many bytes are decrypted and not yet read.")
  static Object pending(ThreadContext t, EngineObject self) {
    return run(t, self, () -> (long) self.pending());
  }

  // ---- what is known of the connection

  @Builtin(value = "finished(self)", kind = Kind.GETTER, doc = "Whether the handshake is over.")
  static Object finished(ThreadContext t, EngineObject self) {
    return run(t, self, self::isFinished);
  }

  @Builtin(value = "version(self)", kind = Kind.GETTER, doc = "The name of the protocol, or None.")
  static Object version(ThreadContext t, EngineObject self) {
    return run(
        t, self, () -> self.isFinished() ? self.engine.getSession().getProtocol() : Singleton.NONE);
  }

  @Builtin(value = "cipher(self)", kind = Kind.GETTER, doc = "The JDK's name of it, or None.")
  static Object cipher(ThreadContext t, EngineObject self) {
    return run(
        t,
        self,
        () -> self.isFinished() ? self.engine.getSession().getCipherSuite() : Singleton.NONE);
  }

  @Builtin(value = "alpn(self)", kind = Kind.GETTER, doc = "The protocol chosen, or None.")
  static Object alpn(ThreadContext t, EngineObject self) {
    return run(
        t,
        self,
        () -> {
          String chosen = self.engine.getApplicationProtocol();
          return chosen == null || chosen.isEmpty() ? Singleton.NONE : Strings.fromJava(chosen);
        });
  }

  private static @Nullable X509Certificate certificate(EngineObject self) {
    try {
      return (X509Certificate) self.engine.getSession().getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException e) {
      return null;
    }
  }

  @Builtin(
      value = "certificate(self, binary, /)",
      doc = "The peer's certificate, as bytes or as a dict, which is empty if it was not checked.")
  static Object certificate(ThreadContext t, EngineObject self, boolean binary) {
    return run(
        t,
        self,
        () -> {
          X509Certificate found = certificate(self);
          if (found == null) {
            return Singleton.NONE;
          }
          if (!binary) {
            return self.role.check() == 0 ? new DictObject() : CertificateText.dict(found);
          }
          try {
            return new BytesObject(found.getEncoded());
          } catch (CertificateEncodingException e) {
            throw Raise.valueError(e.getMessage());
          }
        });
  }
}
