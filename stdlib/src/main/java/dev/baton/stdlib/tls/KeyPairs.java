package dev.baton.stdlib.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Whether two keys of one kind belong together: what one signs the other verifies. */
final class KeyPairs {
  private static final byte[] SAMPLE = {1, 2, 3};

  private KeyPairs() {}

  static boolean belong(PrivateKey own, PublicKey other) throws GeneralSecurityException {
    String scheme =
        switch (own.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          case "DSA" -> "SHA256withDSA";
          default -> own.getAlgorithm();
        };
    Signature signature = Signature.getInstance(scheme);
    signature.initSign(own);
    signature.update(SAMPLE);
    byte[] signed = signature.sign();
    Signature check = Signature.getInstance(scheme);
    check.initVerify(other);
    check.update(SAMPLE);
    return check.verify(signed);
  }
}
