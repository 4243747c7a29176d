package org.wego.awards.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What certificates say besides what was won. */
@ConfigMapping(prefix = "wego.awards.certificate")
interface CertificateConfig {

  /** Where the public reaches the API: the QR code leads there. */
  @WithDefault("http://localhost:8080")
  @Pattern(regexp = "https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")
  @Size(max = 100)
  String publicAddress();

  /** The offices that sign, each with a line; persons come and go. */
  @WithDefault("President of WeGO,Secretary General of WeGO")
  @Size(min = 1, max = 3)
  List<@Size(max = 60) String> signatories();

  /** Where a certificate is confirmed. */
  default String address(CertificateCode code) {
    return publicAddress().replaceAll("/+$", "") + "/api/v1/award-certificates/" + code.printed();
  }
}
