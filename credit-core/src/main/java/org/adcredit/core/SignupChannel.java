// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/** The way by which an account came to the platform. */
public enum SignupChannel {
  /** By the platform's own sign-up; the default. */
  SELF_SERVE,

  /** Through a business center. */
  BUSINESS_CENTER,

  /** Through a partner or agency. */
  PARTNER,

  /** By the platform's sales staff. */
  MANAGED
}
