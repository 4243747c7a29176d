package org.wego.journey.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.wego.client.ApiClient;
import org.wego.client.membership.model.ApplicationRequest;

/**
 * An application as an applicant writes it.
 *
 * @param organization who applies
 * @param email where to reach it
 */
public record NewApplication(Map<String, Object> organization, String email) {

  /** The smallest file that is a PDF. */
  public static final byte[] SIGNED_FORM =
      ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
              + "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
          .getBytes(StandardCharsets.US_ASCII);

  private static final int DAYS_SINCE_SIGNED = 14;
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  public static NewApplication ofCity(String name, String country, String region, long population) {
    Map<String, Object> organization = new HashMap<>();
    organization.put("name", name);
    organization.put("type", "CITY");
    organization.put("country", country);
    organization.put("region", region);
    organization.put("population", population);
    return new NewApplication(organization, "smart.city@city.example");
  }

  public NewApplication with(String field, Object value) {
    Map<String, Object> changed = new HashMap<>(organization);
    changed.put(field, value);
    return new NewApplication(changed, email);
  }

  public NewApplication withContactAt(String address) {
    return new NewApplication(organization, address);
  }

  /** Today where the business counts its days. */
  public static String today() {
    return LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
  }

  /** The signed form as the file that an applicant uploads; it goes with this program. */
  public static File signedForm() {
    return FormFile.WRITTEN;
  }

  /** Written once: whoever is sending it must not find it empty. */
  private static final class FormFile {
    static final File WRITTEN = write();

    private static File write() {
      try {
        Path form = Files.createTempFile("signed-form-", ".pdf");
        form.toFile().deleteOnExit();
        return Files.write(form, SIGNED_FORM).toFile();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public ApplicationRequest request() {
    return JSON.convertValue(json(), ApplicationRequest.class);
  }

  public Map<String, Object> json() {
    Map<String, Object> application = new HashMap<>();
    application.put("organization", organization);
    application.put(
        "signatory",
        Map.of(
            "name",
            "Park Seung-won",
            "title",
            "Mayor",
            "signedOn",
            LocalDate.parse(today()).minusDays(DAYS_SINCE_SIGNED).toString()));
    application.put(
        "contact",
        Map.of("name", "Kim Min-ji", "email", email, "phone", "+82 2 2680 6114", "language", "en"));
    application.put("referredBy", null);
    return application;
  }
}
