// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.file.ExpectedDecision.Subjects;
import org.adcredit.rules.terms.Offer;

/** Reads the scenarios of one file. */
final class ScenarioReader {
  /** Empty if the programme could not be read; scenarios are then read for their problems only. */
  private final Optional<CreditProgram> program;

  private final Optional<ImmutableSet<OfferId>> offers;
  private final Map<String, Place> names = new HashMap<>();

  ScenarioReader(Optional<CreditProgram> program) {
    this.program = program;
    this.offers =
        program.map(known -> known.offers().stream().map(Offer::id).collect(toImmutableSet()));
  }

  Optional<Scenario> read(Node node, Problems problems) {
    return Fields.of(node, problems).flatMap(this::read);
  }

  private Optional<Scenario> read(Fields fields) {
    Scenario.Builder scenario = Scenario.builder().line(fields.place().line());
    fields.required("name", Kinds.TEXT).ifPresent(name -> scenario.name(unique(fields, name)));
    fields.optional("source", Kinds.TEXT).ifPresent(scenario::source);
    Optional<Account> account = fields.required("account", AccountReader::read);
    account.ifPresent(scenario::account);
    Set<String> campaignIds = new HashSet<>();
    ImmutableList<Campaign> campaigns = campaigns(fields, campaignIds);
    scenario.campaigns(campaigns);
    Kind<Money> money =
        Kinds.money(Optional.of(account.map(Account::currency).orElse(Kinds.NO_CURRENCY)));
    Kind<JournalEntry> entry =
        (node, problems) ->
            Fields.of(node, problems).flatMap(keys -> JournalReader.read(keys, money));
    fields.optional("journal", entry.list()).ifPresent(scenario::journal);
    fields.optional("as-of", Kinds.INSTANT).ifPresent(scenario::asOf);
    Kind<Scenario.Builder> expected =
        (node, problems) ->
            expect(node, problems, scenario, new Subjects(offers, campaigns, campaignIds));
    fields.required("expect", expected);
    if (fields.node("expect", "statement").isPresent() && !fields.has("as-of")) {
      fields.problem("has no key `as-of`, which a statement needs");
    }
    return fields
        .build(() -> program)
        .flatMap(known -> known.map(scenario::program))
        .map(Scenario.Builder::build);
  }

  private String unique(Fields fields, String name) {
    Place place = fields.node("name").map(Node::place).orElse(fields.place());
    Place earlier = names.putIfAbsent(name, place);
    if (earlier != null) {
      fields.problem(
          "name",
          "must be another name than at line " + earlier.line() + ": " + Wording.shown(name));
    }
    return name;
  }

  private static ImmutableList<Campaign> campaigns(Fields fields, Set<String> ids) {
    Map<CampaignId, Place> places = new HashMap<>();
    Kind<Campaign> campaign =
        (node, problems) -> {
          if (node instanceof Node.Entries map) {
            map.text("id").ifPresent(ids::add);
          }
          Optional<Campaign> read = CampaignReader.read(node, problems);
          read.ifPresent(
              one -> {
                Place earlier = places.putIfAbsent(one.id(), node.place());
                if (earlier != null) {
                  problems.add(node.place(), FactsFile.sameId(earlier, one.id()));
                }
              });
          return read;
        };
    return fields.optional("campaigns", campaign.list()).orElse(ImmutableList.of());
  }

  private Optional<Scenario.Builder> expect(
      Node node, Problems problems, Scenario.Builder scenario, Subjects subjects) {
    Kind<ExpectedDecision> decision = ExpectedDecision.kind(subjects);
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              fields.optional("statement", StatementShape.STATEMENT).ifPresent(scenario::statement);
              fields.optional("decisions", decision.listOfSome()).ifPresent(scenario::decisions);
              if (!fields.has("statement") && !fields.has("decisions")) {
                fields.problem("expects nothing: must have one of the keys statement, decisions");
              }
              return fields.build(() -> scenario);
            });
  }
}
