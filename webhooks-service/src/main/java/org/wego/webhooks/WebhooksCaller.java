package org.wego.webhooks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wego.platform.http.security.Caller;

/** Who calls, as this service tells callers apart. */
@RequestScoped
public class WebhooksCaller {

  @Inject Caller caller;

  /**
   * What the caller reaches. A partner is known by the subject of its tokens and not by its client:
   * one client may log several partners in.
   */
  public Scope scope() {
    return new Scope(caller.hasRole(Roles.SECRETARIAT) ? null : caller.subject());
  }

  /** Whom the record of an act names. */
  public String actor() {
    return caller.actor();
  }
}
