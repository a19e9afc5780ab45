/** What operators may ask about tenants: health and metrics. Nothing here answers on a tenant's own host. */
package org.welco.tenant.api;
