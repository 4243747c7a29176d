package org.wego.webhooks.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.Owner;
import org.wego.webhooks.Scope;
import org.wego.webhooks.WebhooksError;

/** Somebody's wish to be told of events at an address. */
@Entity
@Table(name = "webhook_subscription")
public class WebhookSubscription {

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "owner", nullable = false, updatable = false)
  private Owner owner;

  @Column(name = "partner", updatable = false)
  private String partner;

  @Column(name = "url", nullable = false)
  private String url;

  @Column(name = "description")
  private String description;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "event_types", nullable = false)
  private String[] eventTypes;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private SubscriptionState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "disabled_because")
  private DisabledBecause disabledBecause;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  /** Deliveries write it, and what follows. */
  @Column(name = "last_success_at", insertable = false, updatable = false)
  private Instant lastSuccessAt;

  @Column(name = "failing_since", insertable = false, updatable = false)
  private Instant failingSince;

  protected WebhookSubscription() {}

  WebhookSubscription(UUID id, Scope scope, Terms terms, String actor, Instant now) {
    this.id = id;
    this.owner = scope.owner();
    this.partner = scope.partner();
    this.state = SubscriptionState.ENABLED;
    this.createdAt = now;
    this.createdBy = actor;
    change(terms);
  }

  final void change(Terms terms) {
    this.url = terms.url();
    this.description = terms.description();
    this.eventTypes = terms.eventTypes().toArray(String[]::new);
  }

  /**
   * @throws ProblemException WEBHOOK_STATE
   */
  void enable() {
    requireIn(SubscriptionState.DISABLED);
    this.state = SubscriptionState.ENABLED;
    this.disabledBecause = null;
    this.disabledAt = null;
  }

  /**
   * @throws ProblemException WEBHOOK_STATE
   */
  void disable(DisabledBecause reason, Instant now) {
    requireIn(SubscriptionState.ENABLED);
    this.state = SubscriptionState.DISABLED;
    this.disabledBecause = reason;
    this.disabledAt = now;
  }

  private void requireIn(SubscriptionState wanted) {
    if (state != wanted) {
      throw new ProblemException(WebhooksError.WEBHOOK_STATE, "The subscription is " + state);
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** Whose it is, and so what it may be told. */
  public Owner owner() {
    return owner;
  }

  /** The subject of the partner's tokens; {@code null} where it is the Secretariat's. */
  public String partner() {
    return partner;
  }

  public Terms terms() {
    return new Terms(url, description, List.of(eventTypes));
  }

  public SubscriptionState state() {
    return state;
  }

  /** {@code null} while it is enabled, as is when. */
  public DisabledBecause disabledBecause() {
    return disabledBecause;
  }

  public Instant disabledAt() {
    return disabledAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  /** When a delivery was taken last; {@code null} for never. */
  public Instant lastSuccessAt() {
    return lastSuccessAt;
  }

  /** The first failure since then; {@code null} when there is none. */
  public Instant failingSince() {
    return failingSince;
  }
}
