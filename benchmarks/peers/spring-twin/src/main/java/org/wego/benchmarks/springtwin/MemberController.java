package org.wego.benchmarks.springtwin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** A member, a page of members, and whom to reach at one. */
@RestController
@RequestMapping("/api/v1/members")
class MemberController {

  private static final Period STALE_AFTER = Period.ofMonths(12);

  private final Reads reads;
  private final Clock clock;
  private final JsonMapper mapper;

  MemberController(Reads reads, Clock clock, JsonMapper mapper) {
    this.reads = reads;
    this.clock = clock;
    this.mapper = mapper;
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> member(
      @PathVariable UUID id, @RequestHeader(name = "If-None-Match", required = false) String known) {
    List<Row> rows = reads.reading(() -> reads.member(id));
    if (rows.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Answers.MemberProfileAnswer answer = answer(rows, LocalDate.now(clock));
    String tag = '"' + Long.toString(rows.get(0).version()) + '-' + hash(answer) + '"';
    if (known != null && known.contains(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    return ResponseEntity.ok().eTag(tag).body(answer);
  }

  private record Version(Organization organization, LocalDate until) {

    boolean holdsAfter(LocalDate day) {
      return until == null || until.isAfter(day);
    }
  }

  private static Answers.MemberProfileAnswer answer(List<Row> rows, LocalDate day) {
    Set<Answers.Period> periods = new LinkedHashSet<>();
    Set<Version> distinct = new LinkedHashSet<>();
    for (Row row : rows) {
      periods.add(new Answers.Period(row.category(), row.from(), row.to()));
      distinct.add(new Version(row.organization(), row.until()));
    }
    List<Version> versions = List.copyOf(distinct);
    List<Answers.FormerName> former = new ArrayList<>();
    for (int i = 0; i + 1 < versions.size() && !versions.get(i).holdsAfter(day); i++) {
      Organization then = versions.get(i).organization();
      if (!then.name().equals(versions.get(i + 1).organization().name())) {
        former.add(
            new Answers.FormerName(then.name(), then.nativeName(), versions.get(i).until()));
      }
    }
    Organization organization =
        versions.stream()
            .filter(version -> version.holdsAfter(day))
            .findFirst()
            .map(Version::organization)
            .orElseThrow();
    Answers.Period present =
        periods.stream()
            .filter(p -> !p.from().isAfter(day) && (p.to() == null || p.to().isAfter(day)))
            .findFirst()
            .orElse(null);
    return new Answers.MemberProfileAnswer(
        rows.get(0).id(),
        organization.name(),
        organization.nativeName(),
        former,
        organization.type(),
        present == null ? null : present.category(),
        present == null ? null : present.from(),
        organization.region(),
        organization.country(),
        organization.address(),
        organization.population(),
        organization.populationYear(),
        rows.get(0).founding(),
        List.copyOf(periods),
        List.of(),
        List.of());
  }

  @GetMapping
  Answers.Page<Answers.Item> members(@RequestParam(defaultValue = "50") int limit) {
    List<Answers.Item> rows =
        reads.reading(() -> reads.members(LocalDate.now(clock), limit + 1));
    if (rows.size() <= limit) {
      return new Answers.Page<>(rows, null);
    }
    List<Answers.Item> items = rows.subList(0, limit);
    Answers.Item last = items.get(limit - 1);
    byte[] cursor =
        mapper.writeValueAsBytes(List.of("name", last.name(), last.id().toString()));
    return new Answers.Page<>(
        items, Base64.getUrlEncoder().withoutPadding().encodeToString(cursor));
  }

  @GetMapping("/{id}/contacts")
  Answers.Page<Answers.ContactItem> contacts(@PathVariable UUID id, Authentication caller) {
    boolean all =
        caller.getAuthorities().stream()
            .anyMatch(authority -> "ROLE_secretariat".equals(authority.getAuthority()));
    List<MemberContact> found =
        reads.reading(
            () -> {
              if (!reads.isInScope(id, all)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
              }
              return reads.contacts(id, 51);
            });
    return new Answers.Page<>(found.stream().map(this::item).toList(), null);
  }

  private Answers.ContactItem item(MemberContact contact) {
    Instant verified = contact.verifiedAt();
    LocalDate day =
        (verified == null ? contact.recordedAt() : verified).atZone(clock.getZone()).toLocalDate();
    return contact.item(
        day.plus(STALE_AFTER),
        verified == null
            || verified.isBefore(
                LocalDate.now(clock).minus(STALE_AFTER).atStartOfDay(clock.getZone()).toInstant()));
  }

  private String hash(Object answer) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(answer));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
