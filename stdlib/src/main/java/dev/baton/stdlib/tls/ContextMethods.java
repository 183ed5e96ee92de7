package dev.baton.stdlib.tls;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Buffers;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Type {@code _tls.Context}. Errors that programs see are made by {@code ssl} from the results. */
@Intrinsics(value = "Context", doc = "Certificates and keys.")
final class ContextMethods {
  private ContextMethods() {}

  @Builtin(value = "__new__(cls, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls) {
    try {
      return new ContextObject();
    } catch (GeneralSecurityException | IOException e) {
      throw Raise.runtimeError("the JDK has no key stores: " + e.getMessage());
    }
  }

  @Builtin(
      value = "load_chain(self, certfile, keyfile, password, /)",
      doc = "Take the content of two files; return what is wrong with them: a name, or None.")
  static Object loadChain(
      ThreadContext t, ContextObject self, Object certfile, Object keyfile, Object password) {
    try {
      List<X509Certificate> chain = new PemFile(Buffers.bytes(t, certfile)).certificates();
      PemFile file = new PemFile(Buffers.bytes(t, keyfile));
      if (chain.isEmpty()) {
        return "PEM_LIB";
      }
      if (file.needsPassword() && password == Singleton.NONE) {
        return "PASSWORD";
      }
      char[] secret = password == Singleton.NONE ? new char[0] : password.toString().toCharArray();
      PrivateKey key = file.key(secret);
      if (key == null) {
        return "PEM_LIB";
      }
      if (!key.getAlgorithm().equals(chain.get(0).getPublicKey().getAlgorithm())) {
        return "NO_CERTIFICATE_ASSIGNED";
      }
      if (!KeyPairs.belong(key, chain.get(0).getPublicKey())) {
        return "KEY_VALUES_MISMATCH";
      }
      self.addKey(key, chain);
      return Singleton.NONE;
    } catch (GeneralSecurityException e) {
      return "PEM_LIB";
    }
  }

  @Builtin(
      value = "trust(self, data, pem, /)",
      doc =
          "Trust certificates in PEM or DER; return how many there are, -1 if they are malformed.")
  static int trust(ThreadContext t, ContextObject self, Object data, boolean pem) {
    try {
      byte[] bytes = Buffers.bytes(t, data);
      List<X509Certificate> found =
          pem ? new PemFile(bytes).certificates() : List.of(PemFile.certificate(bytes));
      self.trust(found);
      return found.size();
    } catch (CertificateException e) {
      return -1;
    }
  }

  @Builtin(value = "trust_defaults(self, /)", doc = "Trust what the JDK trusts.")
  static void trustDefaults(ContextObject self) {
    self.trustDefaults();
  }

  @Builtin(value = "trusted(self, binary, /)", doc = "Return a list of what is trusted.")
  static Object trusted(ThreadContext t, ContextObject self, boolean binary) {
    ListObject result = new ListObject();
    try {
      for (X509Certificate certificate : self.trusted()) {
        result.append(
            t,
            binary ? new BytesObject(certificate.getEncoded()) : CertificateText.dict(certificate));
      }
    } catch (CertificateEncodingException e) {
      throw Raise.valueError(e.getMessage());
    }
    return result;
  }

  @Builtin(
      value = "engine(self, server, host, check, check_host, protocols, ciphers, alpn, /)",
      doc =
          """
          Return an engine for one connection.

          check is 0, 1 or 2 as in VerifyMode; protocols, ciphers and alpn are lists of names.\
          """)
  static Object engine(
      ThreadContext t,
      ContextObject self,
      boolean server,
      Object host,
      int check,
      boolean checkHost,
      ListObject protocols,
      ListObject ciphers,
      ListObject alpn) {
    String name = host == Singleton.NONE ? null : host.toString();
    try {
      return new EngineObject(
          self,
          new EngineObject.Role(server, name, check, checkHost),
          texts(t, protocols),
          texts(t, ciphers),
          texts(t, alpn));
    } catch (GeneralSecurityException | IOException e) {
      throw Raise.runtimeError("the JDK's TLS cannot be used: " + e.getMessage());
    }
  }

  private static String[] texts(ThreadContext t, ListObject list) {
    Object[] items = list.snapshot(t);
    String[] texts = new String[items.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = items[i].toString();
    }
    return texts;
  }
}
