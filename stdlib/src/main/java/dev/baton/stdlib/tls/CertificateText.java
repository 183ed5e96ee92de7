package dev.baton.stdlib.tls;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TupleObject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** A certificate as guest code sees it. */
final class CertificateText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ENGLISH);

  private static final int BMP_STRING = 0x1E;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("2.5.4.3", "commonName"),
          Map.entry("2.5.4.4", "surname"),
          Map.entry("2.5.4.5", "serialNumber"),
          Map.entry("2.5.4.6", "countryName"),
          Map.entry("2.5.4.7", "localityName"),
          Map.entry("2.5.4.8", "stateOrProvinceName"),
          Map.entry("2.5.4.9", "streetAddress"),
          Map.entry("2.5.4.10", "organizationName"),
          Map.entry("2.5.4.11", "organizationalUnitName"),
          Map.entry("2.5.4.12", "title"),
          Map.entry("2.5.4.42", "givenName"),
          Map.entry("1.2.840.113549.1.9.1", "emailAddress"),
          Map.entry("0.9.2342.19200300.100.1.1", "userId"),
          Map.entry("0.9.2342.19200300.100.1.25", "domainComponent"));

  private CertificateText() {}

  /** What {@code getpeercert} gives. */
  static DictObject dict(X509Certificate certificate) {
    DictObject dict = new DictObject();
    dict.putText("subject", name(certificate.getSubjectX500Principal()));
    dict.putText("issuer", name(certificate.getIssuerX500Principal()));
    dict.putText("version", (long) certificate.getVersion());
    String serial = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    dict.putText("serialNumber", serial.length() % 2 == 0 ? serial : "0" + serial);
    dict.putText("notBefore", time(certificate.getNotBefore()));
    dict.putText("notAfter", time(certificate.getNotAfter()));
    List<Object> others = new ArrayList<>();
    for (List<?> other : alternatives(certificate)) {
      String kind =
          switch ((Integer) other.get(0)) {
            case 1 -> "email";
            case 2 -> "DNS";
            case 6 -> "URI";
            case 7 -> "IP Address";
            default -> null;
          };
      if (kind != null) {
        others.add(TupleObject.of(kind, Strings.fromJava((String) other.get(1))));
      }
    }
    if (!others.isEmpty()) {
      dict.putText("subjectAltName", TupleObject.of(others));
    }
    return dict;
  }

  /** The other names of the subject: pairs of a number for the kind and a text. */
  static Collection<List<?>> alternatives(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static String time(Date date) {
    return TIME.format(ZonedDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
  }

  private static TupleObject name(X500Principal principal) {
    List<Object> parts = new ArrayList<>();
    try {
      Der sets = new Der(principal.getEncoded()).next(Der.SEQUENCE);
      while (sets.hasMore()) {
        List<Object> pairs = new ArrayList<>();
        Der set = sets.next();
        while (set.hasMore()) {
          Der pair = set.next(Der.SEQUENCE);
          String oid = pair.next(Der.OID).oid();
          boolean wide = pair.tag() == BMP_STRING;
          byte[] value = pair.next().bytes();
          String text =
              new String(value, wide ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
          pairs.add(TupleObject.of(NAMES.getOrDefault(oid, oid), Strings.fromJava(text)));
        }
        parts.add(TupleObject.of(pairs));
      }
    } catch (InvalidKeyException e) {
      return TupleObject.EMPTY;
    }
    return TupleObject.of(parts);
  }
}
