package org.wego.membership.application.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.governance.DecisionQueries;
import org.wego.membership.referral.ReferralDetails;
import org.wego.membership.referral.ReferralQueries;
import org.wego.platform.http.etag.Preconditions;

/** Answers with an application, the decision about it and its referral. */
@RequestScoped
class ApplicationAnswers {

  @Inject DecisionQueries decisions;
  @Inject ReferralQueries referrals;
  @Inject Preconditions preconditions;

  Response of(ApplicationDetails application) {
    ReferralDetails referral = referrals.ofApplication(application.id()).orElse(null);
    ApplicationResponse response =
        ApplicationResponse.from(
            application, decisions.ofApplication(application.id()).orElse(null), referral);
    // A referral is decided without a new version of the application.
    return referral == null
        ? preconditions.answer(response, application.version())
        : preconditions.answerHashed(response, application.version());
  }
}
