package dev.baton.stdlib.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks the certificates of one connection's peer, by the JDK's rules, and tells what is wrong
 * with them in OpenSSL's words.
 */
final class PeerCheck extends X509ExtendedTrustManager {
  /** What is wrong with a certificate: OpenSSL's number and text for it. */
  record Verdict(int code, String message) {}

  private final boolean checks;
  private final @Nullable String host;
  private final List<X509ExtendedTrustManager> trusted;

  /** Set by the thread in the engine, which reads it afterwards. */
  private @Nullable Verdict verdict;

  /**
   * A check.
   *
   * @param checks whether there is any
   * @param host what the certificate must be for; null for anything
   * @param trusted each may be the one that trusts the peer
   */
  PeerCheck(boolean checks, @Nullable String host, List<X509ExtendedTrustManager> trusted) {
    this.checks = checks;
    this.host = host;
    this.trusted = trusted;
  }

  /** Trusts what a store holds; the JDK's own for null. */
  static X509ExtendedTrustManager trusting(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new CertificateException("the JDK checks no certificates");
  }

  /** What was wrong; null if nothing was found. */
  @Nullable Verdict verdict() {
    return verdict;
  }

  private void check(X509Certificate[] chain, String kind, SSLEngine engine, boolean ofServer)
      throws CertificateException {
    if (!checks) {
      return;
    }
    CertificateException failure = null;
    boolean accepted = false;
    for (X509ExtendedTrustManager manager : trusted) {
      try {
        if (ofServer) {
          manager.checkServerTrusted(chain, kind, engine);
        } else {
          manager.checkClientTrusted(chain, kind, engine);
        }
        accepted = true;
        break;
      } catch (CertificateException e) {
        failure = e;
      }
    }
    try {
      if (!accepted) {
        throw failure == null ? new CertificateException("nobody is trusted") : failure;
      }
      // A certificate that is trusted itself is not looked at any further by the JDK.
      chain[0].checkValidity();
    } catch (CertificateException e) {
      verdict = judge(e, chain);
      throw e;
    }
    if (host != null && !HostNames.match(chain[0], host)) {
      String what = HostNames.isAddress(host) ? "IP address" : "Hostname";
      String text = what + " mismatch, certificate is not valid for '" + host + "'.";
      verdict = new Verdict(HostNames.isAddress(host) ? 64 : 62, text);
      throw new CertificateException(text);
    }
  }

  private static Verdict judge(CertificateException failure, X509Certificate[] chain) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Object reason = cause instanceof CertPathValidatorException path ? path.getReason() : null;
      if (cause instanceof CertificateExpiredException || reason == BasicReason.EXPIRED) {
        return new Verdict(10, "certificate has expired");
      }
      if (cause instanceof CertificateNotYetValidException || reason == BasicReason.NOT_YET_VALID) {
        return new Verdict(9, "certificate is not yet valid");
      }
    }
    X509Certificate last = chain[chain.length - 1];
    boolean own = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return own
        ? chain.length == 1
            ? new Verdict(18, "self-signed certificate")
            : new Verdict(19, "self-signed certificate in certificate chain")
        : new Verdict(20, "unable to get local issuer certificate");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    check(chain, kind, engine, true);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    check(chain, kind, engine, false);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trusted.stream()
        .flatMap(manager -> List.of(manager.getAcceptedIssuers()).stream())
        .toArray(X509Certificate[]::new);
  }

  // Engines use the methods above; a check without one would not know the connection.

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    throw new CertificateException("not over a socket");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    throw new CertificateException("not over a socket");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException("without a connection");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException("without a connection");
  }
}
