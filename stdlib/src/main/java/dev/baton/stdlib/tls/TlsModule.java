package dev.baton.stdlib.tls;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Module {@code _tls}. */
@Intrinsics("_tls")
public final class TlsModule {
  private TlsModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_tls", "The JDK's TLS.");
    for (BuiltinFunction function : new TlsModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    module.dict().putText("Context", ContextObject.TYPE);
    module.dict().putText("java_version", System.getProperty("java.version"));
    return module;
  }

  @Builtin(value = "ciphers()", doc = "Return the JDK's names of what it would use, best first.")
  static Object ciphers(ThreadContext t) {
    return list(t, parameters().getCipherSuites());
  }

  @Builtin(value = "protocols()", doc = "Return the names of the protocols the JDK would use.")
  static Object protocols(ThreadContext t) {
    return list(t, parameters().getProtocols());
  }

  @Builtin(value = "describe(der, /)", doc = "Return the dict for a certificate.")
  static Object describe(ThreadContext t, Object der) {
    try {
      return CertificateText.dict(PemFile.certificate(Buffers.bytes(t, der)));
    } catch (CertificateException e) {
      throw Raise.valueError("malformed certificate");
    }
  }

  private static SSLParameters parameters() {
    try {
      return SSLContext.getDefault().getDefaultSSLParameters();
    } catch (NoSuchAlgorithmException e) {
      throw Raise.runtimeError("the JDK's TLS cannot be used: " + e.getMessage());
    }
  }

  private static ListObject list(ThreadContext t, String[] names) {
    ListObject result = new ListObject();
    for (String name : names) {
      result.append(t, name);
    }
    return result;
  }
}
