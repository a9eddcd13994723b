// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Remedy;

/** Reads remedies, whose key {@code remedy} says of which kind they are. */
final class RemedyReader {
  private static final ImmutableList<String> KINDS =
      ImmutableList.of(
          "WAIT",
          "OBTAIN_APPROVAL",
          "CHOOSE_OBJECTIVE",
          "SPEND",
          "SETTLE",
          "ASSIGN",
          "PROVIDE_FACT",
          "ACT",
          "PERMANENT");

  private static final Kind<String> KIND = Kind.oneOf(KINDS, kind -> kind);
  private static final Kind<Money> MONEY = Kinds.money(Optional.empty());

  private final Fields fields;

  private RemedyReader(Fields fields) {
    this.fields = fields;
  }

  static Optional<Remedy> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(fields -> fields.required("remedy", KIND).flatMap(new RemedyReader(fields)::read));
  }

  private Optional<Remedy> read(String kind) {
    return switch (kind) {
      case "WAIT" -> {
        Optional<Instant> until = fields.required("until", Kinds.EXACT_INSTANT);
        yield fields.build(() -> new Remedy.Wait(until.orElseThrow()));
      }
      case "OBTAIN_APPROVAL" -> {
        Optional<Industry> industry = fields.required("industry", Kinds.INDUSTRY);
        Optional<Region> region = fields.required("region", Kinds.REGION);
        yield fields.build(
            () -> new Remedy.ObtainApproval(industry.orElseThrow(), region.orElseThrow()));
      }
      case "CHOOSE_OBJECTIVE" -> {
        Optional<ImmutableList<Objective>> anyOf = fields.required("anyOf", Kinds.OBJECTIVE.list());
        yield fields.build(
            () ->
                new Remedy.ChooseObjective(
                    ImmutableSortedSet.copyOf(Ordering.natural(), anyOf.orElseThrow())));
      }
      case "SPEND" -> {
        Optional<Money> more = fields.required("more", MONEY);
        Optional<Instant> before = fields.optional("before", Kinds.EXACT_INSTANT);
        yield fields.build(() -> new Remedy.Spend(more.orElseThrow(), before));
      }
      case "SETTLE" -> {
        Optional<Money> more = fields.required("more", MONEY);
        Optional<Instant> before = fields.optional("before", Kinds.EXACT_INSTANT);
        yield fields.build(() -> new Remedy.Settle(more.orElseThrow(), before));
      }
      case "ASSIGN" -> {
        Optional<OfferId> offer = fields.required("offer", Kinds.OFFER_ID);
        Optional<CampaignId> campaign = fields.required("campaign", Kinds.CAMPAIGN_ID);
        yield fields.build(() -> new Remedy.Assign(offer.orElseThrow(), campaign.orElseThrow()));
      }
      case "PROVIDE_FACT" -> {
        Optional<String> name = fields.required("name", Kinds.ANY_TEXT);
        yield fields.build(() -> new Remedy.ProvideFact(name.orElseThrow()));
      }
      case "ACT" -> {
        Optional<String> code = fields.required("code", Kinds.ANY_TEXT);
        Optional<String> sentence = fields.required("sentence", Kinds.ANY_TEXT);
        yield fields.build(() -> new Remedy.Act(code.orElseThrow(), sentence.orElseThrow()));
      }
      default -> fields.build(Remedy::permanent);
    };
  }
}
