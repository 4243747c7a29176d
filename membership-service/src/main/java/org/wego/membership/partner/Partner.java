package org.wego.membership.partner;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** An organization that holds memoranda of understanding (G6). */
@Entity
class Partner {

  @Id private UUID id;
  private String name;
  private String nameKey;
  private String abbreviation;
  private String abbreviationKey;
  private String website;
  private Instant registeredAt;
  private String registeredBy;
  @Version private long version;

  @OneToMany(mappedBy = "partner", cascade = CascadeType.PERSIST)
  private List<Memorandum> memoranda = new ArrayList<>();

  protected Partner() {}

  Partner(PartnerProfile profile, Instant at, String actor) {
    this.id = Ids.next();
    this.registeredAt = at;
    this.registeredBy = actor;
    describe(profile);
  }

  void describe(PartnerProfile profile) {
    name = profile.name();
    nameKey = NameKey.of(profile.name());
    abbreviation = profile.abbreviation();
    abbreviationKey = abbreviation == null ? null : NameKey.of(abbreviation);
    website = profile.website();
  }

  /** One memorandum a day; a month counts as its first (G6). */
  MemorandumDetails sign(MemorandumTerms terms, Instant at, String actor) {
    if (memoranda.stream().anyMatch(m -> m.signedFrom().equals(terms.signed().from()))) {
      throw new ProblemException(
          MembershipError.MEMORANDUM_RECORDED,
          "A memorandum that was signed " + terms.signed() + " is recorded already");
    }
    Memorandum memorandum = new Memorandum(this, terms, at, actor);
    memoranda.add(memorandum);
    return memorandum.details();
  }

  UUID id() {
    return id;
  }

  String nameKey() {
    return nameKey;
  }

  long version() {
    return version;
  }

  PartnerProfile profile() {
    return new PartnerProfile(name, abbreviation, website);
  }

  PartnerDetails details() {
    return new PartnerDetails(
        id,
        profile(),
        memoranda.stream()
            .sorted(Comparator.comparing(Memorandum::signedFrom).reversed())
            .map(Memorandum::details)
            .toList(),
        version);
  }
}
