/**
 * A collectivité: its host, its schema, its services and settings, and the one gate by which any work enters it.
 * The invariant: outside a gate there is no current tenant, and asking for it fails. What Publik's services read
 * (hobo.json, settings.json) is understood in tenant.hobo.
 */
package org.welco.tenant;
