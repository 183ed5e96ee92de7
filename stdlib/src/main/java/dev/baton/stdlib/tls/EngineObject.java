package dev.baton.stdlib.tls;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestMutex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection, between two queues of bytes: what came from the peer, and what is to be
 * sent to it.
 *
 * <p>All is touched under the mutex only, which may be held while the global lock is not; threads
 * wait for it outside the interpreter.
 */
final class EngineObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "Engine",
          "_tls",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NOT_CALLABLE,
          new EngineMethodsTable());

  /** How an operation ended. */
  enum Outcome {
    DONE,
    WANTS_INPUT,
    CLOSED_BY_PEER,
    CUT_OFF
  }

  /** Which end it is and whom it trusts; {@code check} is as in VerifyMode. */
  record Role(boolean server, @Nullable String host, int check, boolean checkHost) {}

  final Role role;
  final GuestMutex mutex = new GuestMutex();
  final SSLEngine engine;
  final PeerCheck peer;
  private ByteBuffer incoming = ByteBuffer.allocate(0);
  private final ByteArrayOutputStream outgoing = new ByteArrayOutputStream();
  private ByteBuffer plain = ByteBuffer.allocate(0);
  private final ByteBuffer unwrapped;
  private final ByteBuffer wrapped;
  private boolean inputEnded;
  private boolean begun;
  private boolean finished;

  /** Whether what came first is a request of HTTP: somebody took the port for another one. */
  private boolean isHttp;

  EngineObject(
      ContextObject context, Role role, String[] protocols, String[] ciphers, String[] alpn)
      throws GeneralSecurityException, IOException {
    super(TYPE);
    this.role = role;
    peer =
        new PeerCheck(role.check() != 0, role.checkHost() ? role.host() : null, context.managers());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(context.keyManagers(), new TrustManager[] {peer}, null);
    engine = role.host() == null ? tls.createSSLEngine() : tls.createSSLEngine(role.host(), 0);
    engine.setUseClientMode(!role.server());
    engine.setNeedClientAuth(role.server() && role.check() == 2);
    if (role.check() == 1) {
      engine.setWantClientAuth(true);
    }
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(protocols);
    if (ciphers.length > 0) {
      parameters.setCipherSuites(ciphers);
    }
    if (!role.server() && role.host() != null && !HostNames.isAddress(role.host())) {
      parameters.setServerNames(List.of(new SNIHostName(role.host())));
    }
    if (!role.server()) {
      parameters.setApplicationProtocols(alpn);
    } else if (alpn.length > 0) {
      // The JDK would refuse a client that shares none; OpenSSL goes on without.
      engine.setHandshakeApplicationProtocolSelector(
          (e, offered) -> Arrays.stream(alpn).filter(offered::contains).findFirst().orElse(""));
    }
    engine.setSSLParameters(parameters);
    unwrapped = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    wrapped = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
  }

  // ---- the queues

  void feed(byte[] data) {
    if (!begun || incoming.limit() == 0 && !finished) {
      String first = new String(data, StandardCharsets.ISO_8859_1);
      isHttp = Stream.of("GET ", "POST ", "HEAD ", "PUT ").anyMatch(first::startsWith);
    }
    ByteBuffer grown = ByteBuffer.allocate(incoming.remaining() + data.length);
    incoming = grown.put(incoming).put(data).flip();
  }

  /** What came from the peer and is not for this engine; it is taken out. */
  byte[] rest() {
    byte[] all = new byte[incoming.remaining()];
    incoming.get(all);
    return all;
  }

  void endInput() {
    inputEnded = true;
  }

  byte[] take() {
    byte[] all = outgoing.toByteArray();
    outgoing.reset();
    return all;
  }

  int pending() {
    return plain.remaining();
  }

  boolean isHttp() {
    return isHttp;
  }

  /** Whether the handshake is over. */
  boolean isFinished() {
    return finished;
  }

  // ---- operations

  /** Goes on with the handshake. */
  Outcome handshake(ThreadContext t) throws SSLException {
    if (!begun) {
      begun = true;
      engine.beginHandshake();
    }
    while (!finished) {
      Outcome outcome = step(t);
      if (outcome != null) {
        return outcome;
      }
    }
    return Outcome.DONE;
  }

  /** One step of a handshake; null if it can go on. */
  private @Nullable Outcome step(ThreadContext t) throws SSLException {
    HandshakeStatus status = engine.getHandshakeStatus();
    switch (status) {
      case NEED_TASK:
        tasks(t);
        return null;
      case NEED_WRAP:
        wrap(t, ByteBuffer.allocate(0));
        return null;
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN:
        return unwrap();
      default:
        finished = true;
        return null;
    }
  }

  /** Signatures and the like, outside the interpreter. */
  private void tasks(ThreadContext t) {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
      try {
        task.run();
      } finally {
        t.globalLock().endBlocking(t);
      }
    }
  }

  private void wrap(ThreadContext t, ByteBuffer data) throws SSLException {
    wrapped.clear();
    SSLEngineResult result = engine.wrap(data, wrapped);
    outgoing.write(wrapped.array(), 0, wrapped.position());
    if (result.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
      tasks(t);
    }
    if (result.getStatus() == Status.CLOSED && data.hasRemaining()) {
      throw new SSLException("protocol is shutdown");
    }
  }

  /** Decrypts a record if there is a whole one; null if it was. */
  private @Nullable Outcome unwrap() throws SSLException {
    unwrapped.clear();
    SSLEngineResult result = engine.unwrap(incoming, unwrapped);
    if (unwrapped.position() > 0) {
      byte[] got = Arrays.copyOf(unwrapped.array(), unwrapped.position());
      ByteBuffer joined = ByteBuffer.allocate(plain.remaining() + got.length);
      plain = joined.put(plain).put(got).flip();
    }
    return switch (result.getStatus()) {
      case BUFFER_UNDERFLOW -> inputEnded ? Outcome.CUT_OFF : Outcome.WANTS_INPUT;
      case CLOSED -> Outcome.CLOSED_BY_PEER;
      default -> null;
    };
  }

  /** Decrypts until there are bytes; {@link #give} gives them. */
  Outcome read(ThreadContext t) throws SSLException {
    while (!plain.hasRemaining()) {
      if (engine.isInboundDone()) {
        return Outcome.CLOSED_BY_PEER;
      }
      HandshakeStatus status = engine.getHandshakeStatus();
      boolean handshakes =
          status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_WRAP;
      Outcome outcome = handshakes ? step(t) : unwrap();
      if (outcome != null) {
        return outcome;
      }
    }
    return Outcome.DONE;
  }

  byte[] give(int most) {
    byte[] got = new byte[Math.min(most, plain.remaining())];
    plain.get(got);
    return got;
  }

  /** Encrypts bytes. */
  void write(ThreadContext t, byte[] data) throws SSLException {
    ByteBuffer left = ByteBuffer.wrap(data);
    while (left.hasRemaining()) {
      wrap(t, left);
      t.poll();
    }
  }

  /** Says that no more will be sent, and waits for the peer to say so. */
  Outcome shutdown(ThreadContext t) throws SSLException {
    close(t);
    while (!engine.isInboundDone()) {
      plain = ByteBuffer.allocate(0);
      Outcome outcome = unwrap();
      if (outcome == Outcome.CLOSED_BY_PEER) {
        break;
      }
      if (outcome != null) {
        return outcome;
      }
    }
    return Outcome.DONE;
  }

  /** Puts what tells the peer of the end, or of a failure, into the queue. */
  void close(ThreadContext t) throws SSLException {
    engine.closeOutbound();
    // Each wrap gives a record until the end has been told; one that gives none will not.
    while (!engine.isOutboundDone()) {
      int before = outgoing.size();
      wrap(t, ByteBuffer.allocate(0));
      if (outgoing.size() == before) {
        return;
      }
    }
  }
}
