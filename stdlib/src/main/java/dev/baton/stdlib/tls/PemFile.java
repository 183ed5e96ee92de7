package dev.baton.stdlib.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Certificates and keys as files hold them. */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private static final byte[] VERSION_0 = {Der.INTEGER, 1, 0};

  /** The object identifier of RSA with the empty parameter that belongs to it. */
  private static final byte[] RSA =
      Der.value(
          Der.SEQUENCE,
          new byte[] {
            Der.OID, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0xD, 1, 1, 1, 5, 0
          });

  private static final byte[] EC = {Der.OID, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

  private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA"};
  private static final int EC_PARAMETERS = 0xA0;

  private final List<X509Certificate> certificates = new ArrayList<>();
  private final String text;

  /** Reads the certificates of a file. */
  PemFile(byte[] file) throws CertificateException {
    text = new String(file, StandardCharsets.ISO_8859_1);
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      if (blocks.group(1).endsWith("CERTIFICATE")) {
        certificates.add(certificate(decode(blocks.group(2))));
      }
    }
  }

  static X509Certificate certificate(byte[] der) throws CertificateException {
    Certificate read =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    return (X509Certificate) read;
  }

  private static byte[] decode(String base64) throws CertificateException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new CertificateException(e);
    }
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  /** Whether the file's key can be read with a password only. */
  boolean needsPassword() {
    return text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----");
  }

  /** The first private key; null if there is none. */
  @Nullable PrivateKey key(char[] password) throws GeneralSecurityException {
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      byte[] der = decode(blocks.group(2));
      switch (blocks.group(1)) {
        case "PRIVATE KEY":
          return key(der);
        case "RSA PRIVATE KEY":
          return key(Der.value(Der.SEQUENCE, VERSION_0, RSA, Der.value(Der.OCTETS, der)));
        case "EC PRIVATE KEY":
          return key(wrapped(der));
        case "ENCRYPTED PRIVATE KEY":
          return key(decrypted(der, password));
        default:
      }
    }
    return null;
  }

  private static PrivateKey key(byte[] der) throws GeneralSecurityException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        // Not of this kind.
      }
    }
    throw new InvalidKeyException("unknown kind of key");
  }

  /**
   * A key of the older form for elliptic curves in the newer one, which names the curve outside.
   */
  private static byte[] wrapped(byte[] der) throws InvalidKeyException {
    Der fields = new Der(der).next(Der.SEQUENCE);
    fields.next(Der.INTEGER);
    fields.next(Der.OCTETS);
    byte[] curve = fields.next(EC_PARAMETERS).bytes();
    byte[] kind = Der.value(Der.SEQUENCE, EC, curve);
    return Der.value(Der.SEQUENCE, VERSION_0, kind, Der.value(Der.OCTETS, der));
  }

  private static byte[] decrypted(byte[] der, char[] password) throws GeneralSecurityException {
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
      // For the newer schemes the name is only in the parameters.
      String scheme =
          info.getAlgName().startsWith("PBES2") || info.getAlgName().startsWith("1.2.840")
              ? info.getAlgParameters().toString()
              : info.getAlgName();
      Cipher cipher = Cipher.getInstance(scheme);
      PBEKeySpec spec = new PBEKeySpec(password);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(scheme).generateSecret(spec),
          info.getAlgParameters());
      return info.getKeySpec(cipher).getEncoded();
    } catch (java.io.IOException e) {
      throw new InvalidKeyException(e);
    }
  }
}
