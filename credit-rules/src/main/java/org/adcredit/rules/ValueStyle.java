// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the values of this package and those below it are generated. It stays in the source: in a
 * class file it would make users' compilers ask for an annotation that they do not have.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    depluralize = true,
    depluralizeDictionary = "remedy:remedies",
    allowedClasspathAnnotations = Override.class,
    defaults = @Value.Immutable(copy = false))
@interface ValueStyle {}
