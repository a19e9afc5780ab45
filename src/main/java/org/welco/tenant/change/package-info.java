/**
 * What changed in a tenant, numbered in the order of commits and told to every node, so that open screens follow. Knows
 * topics, subjects and kinds as plain words of other rooms.
 */
package org.welco.tenant.change;
