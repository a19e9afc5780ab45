/** Opens the tenants at the start and looks at their folders afterwards, on every node. */
package org.welco.tenant.job;
