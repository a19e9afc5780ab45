/**
 * An agent signs in: one attempt at the identity provider of his tenant, which serves once, in the browser that began it.
 * No token is looked at here; that is the provider's guest's.
 */
package org.welco.agent.signin;
