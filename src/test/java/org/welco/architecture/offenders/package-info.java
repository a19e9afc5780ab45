/**
 * A product in miniature where everything is done wrong once. Each class marked with
 * {@link org.welco.architecture.Offends} breaks that one rule and no other; the unmarked ones are innocent.
 */
package org.welco.architecture.offenders;
