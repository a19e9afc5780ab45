/**
 * The tenant's settings of the link with Maarch: MAARCH_FEED and the few settings beside it, what is wrong with them,
 * and what is in force. Calls nobody. A secret never enters a finding nor a {@code toString}.
 */
package org.welco.maarch.settings;
