package dev.baton.stdlib.tls;

import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;

/** OpenSSL's names for what goes wrong. */
final class Failures {
  private static final String ALERT = "Received fatal alert: ";

  /** Alerts that OpenSSL calls otherwise than TLS 1.0 and later. */
  private static final Map<String, String> OLD_ALERTS =
      Map.of(
          "unexpected_message", "SSLV3_ALERT_UNEXPECTED_MESSAGE",
          "bad_record_mac", "SSLV3_ALERT_BAD_RECORD_MAC",
          "handshake_failure", "SSLV3_ALERT_HANDSHAKE_FAILURE",
          "bad_certificate", "SSLV3_ALERT_BAD_CERTIFICATE",
          "unsupported_certificate", "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE",
          "certificate_revoked", "SSLV3_ALERT_CERTIFICATE_REVOKED",
          "certificate_expired", "SSLV3_ALERT_CERTIFICATE_EXPIRED",
          "certificate_unknown", "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
          "illegal_parameter", "SSLV3_ALERT_ILLEGAL_PARAMETER",
          "certificate_required", "TLSV13_ALERT_CERTIFICATE_REQUIRED");

  /** Parts of the JDK's messages. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "plaintext connection", "WRONG_VERSION_NUMBER",
          "Unrecognized SSL message", "WRONG_VERSION_NUMBER",
          "unrecognized SSL message", "WRONG_VERSION_NUMBER",
          "Unsupported or unrecognized", "WRONG_VERSION_NUMBER",
          "no cipher suites in common", "NO_SHARED_CIPHER",
          "No available authentication scheme", "NO_SHARED_CIPHER",
          "No appropriate protocol", "NO_PROTOCOLS_AVAILABLE",
          "protocol is shutdown", "PROTOCOL_IS_SHUTDOWN",
          "Empty client certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE",
          "Empty server certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE");

  private Failures() {}

  /** The name of a failure. */
  static String reason(SSLException failure, boolean server) {
    String text = String.valueOf(failure.getMessage());
    int alert = text.indexOf(ALERT);
    if (alert >= 0) {
      String name = text.substring(alert + ALERT.length()).trim();
      String old = OLD_ALERTS.get(name);
      return old != null ? old : "TLSV1_ALERT_" + name.toUpperCase(Locale.ROOT);
    }
    for (Map.Entry<String, String> known : TEXTS.entrySet()) {
      if (text.contains(known.getKey())) {
        return known.getValue();
      }
    }
    boolean version = text.contains("rotocol version") || text.contains("not supported by");
    if (version) {
      return server ? "UNSUPPORTED_PROTOCOL" : "TLSV1_ALERT_PROTOCOL_VERSION";
    }
    return "SSL_HANDSHAKE_FAILURE";
  }

  /** OpenSSL's text for a name is the name, in small letters. */
  static String message(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
