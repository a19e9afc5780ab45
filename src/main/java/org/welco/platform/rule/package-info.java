/**
 * Exceptions to the rules of the architecture, said where they are taken. A rule is never switched off: a class that
 * must break one carries {@link org.welco.platform.rule.Exempt} with its reason.
 */
package org.welco.platform.rule;
