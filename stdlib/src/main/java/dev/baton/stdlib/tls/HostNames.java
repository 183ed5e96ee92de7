package dev.baton.stdlib.tls;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.TupleObject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** Which hosts a certificate is for, RFC 6125. */
final class HostNames {
  private HostNames() {}

  /** Whether a host is given by its address: then it is not looked up. */
  static boolean isAddress(String host) {
    return host.indexOf(':') >= 0
        || !host.isEmpty() && host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }

  static boolean match(X509Certificate certificate, String host) {
    boolean address = isAddress(host);
    boolean named = false;
    for (List<?> other : CertificateText.alternatives(certificate)) {
      int kind = (Integer) other.get(0);
      if (kind == 7 && address && same((String) other.get(1), host)) {
        return true;
      }
      if (kind == 2) {
        named = true;
        if (!address && fits((String) other.get(1), host)) {
          return true;
        }
      }
    }
    return !named && !address && fits(commonName(certificate), host);
  }

  private static boolean same(String a, String b) {
    try {
      return InetAddress.getByName(a).equals(InetAddress.getByName(b));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** A star stands for the first label, all of it, and never for one of the last two. */
  private static boolean fits(String pattern, String host) {
    String wanted = pattern.toLowerCase(Locale.ROOT);
    String actual = host.toLowerCase(Locale.ROOT);
    if (!wanted.startsWith("*.")) {
      return wanted.equals(actual) && !wanted.isEmpty();
    }
    int dot = actual.indexOf('.');
    return dot > 0
        && wanted.indexOf('.', 2) > 0
        && actual.substring(dot).equals(wanted.substring(1));
  }

  /** The last common name of the subject; empty if there is none. */
  private static String commonName(X509Certificate certificate) {
    DictObject dict = CertificateText.dict(certificate);
    String found = "";
    for (Object part : (TupleObject) dict.getText("subject")) {
      for (Object pair : (TupleObject) part) {
        if (((TupleObject) pair).get(0).equals("commonName")) {
          found = ((TupleObject) pair).get(1).toString();
        }
      }
    }
    return found;
  }
}
