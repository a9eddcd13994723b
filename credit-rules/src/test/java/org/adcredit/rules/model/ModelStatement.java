// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Tier;

/** The documented form of a statement, with its allocations and without messages. */
final class ModelStatement {
  private final Model model;
  private final Instant asOf;
  private final List<Instant> changes = new ArrayList<>();
  private boolean provisional;

  private ModelStatement(Model model, Instant asOf) {
    this.model = model;
    this.asOf = asOf;
  }

  /** {@return the statement of a model that has been advanced to an instant} */
  static Map<String, Object> of(Model model, Instant asOf) {
    return new ModelStatement(model, asOf).map();
  }

  private Map<String, Object> map() {
    provisional = model.somethingUnknown;
    changes.addAll(model.enrolmentsAhead());
    Map<String, Object> map = new HashMap<>();
    map.put("account", model.account.id().value());
    map.put("asOf", asOf.toString());
    map.put("currency", model.account.currency().getCurrencyCode());
    campaigns(map);
    map.put("offers", model.offers.stream().map(this::offer).toList());
    map.put(
        "credits",
        model.offers.stream().flatMap(offer -> offer.credits.stream()).map(this::credit).toList());
    map.put("excluded", excluded());
    map.put(
        "rejected",
        model.refused.stream()
            .map(line -> Map.of("entry", line.entry().value(), "code", line.code()))
            .toList());
    map.put("allocations", model.movements.stream().map(this::movement).toList());
    map.put("tiersReached", model.reached.stream().map(this::reached).toList());
    map.put("provisional", provisional);
    changes.stream()
        .filter(change -> change.compareTo(asOf) > 0)
        .min(Instant::compareTo)
        .ifPresent(change -> map.put("nextChangeAt", change.toString()));
    return map;
  }

  /** With the currency's digits, and with more where there are more. */
  private String text(BigDecimal amount) {
    int digits = model.account.currency().getDefaultFractionDigits();
    int needed = amount.stripTrailingZeros().scale();
    return amount.setScale(Math.max(digits, needed)).toPlainString();
  }

  // ---- who paid

  private void campaigns(Map<String, Object> map) {
    TreeMap<String, List<ModelSpend>> byCampaign = new TreeMap<>(ModelCredit::byCodePoint);
    for (ModelSpend spend : model.spend) {
      byCampaign
          .computeIfAbsent(spend.event.campaign().value(), id -> new ArrayList<>())
          .add(spend);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    byCampaign.forEach(
        (campaign, spend) -> {
          Map<String, Object> row = totals(spend);
          row.put("campaign", campaign);
          rows.add(row);
        });
    map.put("campaigns", rows);
    map.put("totals", totals(model.spend));
  }

  private Map<String, Object> totals(List<ModelSpend> spend) {
    BigDecimal gross = BigDecimal.ZERO;
    BigDecimal credit = BigDecimal.ZERO;
    BigDecimal cash = BigDecimal.ZERO;
    for (ModelSpend event : spend) {
      gross = gross.add(event.cost()).subtract(event.corrected);
      credit = credit.add(event.byCredit());
      cash = cash.add(event.cash);
    }
    Map<String, Object> row = new HashMap<>();
    row.put("gross", text(gross));
    row.put("credit", text(credit));
    row.put("cash", text(cash));
    return row;
  }

  private Map<String, Object> movement(Model.Movement movement) {
    return Map.of(
        "entry", movement.entry().value(),
        "event", movement.event().id().value(),
        "campaign", movement.event().campaign().value(),
        "credit", movement.credit().id(),
        "amount", text(movement.amount()),
        "burnOrder", "burn-order/1");
  }

  // ---- offers and credits

  private Map<String, Object> offer(ModelOffer offer) {
    Map<String, Object> row = new HashMap<>();
    row.put("offer", offer.terms.id().value());
    row.put("status", offer.status(asOf));
    offer.enrolledAt.ifPresent(at -> row.put("enrolledAt", at.toString()));
    if (offer.isHeld() && offer.earns()) {
      earning(offer, row);
    }
    return row;
  }

  private void earning(ModelOffer offer, Map<String, Object> row) {
    boolean open = offer.isOpen(asOf);
    provisional |= open;
    offer
        .window()
        .filter(window -> window.start().compareTo(asOf) <= 0)
        .ifPresent(
            window -> {
              row.put("windowStart", window.start().toString());
              row.put("windowEnd", window.end().toString());
            });
    Optional<Instant> close =
        offer.close().filter(at -> offer.closed || offer.invalidatedAt.isEmpty());
    close.ifPresent(at -> row.put("closesAt", at.toString()));
    close.filter(at -> open).ifPresent(changes::add);
    BigDecimal qualifying = offer.progress.qualifying();
    row.put("qualifying", text(qualifying));
    if (offer.earning().pays() != Pays.PERCENT) {
      row.put("reached", text(offer.progress.reached()));
      Optional<Tier> next = offer.progress.next().filter(tier -> open);
      next.ifPresent(
          tier ->
              row.put(
                  "next",
                  Map.of(
                      "spend", text(tier.spend().amount()),
                      "credit", text(tier.credit().amount()),
                      "shortfall", text(tier.spend().amount().subtract(qualifying)))));
    }
  }

  private Map<String, Object> credit(ModelCredit credit) {
    Map<String, Object> row = new HashMap<>();
    row.put("credit", credit.id());
    row.put("offer", credit.offer.id().value());
    row.put("amount", text(credit.amount));
    row.put("issuedAt", credit.issuedAt.toString());
    credit.expiresAt.ifPresent(at -> row.put("expiresAt", at.toString()));
    row.put("used", text(credit.used));
    row.put("remaining", text(credit.remaining(asOf)));
    row.put("lapsed", text(credit.lapsed(asOf)));
    row.put("revoked", text(credit.revoked));
    row.put("status", credit.status(asOf));
    if (credit.status(asOf).equals("PENDING")) {
      changes.add(credit.issuedAt);
    }
    if (credit.remaining(asOf).signum() > 0) {
      credit.expiresAt.ifPresent(changes::add);
    }
    return row;
  }

  private Map<String, Object> reached(Model.Reached reached) {
    return Map.of(
        "offer", reached.offer().value(),
        "spend", text(reached.spend()),
        "entry", reached.event().id().value(),
        "at", reached.at().toString(),
        "qualifying", text(reached.qualifying()));
  }

  // ---- what did not count

  /** By question, code, campaign and offer. */
  private List<Map<String, Object>> excluded() {
    TreeMap<Model.Excluded, List<Model.Excluded>> groups =
        new TreeMap<>(
            Comparator.comparing(Model.Excluded::question)
                .thenComparing(Model.Excluded::code)
                .thenComparing(line -> line.campaign().value(), ModelCredit::byCodePoint)
                .thenComparing(
                    line -> line.offer().map(OfferId::value).orElse(""), ModelCredit::byCodePoint));
    for (Model.Excluded line : model.excluded) {
      groups.computeIfAbsent(line, key -> new ArrayList<>()).add(line);
    }
    return groups.values().stream().map(this::excluded).toList();
  }

  private Map<String, Object> excluded(List<Model.Excluded> lines) {
    Model.Excluded first = lines.get(0);
    BigDecimal sum =
        lines.stream().map(Model.Excluded::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, Object> row = new HashMap<>();
    row.put("question", first.question());
    row.put("code", first.code());
    row.put("campaign", first.campaign().value());
    first.offer().ifPresent(offer -> row.put("offer", offer.value()));
    row.put("amount", text(sum));
    row.put("events", (long) lines.size());
    return row;
  }
}
