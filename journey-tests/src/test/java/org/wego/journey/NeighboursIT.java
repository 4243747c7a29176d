package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.client.ApiException;
import org.wego.client.Problem;
import org.wego.client.ResponseHeaders;
import org.wego.client.membership.model.Category;
import org.wego.client.membership.model.EndingKind;
import org.wego.client.membership.model.Member;
import org.wego.client.membership.model.MemberLink;
import org.wego.client.membership.model.MemberProfilePatch;
import org.wego.client.membership.model.MembershipEnding;
import org.wego.client.membership.model.MergerRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.AtOnce;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/** Two neighbouring cities: both edit one profile, and one of them becomes a part of the other. */
@Journey
@Order(3)
class NeighboursIT {

  private static final UUID MERGED = UUID.fromString("0193d7a0-0000-7000-8000-000000000001");
  private static final UUID SUCCESSOR = UUID.fromString("0193d7a0-0000-7000-8000-000000000002");

  private static Api api;
  private static RunningStack stack;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
  }

  private static LocalDate today() {
    return LocalDate.parse(NewApplication.today());
  }

  private static Member profile(UUID id) {
    return api.anonymous().members().getMember(id, null);
  }

  @Test
  @Order(1)
  void of_two_secretaries_who_edit_one_profile_one_is_told_to_read_again() {
    importNeighbours();
    String version =
        ResponseHeaders.etag(api.secretariat().members().getMemberWithHttpInfo(SUCCESSOR, null))
            .orElseThrow();

    List<AtOnce.Ended<Member>> answers =
        AtOnce.all(
            List.of(
                () -> change(version, new MemberProfilePatch().population(410_000L)),
                () -> change(version, new MemberProfilePatch().population(420_000L))));

    List<Member> changed = answers.stream().flatMap(one -> one.answer().stream()).toList();
    assertThat(changed).hasSize(1);
    assertThat(answers.stream().flatMap(one -> one.refusal().stream()))
        .singleElement()
        .extracting(Problem::status, Problem::code)
        .containsExactly(412, "VERSION_STALE");
    assertThat(profile(SUCCESSOR).getPopulation()).isEqualTo(changed.get(0).getPopulation());
  }

  /** Two neighbours, members for long enough that one can be asked for as of an earlier day. */
  private static void importNeighbours() {
    api.importMembers(
        """
        id,name,organizationType,category,since,founding,region,country,population
        %s,Oldborough,CITY,FULL,2024-01-15,false,EUROPE,GB,150000
        %s,Newborough,CITY,FULL,2024-02-15,false,EUROPE,GB,400000
        """
            .formatted(MERGED, SUCCESSOR),
        false);
  }

  private static Member change(String version, MemberProfilePatch patch) {
    return api.secretariat().members().changeMember(SUCCESSOR, version, patch);
  }

  @Test
  @Order(2)
  @DisplayName("M9: a merged member's address leads to its successor, and to itself before")
  void a_merged_members_address_leads_to_its_successor() {
    assertThat(
            api.secretariat()
                .endings()
                .mergeMember(
                    MERGED,
                    new MergerRequest()
                        .successorId(SUCCESSOR)
                        .effectiveOn(today())
                        .reason("Incorporated by law"),
                    null))
        .extracting(MembershipEnding::getKind, MembershipEnding::getSuccessorId)
        .containsExactly(EndingKind.MERGER, SUCCESSOR);

    URI there = addressOfSuccessor();
    assertThat(there.getAuthority()).isEqualTo(stack.gateway().getAuthority());
    assertThat(there.getPath()).endsWith("/members/" + SUCCESSOR);
    Member successor = profile(MERGED);
    assertThat(successor.getId()).isEqualTo(SUCCESSOR);
    assertThat(successor.getPredecessors()).extracting(MemberLink::getId).containsExactly(MERGED);
    assertThat(api.notFollowing().members().getMember(MERGED, today().minusDays(1)))
        .extracting(Member::getId, Member::getName, Member::getCategory)
        .containsExactly(MERGED, "Oldborough", Category.FULL);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.secretariat().billingAccounts().getBillingAccount(MERGED).getCategory())
                    .isNull());
  }

  private static URI addressOfSuccessor() {
    try {
      api.notFollowing().members().getMember(MERGED, null);
      throw new AssertionError("The merged member answers itself");
    } catch (ApiException pointer) {
      assertThat(pointer.getCode()).isEqualTo(308);
      return stack
          .gateway()
          .resolve(pointer.getResponseHeaders().firstValue("Location").orElseThrow());
    }
  }
}
