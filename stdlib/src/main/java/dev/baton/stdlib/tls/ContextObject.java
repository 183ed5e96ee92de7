package dev.baton.stdlib.tls;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificates and keys of a context. Guarded by itself; no guest code runs meanwhile, and
 * nothing waits.
 */
final class ContextObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject("Context", "_tls", Types.OBJECT, TypeObject.LAYOUT, new ContextMethodsTable());

  private final List<X509Certificate> trusted = new ArrayList<>();
  private final KeyStore keys;
  private boolean trustsDefaults;

  /** What engines get; made when the first one is, and again when more is loaded. */
  private @Nullable List<X509ExtendedTrustManager> managers;

  private KeyManager @Nullable [] keyManagers;

  ContextObject() throws GeneralSecurityException, IOException {
    super(TYPE);
    keys = empty();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    return store;
  }

  /** Takes a key of its own and the certificates for it. */
  synchronized void addKey(PrivateKey key, List<X509Certificate> chain)
      throws GeneralSecurityException {
    // One for each kind of key, as only one of a kind can be used.
    String alias = key.getAlgorithm();
    keys.setKeyEntry(alias, key, new char[0], chain.toArray(new X509Certificate[0]));
    keyManagers = null;
  }

  /** Trusts more certificates; how many of them were new. */
  synchronized int trust(List<X509Certificate> certificates) {
    int before = trusted.size();
    for (X509Certificate certificate : certificates) {
      if (!trusted.contains(certificate)) {
        trusted.add(certificate);
      }
    }
    managers = null;
    return trusted.size() - before;
  }

  /** Trusts what the JDK trusts. */
  synchronized void trustDefaults() {
    trustsDefaults = true;
    managers = null;
  }

  synchronized List<X509Certificate> trusted() {
    return List.copyOf(trusted);
  }

  synchronized List<X509ExtendedTrustManager> managers()
      throws GeneralSecurityException, IOException {
    if (managers == null) {
      List<X509ExtendedTrustManager> made = new ArrayList<>();
      if (!trusted.isEmpty()) {
        KeyStore store = empty();
        for (int i = 0; i < trusted.size(); i++) {
          store.setCertificateEntry("c" + i, trusted.get(i));
        }
        made.add(PeerCheck.trusting(store));
      }
      if (trustsDefaults) {
        made.add(PeerCheck.trusting(null));
      }
      managers = made;
    }
    return managers;
  }

  synchronized KeyManager[] keyManagers() throws GeneralSecurityException {
    if (keyManagers == null) {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, new char[0]);
      keyManagers = factory.getKeyManagers();
    }
    return keyManagers;
  }
}
