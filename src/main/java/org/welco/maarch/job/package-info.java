/**
 * What an operator runs for one tenant's Maarch: check and maarch_list.
 */
package org.welco.maarch.job;
