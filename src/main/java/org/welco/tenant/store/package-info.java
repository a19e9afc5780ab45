/** Tenants as they lie on disk and in the shared schema: folders, the register, claims of jobs, Config objects. */
package org.welco.tenant.store;
