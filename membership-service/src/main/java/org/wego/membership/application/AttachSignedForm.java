package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.Sha256;
import org.wego.membership.history.ChangeType;
import org.wego.platform.problem.ProblemException;

/** Keeps the signed form of a draft (M2); a later one takes the place of the one before. */
@ApplicationScoped
public class AttachSignedForm {

  @Inject Applications applications;
  @Inject SignedForms signedForms;
  @Inject ApplicationHistory history;
  @Inject Clock clock;

  /**
   * Attaches the form.
   *
   * @param declared the media type that the caller gave, without parameters
   * @throws ProblemException SIGNED_FORM_TYPE when the bytes are no PDF, PNG or JPEG, or another
   *     format than declared
   */
  @Transactional
  public ApplicationDetails attach(
      UUID id, Visibility visible, byte[] content, String declared, String actor) {
    MembershipApplication application = applications.lock(id, visible);
    FormFormat format =
        FormFormat.of(content)
            .orElseThrow(() -> wrongType("The bytes are not those of a PDF, PNG or JPEG file"));
    if (!format.mediaType().equalsIgnoreCase(declared)) {
      throw wrongType("The bytes are " + format.mediaType() + ", not what Content-Type says");
    }
    ApplicationDetails before = application.details();
    application.attach(
        new SignedFormReceipt(
            format.mediaType(), content.length, Sha256.of(content), clock.instant(), actor));
    signedForms.put(id, content);
    applications.flush();
    ApplicationDetails attached = application.details();
    history.record(
        ChangeType.APPLICATION_SIGNED_FORM_ATTACHED,
        before,
        attached,
        LocalDate.now(clock),
        null,
        actor);
    return attached;
  }

  private static ProblemException wrongType(String detail) {
    return new ProblemException(MembershipError.SIGNED_FORM_TYPE, detail);
  }
}
