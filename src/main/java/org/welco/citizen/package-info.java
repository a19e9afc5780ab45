/**
 * The person in front of the agent, found in the directory of accounts. The directory is a port; accounts live in the
 * identity provider.
 */
package org.welco.citizen;
