/** What an operator runs for one tenant's authentic: oidc_client. */
package org.welco.publik.authentic.job;
