// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.immutables.value.Value;

/** Who may hold an offer, and how they come to. */
@Value.Immutable
public abstract class EnrolmentTerms {
  EnrolmentTerms() {}

  /** {@return how an account enrols; by itself unless given} */
  @Value.Default
  public EnrolmentMode mode() {
    return EnrolmentMode.AUTOMATIC;
  }

  /** {@return the billing regions; all unless given} */
  @Value.Default
  public Selection<Region> regions() {
    return Selection.all();
  }

  /** {@return the signup channels; all unless given} */
  @Value.Default
  public Selection<SignupChannel> channels() {
    return Selection.all();
  }

  /** {@return who counts as a new advertiser, where only those may enrol} */
  public abstract Optional<NewAdvertiser> newAdvertiser();

  /** {@return whose earlier redemptions bar a further one; none unless given} */
  public abstract ImmutableSet<OncePer> oncePer();

  /** {@return the group of offers of which one at a time may be held, if any} */
  public abstract Optional<String> exclusiveGroup();

  /** {@return the user's rules, asked under ENROL} */
  public abstract ImmutableList<RuleReference> rules();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds the terms; nothing is required, and then everybody may hold the offer. */
  public static final class Builder extends ImmutableEnrolmentTerms.Builder {
    Builder() {}
  }
}
