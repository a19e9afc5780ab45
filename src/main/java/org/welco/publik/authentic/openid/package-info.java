/**
 * Guest: authentic as an OpenID Connect provider. What it does otherwise than the standard expects: codes serve twice within
 * 30 seconds, identity tokens live 30 seconds, {@code iss} comes back on success only, every error of the token endpoint is 400,
 * a silent request may end on a page, a deactivated agent keeps his session. Tokens are verified by Nimbus' OpenID Connect
 * library and by nothing of ours.
 */
package org.welco.publik.authentic.openid;
